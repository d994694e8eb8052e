/** The interactions of SCORM 1.2 over releases, branches and merges: an index is one question's for good. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Course } from '../../src/course/model/model.ts';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { lockCourse } from '../../src/lock/lock.ts';
import { relock } from '../../src/lock/relock.ts';
import { packageData } from '../../src/render/package-data.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { SCORM12 } from '../../src/targets/scorm12/dialect.ts';
import en from '../../src/texts/en.ts';
import { interactionSlots } from '../../src/tracking/scorm/slots.ts';
import { type Dice, diceOf } from './support/dice.ts';
import { nextRelease } from './support/edits.ts';
import { randomCourse } from './support/random-course.ts';

const stories = fc.record({
  seed: fc.noShrink(fc.integer()),
  lessons: fc.integer({ min: 1, max: 5 }),
  blocks: fc.integer({ min: 0, max: 6 }),
  releases: fc.integer({ min: 2, max: 5 }),
  edits: fc.integer({ min: 0, max: 12 }),
});

it('no index ever means two questions, and no question ever has two', () => {
  fc.assert(
    fc.property(stories, ({ seed, lessons, blocks, releases, edits }) => {
      const dice = diceOf(seed);
      const given = new Map<string, Map<number, string>>();
      let course = reporting(randomCourse(dice, { lessons, blocks }), dice);
      let lock = lockCourse(course, undefined).text;
      note(course, lock, given);
      for (let n = 1; n < releases; n++) {
        const next = (): Course => reporting(nextRelease(course, dice.below(edits + 1), dice), dice);
        const [ours, theirs] = [next(), next()];
        if (dice.chance(0.3)) lock = merged(lock, ours, theirs);
        course = dice.pick([ours, theirs]);
        const result = lockCourse(course, lock);
        expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
        lock = result.text;
        note(course, lock, given);
      }
    }),
    { numRuns: 1000 },
  );
}, 300_000);

/** Both branches built, and git found a conflict in every line. */
function merged(base: string, ours: Course, theirs: Course): string {
  const [one, other] = [ours, theirs].map((course) => lockCourse(course, base).text);
  return relock(`<<<<<<< HEAD\n${one}=======\n${other}>>>>>>> theirs\n`, base).text;
}

/** What every package of a release says, beside what earlier ones said. */
function note(course: Course, lock: string, given: Map<string, Map<number, string>>): void {
  const { numbers, changed } = lockCourse(course, lock);
  expect(changed).toBe(false);
  const texts = { texts: en, language: 'en', found: true };
  for (const plan of planPackages(course)) {
    const unit = plan.module?.id ?? '';
    const known = given.get(unit) ?? new Map<number, string>();
    given.set(unit, known);
    const data = packageData(plan, numbers, texts, [], 0, true);
    const slots = interactionSlots(data, SCORM12);
    expect(
      slots
        .filter(({ key }) => !key.startsWith('retired.'))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(keysOf(data).sort());
    slots.forEach(({ key }, index) => {
      const isRetired = key === `retired.${index}`;
      if (!isRetired) expect(known.get(index) ?? key).toBe(key);
      if (!isRetired) known.set(index, key);
    });
    expect(new Set(known.values()).size).toBe(known.size);
  }
}

function keysOf({ lessons }: PackageData): string[] {
  return lessons.flatMap(({ key, blocks }) =>
    blocks.flatMap(({ id, indexes }) =>
      Object.keys(indexes ?? {}).map((suffix) => `${key}/${id}${suffix === '' ? '' : `.${suffix}`}`),
    ),
  );
}

/** With all that is reported: long texts that grow and shrink, films with a transcript or without, scales. */
function reporting(course: Course, dice: Dice): Course {
  course.packaging = dice.chance(0.9) ? course.packaging : dice.pick(['course', 'module']);
  for (const block of course.modules.flatMap(({ lessons }) => lessons).flatMap(({ blocks }) => blocks))
    report(block, dice);
  return course;
}

function report(block: Block, dice: Dice): void {
  const choices = block.parts.map(({ id, text }) => ({ id, text }));
  switch (block.state.kind) {
    case 'text':
      if (dice.chance(0.4)) block.state.max = 1 + dice.below(3000);
      block.interaction = { type: 'long-fill-in', choices: [], correct: [] };
      break;
    case 'plan':
      block.interaction = { type: 'long-fill-in', choices: [], correct: [] };
      break;
    case 'watch':
      if (dice.chance(0.3)) block.data.readable = dice.chance(0.5);
      break;
    case 'quiz':
    case 'none':
      break;
    default:
      block.interaction ??= { type: dice.pick(['likert', 'matching', 'fill-in']), choices, correct: [] };
  }
}
