import { captionsOf } from '../captions.ts';
import type { Rule } from '../rule.ts';

/** More than ten hours of speech: every page with the video carries all of them. */
const MOST_CAPTIONS = 10_000;

export const captionsSize: Rule = {
  id: 'captions-size',
  summary: `A video has at most ${MOST_CAPTIONS.toLocaleString('en')} captions.`,
  severity: 'error',
  run(course, report) {
    for (const { path, file } of captionsOf(course)) {
      const first = file.captions[MOST_CAPTIONS];
      if (first === undefined) continue;
      const count = file.captions.length.toLocaleString('en');
      const reason = `The file has ${count} captions, which every page with the video would carry; from this one on they are too many: split the video`;
      report(reason, { file: path, line: first.line, column: 1 });
    }
  },
};
