/**
 * How an answer is judged by the key of its question. Pure functions that the
 * player, the compiler and the tests share.
 */
import type { Answer } from '../model/answer.ts';
import type { AnswerKey, Credit, KeyKind } from '../model/answer-key.ts';
import { judgedBlanks } from './judge-blanks.ts';

export interface Judgement {
  /** 0…1 of the points. */
  share: number;
  /** Right as a whole. */
  correct: boolean;
  /** Parts of the answer that were judged by themselves; of an order, those that stand where they should. */
  parts: ReadonlyMap<number, 'right' | 'wrong'>;
}

type Part = [number: number, right: boolean];

/** An answer of another kind than the key's, as an edited state may hold, is wrong. */
export function judge(key: AnswerKey, answer: Answer | undefined, credit: Credit = 'partial'): Judgement {
  const { share, parts } = judgedParts(key, answer);
  const correct = share >= 1 - 1e-9;
  return {
    share: correct ? 1 : credit === 'all' ? 0 : Math.max(0, share),
    correct,
    parts: new Map(parts.map(([part, right]) => [part, right ? 'right' : 'wrong'])),
  };
}

function judgedParts(key: AnswerKey, answer: Answer | undefined): Judged {
  return answer?.kind === key.kind ? judgedBy(key.kind, key, answer as Answer<KeyKind>) : NOTHING;
}

interface Judged {
  share: number;
  parts: Part[];
}

const NOTHING: Judged = { share: 0, parts: [] };

const JUDGES: { [K in KeyKind]: (key: AnswerKey<number, K>, answer: Answer<K>) => Judged } = {
  choice: (key, { chosen }) => judgeChoice(key, chosen),
  blanks: (key, answer) => earned(judgedBlanks(key, answer)),
  number: ({ ranges }, { value }) => ({ share: isWithin(ranges, value) ? 1 : 0, parts: [] }),
  pairs: (key, answer) => judgePairs(key.pairs, answer.pairs),
  order: (key, answer) => judgeOrder(key.order, answer.order),
};

function judgedBy<K extends KeyKind>(kind: K, key: AnswerKey<number, K>, answer: Answer<K>): Judged {
  return JUDGES[kind](key, answer);
}

/**
 * One answer allowed: all or nothing. Several: each right tick earns its part, each wrong tick takes one
 * back.
 */
function judgeChoice(
  { correct, multiple }: { correct: number[]; multiple: boolean },
  chosen: readonly number[],
) {
  const parts = chosen.map((part): Part => [part, correct.includes(part)]);
  const right = parts.filter(([, isRight]) => isRight).length;
  const wrong = parts.length - right;
  const whole = multiple ? right - wrong === correct.length : right === 1 && wrong === 0;
  const share = multiple ? (right - wrong) / Math.max(1, correct.length) : 0;
  return { share: whole && correct.length > 0 ? 1 : Math.min(share, 1), parts };
}

/** Each item that was put to its right one earns its part. */
function judgePairs(wanted: [number, number][], given: Answer<'pairs'>['pairs']) {
  const chosen = new Map(given);
  return earned(wanted.map(([left, right]): Part => [left, chosen.get(left) === right]));
}

/**
 * Each item that is followed by the right one earns its part, so that one item out of place does not make
 * all behind it wrong.
 */
function judgeOrder(wanted: number[], given: readonly number[]) {
  const known = given.filter((part) => wanted.includes(part));
  const follows = wanted.slice(1).filter((part, at) => known[known.indexOf(part) - 1] === wanted[at]);
  const parts = wanted.map((part, at): Part => [part, known[at] === part]);
  const whole = parts.every(([, right]) => right) && known.length === wanted.length;
  const share = whole ? 1 : Math.min(follows.length / Math.max(1, wanted.length - 1), 1 - 1e-6);
  return { share: known.length === 0 ? 0 : share, parts };
}

function isWithin(ranges: readonly { min: number; max: number }[], value: string): boolean {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return false;
  // A tolerance of 0.1 must hold for 0.3 with 0.2, which binary fractions would deny.
  return ranges.some(({ min, max }) => {
    const slack = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max));
    return number >= min - slack && number <= max + slack;
  });
}

/** Each part earns the same. */
function earned(parts: Part[]): { share: number; parts: Part[] } {
  return { share: parts.filter(([, right]) => right).length / Math.max(1, parts.length), parts };
}

/** The same key with its parts named otherwise. */
export function renamedKey<A extends string | number, B extends string | number>(
  key: AnswerKey<A>,
  name: (part: A) => B,
): AnswerKey<B> {
  switch (key.kind) {
    case 'choice':
      return { ...key, correct: key.correct.map(name) };
    case 'blanks':
      return { ...key, blanks: key.blanks.map((blank) => ({ ...blank, part: name(blank.part) })) };
    case 'number':
      return key;
    case 'pairs':
      return { ...key, pairs: key.pairs.map(([left, right]) => [name(left), name(right)]) };
    case 'order':
      return { ...key, order: key.order.map(name) };
  }
}

/** The answer that earns everything; compilers prove with it, tests play it. */
export function rightAnswer(key: AnswerKey): Answer {
  switch (key.kind) {
    case 'choice':
      return { kind: 'choice', tries: 1, chosen: key.multiple ? key.correct : key.correct.slice(0, 1) };
    case 'blanks':
      return {
        kind: 'blanks',
        tries: 1,
        right: key.blanks.map(({ part }) => part),
        texts: Object.fromEntries(key.blanks.map(({ part, accepted }) => [part, accepted[0] ?? ''])),
      };
    case 'number':
      return { kind: 'number', tries: 1, value: decimal(middleOf(key.ranges[0])) };
    case 'pairs':
      return { kind: 'pairs', tries: 1, pairs: key.pairs };
    case 'order':
      return { kind: 'order', tries: 1, order: key.order };
  }
}

function middleOf(range: { min: number; max: number } | undefined): number {
  if (range === undefined) return 0;
  if (!Number.isFinite(range.min)) return Number.isFinite(range.max) ? range.max : 0;
  return Number.isFinite(range.max) ? range.min + (range.max - range.min) / 2 : range.min;
}

/** Digits with a point, without an exponent, at most 12 characters. */
export function decimal(value: number): string {
  for (let digits = 10; digits >= 0; digits--) {
    const text = value
      .toFixed(digits)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
    if (text.length <= MAX_NUMBER) return text === '-0' ? '0' : text;
  }
  return value.toFixed(0);
}

/** Characters of a number that a learner may give. */
export const MAX_NUMBER = 12;
