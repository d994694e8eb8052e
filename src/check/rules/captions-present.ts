import { libraryFile } from '../library.ts';
import type { Rule } from '../rule.ts';
import { hasLanguage, isOwnPlayer, videosOf } from '../videos.ts';

export const captionsPresent: Rule = {
  id: 'captions-present',
  summary: 'A video has captions in the language of the lesson.',
  severity: 'error',
  releaseOnly: true,
  run(course, report) {
    for (const { use, video, lesson, place, name } of videosOf(course)) {
      if (!isOwnPlayer(video) || hasLanguage(video.captions, lesson.language)) continue;
      const remedy =
        use.ref === undefined
          ? 'add captions=… with a WebVTT or SubRip file'
          : `add "captions: { ${lesson.language}: assets/….vtt }" to it in ${libraryFile(course.sourceLanguage, lesson.language)}`;
      report(`The video ${name} has no captions in "${lesson.language}"; ${remedy}`, place);
    }
  },
};
