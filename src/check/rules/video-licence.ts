import { libraryOf } from '../library.ts';
import type { Rule } from '../rule.ts';

export const videoLicence: Rule = {
  id: 'video-licence',
  summary: 'A video of the library says under which licence it is shown, or who holds the rights.',
  severity: 'warning',
  releaseOnly: true,
  run(course, report, context) {
    for (const { video, name, at } of libraryOf(course, context)) {
      if ((video.licence ?? video.rights) !== undefined) continue;
      report(
        `Nothing says who may show the video ${name}; add "licence: CC-BY-4.0" to it, or "rights: © …" with who holds them`,
        at(),
      );
    }
  },
};
