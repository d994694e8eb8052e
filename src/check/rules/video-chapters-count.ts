import { exactClock } from '../../course/clock.ts';
import { libraryOf } from '../library.ts';
import { quote, type Rule } from '../rule.ts';

export const videoChaptersCount: Rule = {
  id: 'video-chapters-count',
  summary: 'Something of each chapter lies between the start and the end of what counts.',
  severity: 'warning',
  run(course, report, context) {
    for (const { video, name, at } of libraryOf(course, context)) {
      const { chapters = [], start, end } = video;
      chapters.forEach((chapter, index) => {
        const next = chapters[index + 1];
        const place = at(`chapters.${index}`);
        const called = `The chapter ${quote(chapter.title)} of ${name}`;
        if (end !== undefined && chapter.at >= end)
          report(
            `${called} begins at ${exactClock(chapter.at)}, where nothing counts any more (the end is at ${exactClock(end)}); remove it, or correct the end`,
            place,
          );
        else if (start !== undefined && next !== undefined && next.at > chapter.at && next.at <= start)
          report(
            `${called} is over at ${exactClock(next.at)}, before what counts begins (the start is at ${exactClock(start)}); remove it, or correct the start`,
            place,
          );
      });
    }
  },
};
