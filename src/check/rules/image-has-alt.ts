import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const imageHasAlt: Rule = {
  id: 'image-has-alt',
  summary: 'An image has a text alternative for those who do not see it.',
  severity: 'error',
  releaseOnly: true,
  everyText: true,
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      for (const { src, alt, position } of lesson.facts.images) {
        const say = 'say between the square brackets what it shows';
        if (alt.trim() === '') {
          report(`The image ${quote(src)} has no text alternative; ${say}`, inLesson(lesson, position));
        } else if (alt.trim().toLowerCase() === fileName(src)) {
          report(
            `The text alternative ${quote(alt)} is only the name of the file; ${say}`,
            inLesson(lesson, position),
          );
        }
      }
    }
  },
};

function fileName(src: string): string {
  return src.slice(src.lastIndexOf('/') + 1).toLowerCase();
}
