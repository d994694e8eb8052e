import { libraryFile } from '../library.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';
import { hasLanguage, videosOf } from '../videos.ts';

export const transcriptPresent: Rule = {
  id: 'transcript-present',
  summary:
    'A video or a sound file has a transcript in the language of the lesson, or captions of which it is made.',
  severity: 'error',
  releaseOnly: true,
  run(course, report) {
    for (const { use, video, lesson, place, name } of videosOf(course)) {
      const { transcript, captions } = video;
      if (hasLanguage({ ...captions, ...transcript }, lesson.language)) continue;
      const library = libraryFile(course.sourceLanguage, lesson.language);
      const remedy =
        use.ref === undefined
          ? 'add captions=… with a WebVTT or SubRip file, of which one is made, or transcript=…'
          : `add "captions: { ${lesson.language}: assets/….vtt }" to it in ${library}, of which one is made, or a transcript`;
      report(`The video ${name} has no transcript in "${lesson.language}"; ${remedy}`, place);
    }
    for (const lesson of lessonsOf(course)) {
      const { files } = lesson.facts;
      for (const { written, position } of files.filter(({ role }) => role === 'audio')) {
        const found = files.some(
          ({ role, position: { line } }) => role === 'transcript' && line === position.line,
        );
        if (found) continue;
        const reason = `The sound file ${quote(written)} has no transcript; add transcript=… with a Markdown file`;
        report(reason, inLesson(lesson, position));
      }
    }
  },
};
