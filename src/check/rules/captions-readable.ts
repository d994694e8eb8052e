import { isCaptionFile } from '../../course/model/captions.ts';
import { captionsOf, describedVideos, reportFew } from '../captions.ts';
import { quote, type Rule } from '../rule.ts';

export const captionsReadable: Rule = {
  id: 'captions-readable',
  summary: 'Captions are WebVTT or SubRip that every player reads.',
  severity: 'error',
  run(course, report) {
    for (const { path, file } of captionsOf(course)) {
      const found = file.problems.filter(({ kind }) => kind === 'syntax');
      reportFew(report, path, found);
    }
    const paths = describedVideos(course).flatMap(({ captions }) => Object.values(captions));
    for (const path of new Set(paths)) {
      if (isCaptionFile(path) || !Object.hasOwn(course.assets, path)) continue;
      const reason = `${quote(path)} is named neither .vtt nor .srt; save the captions as WebVTT or SubRip`;
      report(reason, { file: path, line: 1, column: 1 });
    }
  },
};
