import type { Course, Lesson } from '../../course/model/model.ts';
import { libraryFile, libraryPlaceOf } from '../library.ts';
import type { Rule } from '../rule.ts';
import { type UsedVideo, videosOf } from '../videos.ts';

export const videoTranslated: Rule = {
  id: 'video-translated',
  summary: 'The title, summary and chapters of a video are in the language of the lesson that shows it.',
  severity: 'warning',
  run(course, report, context) {
    const { language, sourceLanguage } = course;
    if (language === sourceLanguage) return;
    for (const used of videosOf(course)) {
      const { ref } = used.use;
      // Of a lesson that is not translated itself, that is told.
      if (ref === undefined || used.lesson.language !== language) continue;
      const isWritten = (key: string) => libraryPlaceOf(course, `${ref}.${key}`, context) !== undefined;
      const missing = textsShown(course, used).filter((key) => !isWritten(key));
      if (missing.length === 0) continue;
      const one = missing.length === 1 && missing[0] !== 'chapters';
      report(
        `The video ${used.name} has no ${listed(missing)} in "${language}", so learners read ${one ? 'it' : 'them'} in "${sourceLanguage}"; add ${one ? 'it' : 'them'} to "${ref}" in ${libraryFile(sourceLanguage, language)}, also where the words are the same`,
        libraryPlaceOf(course, ref, context) ?? used.place,
      );
    }
  },
};

/** Keys of the library whose texts the page shows; a lesson may say titles itself. */
function textsShown({ videos }: Course, { use, video, lesson }: UsedVideo): string[] {
  const chapters = videos[use.ref ?? '']?.chapters ?? [];
  const shown = chaptersIn(lesson, use.position.line);
  return [
    ...(use.title === video.title ? ['title'] : []),
    ...(video.summary === undefined ? [] : ['summary']),
    ...(chapters.some(({ title }) => shown.includes(title)) ? ['chapters'] : []),
  ];
}

function chaptersIn({ blocks }: Lesson, line: number): string[] {
  const block = blocks.find(({ type, position }) => type === 'video' && position.line === line);
  const { chapters = [] } = (block?.data ?? {}) as { chapters?: { title: string }[] };
  return chapters.map(({ title }) => title);
}

function listed(words: string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');
}
