/** Who stands in the rows of the truth table: learners whose ways through a package differ in what is reported. */
import type { Answer } from '../course/model/answer.ts';
import { lessonKey } from '../course/model/ids.ts';
import type { Course, Module } from '../course/model/model.ts';
import type { Leaf, Need, OutcomeRule } from '../course/model/rule.ts';
import { everythingRight, handedIn, ordinals, wrongAnswer } from '../course/outcome/full-progress.ts';
import { blocksOf } from '../course/outcome/need-words.ts';
import { isCounted, type Progress, scoreOf } from '../course/outcome/outcome.ts';
import { outcomeRuleOf, type RuleNumbers } from '../course/outcome/outcome-rule.ts';
import type { SheetKey } from '../texts/sheet/sheet-texts.ts';

export interface Learner {
  did: SheetKey;
  /** What was done alone, or left out. */
  what: Leaf | undefined;
  steps: Progress[];
}

/** One package's rule, and where its blocks stand. */
export interface UnitRule {
  rule: OutcomeRule;
  numbers: RuleNumbers;
  full: Progress;
  /** Lesson numbers in reading order. */
  lessons: number[];
  /** Number of its lesson, by block number. */
  lessonOf: ReadonlyMap<number, number>;
}

export function unitRule(course: Course, modules: readonly Module[], numbers = ordinals()): UnitRule {
  const rule = outcomeRuleOf(course, modules, numbers);
  const lessons = modules.flatMap((module) => module.lessons);
  const seconds = 60 * Math.max(0, ...leavesOf(rule.completion).map(({ need }) => minutesOf(need)));
  return {
    rule,
    numbers,
    full: everythingRight(rule, modules, numbers, seconds),
    lessons: lessons.map((lesson) => numbers.lesson(lessonKey(lesson))),
    lessonOf: new Map(
      lessons.flatMap((lesson) =>
        lesson.blocks.map((block) => [
          numbers.block(lessonKey(lesson), block.id),
          numbers.lesson(lessonKey(lesson)),
        ]),
      ),
    ),
  };
}

function minutesOf(need: Leaf): number {
  return 'minutes' in need ? need.minutes : 0;
}

/** Conditions that ask for something, and whether another one could stand in for them. */
function leavesOf(need: Need, chosen = false): { need: Leaf; chosen: boolean }[] {
  if ('all' in need) return need.all.flatMap((one) => leavesOf(one, chosen));
  if ('any' in need) return need.any.flatMap((one) => leavesOf(one, chosen || need.any.length > 1));
  return isEmpty(need) ? [] : [{ need, chosen }];
}

function isEmpty(need: Leaf): boolean {
  if ('minutes' in need) return need.minutes === 0;
  if ('lessons' in need) return need.lessons.length === 0;
  return blocksOf(need).length === 0;
}

export function learnersOf(unit: UnitRule): Learner[] {
  const { rule, full } = unit;
  const leaves = leavesOf(rule.completion);
  const scored = scoreOf(rule, full).max > 0;
  const [first] = unit.lessons;
  const opened = new Set(first === undefined ? [] : [first]);
  const onlyLessons: Progress = { lessons: full.lessons, answers: new Map(), activeSeconds: 0 };
  return [
    learner('didOpen', { lessons: opened, answers: new Map(), activeSeconds: 0 }),
    ...(unit.lessons.length > 1 ? [learner('didLessons', onlyLessons)] : []),
    ...leaves.flatMap(({ need }) => except(unit, need)),
    ...leaves.filter(({ chosen }) => chosen).map(({ need }) => only(unit, need, opened)),
    learner(scored ? 'didRight' : 'didAll', full),
    ...readers(unit, leaves),
    ...(scored ? scoredLearners(unit) : []),
  ];
}

function learner(did: SheetKey, ...steps: Progress[]): Learner {
  return { did, what: undefined, steps };
}

/** Everything right, but not what one condition asks for; of several lessons the last one is left out. */
function except(unit: UnitRule, need: Leaf): Learner[] {
  const { full } = unit;
  if ('lessons' in need) {
    const left = need.lessons.findLast((lesson) => lesson !== unit.lessons[0]);
    if (left === undefined) return [];
    const inside = [...unit.lessonOf].filter(([, lesson]) => lesson === left).map(([block]) => block);
    const lessons = new Set([...full.lessons].filter((lesson) => lesson !== left));
    const what = { lessons: [left] };
    return [{ did: 'didExcept', what, steps: [{ ...full, lessons, answers: without(full, inside) }] }];
  }
  if ('minutes' in need) return [{ did: 'didExcept', what: need, steps: [{ ...full, activeSeconds: 0 }] }];
  const blocks = withMembers(unit.rule, blocksOf(need));
  return [{ did: 'didExcept', what: need, steps: [{ ...full, answers: without(full, blocks) }] }];
}

