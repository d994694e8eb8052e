/** What the compiler calls reachable is reached by the player's own rule, and what it calls unreachable is not. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { rules } from '../../src/check/index.ts';
import { completionOf } from '../../src/config/completion.ts';
import { lessonKey } from '../../src/course/model/ids.ts';
import type { Block, Course } from '../../src/course/model/model.ts';
import { assignableUnits } from '../../src/course/model/units.ts';
import { ordinals } from '../../src/course/outcome/full-progress.ts';
import { outcomeOf, type Progress } from '../../src/course/outcome/outcome.ts';
import { outcomeRuleOf } from '../../src/course/outcome/outcome-rule.ts';
import { cases } from '../support/cases.ts';
import { choiceOf, courseOf, lessonOf, moduleOf, quizBlocks } from '../support/course.ts';

type Written = NonNullable<Parameters<typeof completionOf>[0]>;

const film = (slots: number, watch?: number): Block => ({
  ...choiceOf({ id: 'film', points: 0, parts: [], key: undefined, interaction: undefined }),
  type: 'video',
  state: { kind: 'watch', slots },
  data: watch === undefined ? {} : { watch },
});
const text: Block = {
  ...choiceOf({ id: 'text', points: 0, parts: [], key: undefined, interaction: undefined }),
  type: 'reflection',
  state: { kind: 'text', max: 100 },
};
/** Nothing of it is right, so it earns nothing. */
const hopeless = choiceOf({ id: 'hopeless', points: 3, parts: [{ id: 'a', text: 'A', correct: false }] });

const blocks = fc.subarray([
  [choiceOf()],
  [choiceOf({ id: 'limited', attempts: 2, points: 2 })],
  [hopeless],
  [film(0, 0.5)],
  [film(4, 0.5)],
  [film(4)],
  [text],
  quizBlocks('final'),
  quizBlocks('before', { pretest: true }),
  quizBlocks('hard', { pools: [{ draw: undefined, blocks: ['hopeless'] }] }),
]);

const leaves = fc.oneof(
  fc.constantFrom<Written>(
    { lessons: 'all' },
    { lessons: ['a', 'm1/b'] },
    { lessons: ['nobody'] },
    { watch: 0.8 },
    { quizzes: 'passed' },
    { quizzes: 'finished' },
    { quizzes: { ids: ['final'] } },
    { quizzes: { ids: ['hard'] } },
    { reflections: 'all' },
    { reflections: ['text'] },
    {},
  ),
  fc.integer({ min: 1, max: 9000 }).map((minutes): Written => ({ minutes })),
);
const tree: fc.Arbitrary<Written> = fc.letrec<{ tree: Written }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaves,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Written => ({ any })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Written => ({ all })),
    fc.tuple(leaves, leaves, tie('tree')).map(([a, b, c]): Written => ({ ...a, ...b, ...c })),
  ),
})).tree;

const courseRule = fc.record(
  {
    pass: fc.constantFrom(0.1, 0.5, 0.9, 1),
    score: fc.constantFrom('all' as const, 'quizzes' as const),
    report: fc.constantFrom('completed' as const, 'passed' as const),
  },
  { requiredKeys: [] },
);

const course: fc.Arbitrary<Course> = fc
  .tuple(tree, courseRule, fc.array(blocks, { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([needs, rule, [first = [], second = [], third = []], apart]) =>
    courseOf({
      completion: completionOf({ ...needs, ...rule }),
      packaging: apart ? 'module' : 'course',
      modules: [
        moduleOf({
          id: 'm1',
          lessons: [
            lessonOf({ id: 'a', moduleId: 'm1', blocks: distinct(first.flat()) }),
            lessonOf({ id: 'b', moduleId: 'm1', blocks: distinct(second.flat()) }),
          ],
        }),
        moduleOf({
          id: 'm2',
          lessons: [lessonOf({ id: 'c', moduleId: 'm2', blocks: distinct(third.flat()) })],
        }),
      ],
    }),
  );

/** An id stands once in a lesson. */
function distinct(all: Block[]): Block[] {
  return all.filter((block, index) => all.findIndex(({ id }) => id === block.id) === index);
}

/** A learner of ours, not the compiler's: opens all, watches and writes all, answers by the marks of the options. */
function diligent(found: Course, modules: Course['modules']): { done: boolean; passed: boolean } {
  const numbers = ordinals();
  const rule = outcomeRuleOf(found, modules, numbers);
  const progress = {
    lessons: new Set<number>(),
    answers: new Map(),
    activeSeconds: 72 * 3600,
  } satisfies Progress;
  for (const lesson of modules.flatMap((module) => module.lessons)) {
    const key = lessonKey(lesson);
    progress.lessons.add(numbers.lesson(key));
    for (const { id, type, parts, state } of lesson.blocks) {
      const chosen = parts.filter(({ correct }) => correct).map((part) => numbers.part(key, id, part.id));
      const answers: Record<string, unknown> = {
        choice: { kind: 'choice', tries: 1, chosen },
        quiz: { kind: 'quiz', attempts: 1, seed: 7, drawn: [], finished: true, kept: undefined },
        reflection: { kind: 'text', text: 'Ana & Co' },
        video: { kind: 'watch', slots: new Array(state.kind === 'watch' ? state.slots : 0).fill(true) },
      };
      progress.answers.set(numbers.block(key, id), answers[type]);
    }
  }
  const { completion, success } = outcomeOf(rule, progress);
  return { done: completion === 'completed', passed: rule.pass === undefined || success === 'passed' };
}

it('proves of random rules and random courses what a diligent learner finds', ({ task }) => {
  const numRuns = cases(task, 500, 1500);
  const seen = { reached: 0, unreached: 0 };
  fc.assert(
    fc.property(course, (found) => {
      const errors = check(found, rules, { state: [] })
        .filter(({ ruleId }) => ruleId === 'completion-reachable')
        .map(({ reason }) => reason);
      const proved = errors.filter((reason) => /^"A sample course/.test(reason));
      const ends = assignableUnits(found).map(({ modules }) => diligent(found, modules));
      const reached = ends.every(({ done, passed }) => done && passed);
      seen[reached ? 'reached' : 'unreached']++;
      if (errors.length === 0) expect(ends).toEqual(ends.map(() => ({ done: true, passed: true })));
      if (proved.length > 0) expect(reached).toBe(false);
    }),
    { numRuns },
  );
  expect(Math.min(seen.reached, seen.unreached)).toBeGreaterThan(numRuns / 15);
});
