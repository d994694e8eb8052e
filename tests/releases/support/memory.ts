/**
 * What a learner did, kept by names: what must be left of it in another release follows from the names
 * alone, whatever numbers the lock file and the saved state use.
 */
import type { Answer } from '../../../src/course/model/answer.ts';
import { lessonKey } from '../../../src/course/model/ids.ts';
import type { Block, Course } from '../../../src/course/model/model.ts';
import type { PackageData } from '../../../src/course/model/package-data.ts';
import type { OutcomeRule } from '../../../src/course/model/rule.ts';
import type { Progress } from '../../../src/course/outcome/outcome.ts';
import { outcomeRuleOf, type RuleNumbers } from '../../../src/course/outcome/outcome-rule.ts';

export interface Memory {
  /** By their keys. */
  lessons: Set<string>;
  /** By `<lesson>:<block>`; all numbers in them stand for names. */
  answers: Map<string, Answer>;
  activeSeconds: number;
}

/** Numbers that have nothing to do with those of the lock file: each name ever used has one. */
const known = new Map<string, number>();

function numberOf(name: string): number {
  const number = known.get(name) ?? known.size + 1;
  known.set(name, number);
  return number;
}

const NAMES: RuleNumbers = {
  lesson: numberOf,
  block: (lesson, block) => numberOf(`${lesson}:${block}`),
  part: (lesson, block, part) => numberOf(`${lesson}:${block}:${part}`),
};

const rules = new WeakMap<Course, OutcomeRule>();

export function ruleByNames(course: Course): OutcomeRule {
  const rule = rules.get(course) ?? outcomeRuleOf(course, course.modules, NAMES);
  rules.set(course, rule);
  return rule;
}

export function progressByNames({ lessons, answers, activeSeconds }: Memory): Progress {
  return {
    lessons: new Set([...lessons].map(numberOf)),
    answers: new Map([...answers].map(([name, answer]) => [numberOf(name), answer])),
    activeSeconds,
  };
}

/** The answers of a release's state, by names. */
export function namedAnswers(answers: ReadonlyMap<number, Answer>, data: PackageData): Map<string, Answer> {
  const { blocks, parts } = namesOf(data);
  const block = (number: number): number => numberOf(blocks.get(number) ?? `gone ${number}`);
  return new Map(
    [...answers].map(([number, answer]) => [
      blocks.get(number) ?? `gone ${number}`,
      tidy(renamed(answer, (part) => parts.get(number)?.get(part) ?? -part, block)),
    ]),
  );
}

interface NamesOfRelease {
  blocks: Map<number, string>;
  /** By number of block and part. */
  parts: Map<number, Map<number, number>>;
}

const releases = new WeakMap<PackageData, NamesOfRelease>();

function namesOf(data: PackageData): NamesOfRelease {
  const names = releases.get(data) ?? { blocks: new Map(), parts: new Map() };
  if (!releases.has(data)) {
    for (const { key, blocks } of data.lessons) {
      for (const { id, number, parts } of blocks) {
        names.blocks.set(number, `${key}:${id}`);
        names.parts.set(
          number,
          new Map(parts.map((part) => [part.number, numberOf(`${key}:${id}:${part.id}`)])),
        );
      }
    }
    releases.set(data, names);
  }
  return names;
}

function renamed(answer: Answer, part: (of: number) => number, block: (of: number) => number): Answer {
  const keys = <T>(record: Record<number, T>): Record<number, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [part(Number(key)), value]));
  switch (answer.kind) {
    case 'choice':
      return { ...answer, chosen: answer.chosen.map(part) };
    case 'order':
      return { ...answer, order: answer.order.map(part) };
    case 'pairs':
      return { ...answer, pairs: answer.pairs.map(([left, right]) => [part(left), part(right)]) };
    case 'blanks':
      return { ...answer, right: answer.right.map(part), texts: keys(answer.texts) };
    case 'plan':
      return {
        ...answer,
        ticked: answer.ticked.map(part),
        dates: keys(answer.dates),
        texts: keys(answer.texts),
      };
    case 'quiz':
      return { ...answer, drawn: answer.drawn.map(block) };
    default:
      return answer;
  }
}

