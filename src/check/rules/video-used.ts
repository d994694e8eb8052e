import { libraryOf } from '../library.ts';
import { lessonsOf, type Rule } from '../rule.ts';

export const videoUsed: Rule = {
  id: 'video-used',
  summary: 'Every video of the library is shown in a lesson.',
  severity: 'warning',
  run(course, report, context) {
    const shown = new Set(lessonsOf(course).flatMap(({ facts }) => facts.videos.map(({ ref }) => ref)));
    for (const { key, name, at } of libraryOf(course, context)) {
      if (shown.has(key)) continue;
      report(
        `The video ${name} is shown in no lesson; show it with ::video{ref=${key}}, or remove it from videos.yaml`,
        at(),
      );
    }
  },
};
