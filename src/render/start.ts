/** What the start page shows beside the course's own words: the modules, what one receives, a pre-test. */
import { lessonKey } from '../course/model/ids.ts';
import type { PackagePlan } from '../targets/target.ts';
import { pictureView } from './picture.ts';
import { type Say, total } from './study-time.ts';

/** Where there is more than one module: the outline has the lessons. */
export function cardViews({ course, modules }: PackagePlan, say: Say) {
  if (modules.length < 2) return undefined;
  return modules.map(({ title, image, lessons }) => ({
    key: lessons[0] === undefined ? '' : lessonKey(lessons[0]),
    title,
    picture: pictureView(course, image),
    facts: [total(lessons, say), say('lessonCount', { n: lessons.length })]
      .filter((text) => text !== undefined)
      .join(' · '),
  }));
}

/** Every course gives its record; credits are those of what the package is. */
export function receives({ course, module }: PackagePlan, say: Say): string {
  const { credits } = (module ?? course).recognition;
  const record = say('completionRecord');
  return credits === undefined
    ? record
    : `${record} · ${say('creditPoints', { n: credits.points, system: credits.system })}`;
}

/** The page's place of the first pre-test; it stays in its lesson. */
export function pretestOf({ modules }: PackagePlan): string | undefined {
  for (const lesson of modules.flatMap(({ lessons }) => lessons)) {
    const pretest = lesson.blocks.find(({ plan }) => plan?.pretest);
    if (pretest !== undefined) return `${lessonKey(lesson)}:${pretest.id}`;
  }
  return undefined;
}

/** Where there is one module and so no card: what a learner can do after it. */
export function soleAims({ modules }: PackagePlan) {
  const [only] = modules.length === 1 ? modules : [];
  if (only === undefined || only.objectives.length === 0) return undefined;
  return only.objectives.map(({ text }) => ({ words: text }));
}