function only(unit: UnitRule, need: Leaf, opened: ReadonlySet<number>): Learner {
  const blocks = withMembers(unit.rule, blocksOf(need));
  const lessons = 'lessons' in need ? need.lessons : blocks.map((block) => unit.lessonOf.get(block) ?? 0);
  const answers = new Map([...unit.full.answers].filter(([block]) => blocks.includes(block)));
  const step = { lessons: new Set([...opened, ...lessons]), answers, activeSeconds: minutesOf(need) * 60 };
  return { did: 'didOnly', what: need, steps: [step] };
}

/** Who does everything right, and reads transcripts wherever that counts. */
function readers({ full }: UnitRule, leaves: readonly { need: Leaf }[]): Learner[] {
  const read = leaves.flatMap(({ need }) =>
    'watch' in need ? need.watch.flatMap(({ block, reading }) => (reading ? [block] : [])) : [],
  );
  if (read.length === 0) return [];
  const answers = new Map(full.answers);
  for (const block of read) {
    const watched = answers.get(block);
    if (watched?.kind === 'watch')
      answers.set(block, { kind: 'watch', slots: watched.slots.map(() => false), read: true });
  }
  return [learner('didRead', { ...full, answers })];
}

function withMembers(rule: OutcomeRule, blocks: readonly number[]): number[] {
  const quizzes = rule.quizzes.filter(({ block }) => blocks.includes(block));
  return [...blocks, ...quizzes.flatMap(({ members }) => members)];
}

function without({ answers }: Progress, blocks: readonly number[]): Map<number, Answer> {
  return new Map([...answers].filter(([block]) => !blocks.includes(block)));
}

/** Those whose answers matter: wrong with and without tries left, better later, worse later. */
function scoredLearners(unit: UnitRule): Learner[] {
  const { rule, full } = unit;
  const open = allWrong(unit, false);
  const limits = limitsOf(rule);
  const canTryAgain = limits.some((limit) => limit !== 1);
  const canFail = limits.every((limit) => limit !== undefined);
  const again = rule.quizzes.some((quiz) => quiz.counts === 'last' && quiz.points > 0 && quiz.attempts !== 1);
  return [
    ...(canTryAgain ? [learner('didWrongOpen', open)] : []),
    ...(canFail ? [learner('didWrongSpent', allWrong(unit, true))] : []),
    ...(limits.every((limit) => limit !== 1) ? [learner('didBetter', open, better(unit))] : []),
    ...(again ? [learner('didWorse', full, worse(unit))] : []),
  ];
}

/** Tries of everything that counts for the score; undefined: no limit. */
function limitsOf(rule: OutcomeRule): (number | undefined)[] {
  const questions = rule.questions.filter(isCounted);
  return [...questions, ...rule.quizzes.filter(({ points }) => points > 0)].map(({ attempts }) => attempts);
}

function allWrong({ rule, full }: UnitRule, spent: boolean): Progress {
  const answers = new Map(full.answers);
  const tries = (attempts: number | undefined) => (spent ? (attempts ?? 1) : 1);
  for (const { block, key, attempts } of rule.questions)
    answers.set(block, wrongAnswer(key, tries(attempts)));
  for (const { block, attempts } of rule.quizzes) answers.set(block, handedIn(tries(attempts)));
  return { ...full, answers };
}

/** The second attempt, right; the first one earned nothing. */
function better({ rule, full }: UnitRule): Progress {
  const answers = new Map(full.answers);
  for (const { block } of rule.quizzes) answers.set(block, handedIn(2, 0));
  return { ...full, answers };
}

/** The second attempt at each quiz that allows one, wrong. */
function worse({ rule, full }: UnitRule): Progress {
  const answers = new Map(full.answers);
  for (const quiz of rule.quizzes.filter(({ attempts }) => attempts !== 1)) {
    answers.set(quiz.block, handedIn(2, 10_000));
    for (const { block, key } of rule.questions)
      if (quiz.members.includes(block)) answers.set(block, wrongAnswer(key, 1));
  }
  return { ...full, answers };
}