/** Without what says nothing: the order of ticks, blanks that were left empty. */
function tidy(answer: Answer): Answer {
  const up = (a: number, b: number): number => a - b;
  const filled = (texts: Record<number, string>): Record<number, string> =>
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
  switch (answer.kind) {
    case 'choice':
      return { ...answer, chosen: [...answer.chosen].sort(up) };
    case 'pairs':
      return { ...answer, pairs: [...answer.pairs].sort(([a], [b]) => a - b) };
    case 'blanks':
      return { ...answer, right: [...answer.right].sort(up), texts: filled(answer.texts) };
    case 'plan':
      return { ...answer, ticked: [...answer.ticked].sort(up), texts: filled(answer.texts) };
    default:
      return answer;
  }
}

/** What must be left of it in another release. */
export function leftIn(course: Course, memory: Memory): Memory {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const answers = new Map<string, Answer>();
  for (const lesson of lessons) {
    for (const block of lesson.blocks) {
      const name = `${lessonKey(lesson)}:${block.id}`;
      const answer = memory.answers.get(name);
      const kept = answer === undefined ? undefined : leftOf(answer, block, lessonKey(lesson));
      if (kept !== undefined) answers.set(name, withinTries(kept, block));
    }
  }
  const keys = lessons.map(lessonKey).filter((key) => memory.lessons.has(key));
  return { ...memory, lessons: new Set(keys), answers };
}

/** Without a limit tries are counted up to six. */
function withinTries(answer: Answer, { attempts }: Block): Answer {
  return 'tries' in answer ? { ...answer, tries: Math.min(answer.tries, attempts ?? 6) } : answer;
}

function leftOf(answer: Answer, block: Block, lesson: string): Answer | undefined {
  if (answer.kind !== block.state.kind) return undefined;
  const parts = block.parts.map(({ id }) => numberOf(`${lesson}:${block.id}:${id}`));
  const there = (part: number): boolean => parts.includes(part);
  const only = <T>(record: Record<number, T>): Record<number, T> =>
    Object.fromEntries(Object.entries(record).filter(([part]) => there(Number(part))));
  switch (answer.kind) {
    case 'choice': {
      const chosen = answer.chosen.filter(there);
      const tooMany = block.state.kind === 'choice' && !block.state.multiple && answer.chosen.length > 1;
      return tooMany || isEmptied(answer.chosen, chosen) ? undefined : { ...answer, chosen };
    }
    case 'order': {
      const order = answer.order.filter(there);
      return isEmptied(answer.order, order) ? undefined : { ...answer, order };
    }
    case 'pairs': {
      const lefts = block.state.kind === 'pairs' ? block.state.lefts : 0;
      const pairs = answer.pairs.filter(
        ([left, right]) => parts.slice(0, lefts).includes(left) && parts.slice(lefts).includes(right),
      );
      return isEmptied(answer.pairs, pairs) ? undefined : { ...answer, pairs };
    }
    case 'blanks': {
      const right = answer.right.filter(there);
      const texts = only(answer.texts);
      const [before, after] = [answer, { right, texts }].map((one) => [
        ...one.right,
        ...Object.keys(one.texts),
      ]);
      return isEmptied(before ?? [], after ?? []) ? undefined : { ...answer, right, texts };
    }
    case 'plan':
      return {
        ...answer,
        ticked: answer.ticked.filter(there),
        dates: only(answer.dates),
        texts: only(answer.texts),
      };
    case 'watch':
      return block.state.kind === 'watch' && block.state.slots === answer.slots.length ? answer : undefined;
    case 'quiz': {
      const asked = block.plan?.pools.flatMap((pool) => pool.blocks.map((id) => numberOf(`${lesson}:${id}`)));
      const drawn = answer.drawn.filter((one) => asked?.includes(one));
      return { ...answer, drawn, finished: answer.finished && !isEmptied(answer.drawn, drawn) };
    }
    default:
      return answer;
  }
}

function isEmptied(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length > 0 && after.length === 0;
}
