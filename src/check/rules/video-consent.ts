import { libraryOf } from '../library.ts';
import { quote, type Rule } from '../rule.ts';

export const videoConsent: Rule = {
  id: 'video-consent',
  summary: 'A video that shows people says how they agreed.',
  severity: 'warning',
  releaseOnly: true,
  run(course, report, context) {
    for (const { video, name, at } of libraryOf(course, context)) {
      const people = video.about?.people ?? [];
      if (people.length === 0 || video.consent !== undefined) continue;
      report(
        `The video ${name} shows people (${quote(people.join(', '), 60)}), and nothing says how they agreed; add "consent: Written consent of all people shown, <date>", or why none is needed`,
        at('people'),
      );
    }
  },
};
