import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const assetInsideCourse: Rule = {
  id: 'asset-inside-course',
  summary:
    'A file that a lesson uses or links to lies inside the course folder, also when it is reached by a symbolic link.',
  severity: 'error',
  everyText: true,
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      for (const { written, kind, position } of lesson.facts.files) {
        if (kind === 'outside') report(outside(written), inLesson(lesson, position));
      }
      for (const { href, kind, position } of lesson.facts.links) {
        if (kind === 'outside') report(outside(href), inLesson(lesson, position));
      }
    }
  },
};

function outside(written: string): string {
  return `${quote(written)} leads out of the course folder; copy the file into the course, for example to assets/, and refer to it there`;
}
