/**
 * The room a course needs in the saved state, known before release. The worst case is the encoding of
 * the worst learner: every lesson opened, every question tried to the limit, every video watched.
 */
import type { Answer, AnswerKind } from '../course/model/answer.ts';
import type { StateShape } from '../course/model/model.ts';
import type { PackageData } from '../course/model/package-data.ts';
import { MAX_NUMBER } from '../course/outcome/judge.ts';
import { DATE_BITS, MANY_TRIES, MAX_TRIES, PLACE_BITS, SEED_BITS, writeAnswer } from './answer-bits.ts';
import { BitWriter } from './bits.ts';
import {
  BEGAN_BITS,
  COMMIT_BITS,
  emptyState,
  encodeFixed,
  MAX_SCALE,
  MAX_SECONDS,
  type SavedState,
} from './codec.ts';
import { wordsMax } from './text-guarantees.ts';
import { lastTick } from './times.ts';

type Outline = Pick<PackageData, 'lessons'>;
type BlockOutline = PackageData['lessons'][number]['blocks'][number];

export interface StateBudget {
  /** Characters of the fixed part at worst. */
  worst: number;
  /** Bits of an answer's time, which are among them. */
  scale: number;
  /** What takes most of it, largest first; characters, rounded. */
  contributors: { label: string; chars: number }[];
  /** Number of free texts that share the rest. */
  texts: number;
}

/** @param limit characters that the target surely keeps; undefined: no limit */
export function stateBudget(
  course: Outline,
  courseId: string,
  language: string,
  limit: number | undefined,
): StateBudget {
  const contributors = course.lessons
    .map((lesson) => ({
      label: lesson.key + videosIn(lesson.blocks),
      chars: Math.round(lesson.blocks.reduce((sum, block) => sum + blockBits(block), 0) / 6),
    }))
    .filter((entry) => entry.chars > 0)
    .sort((a, b) => b.chars - a.chars || (a.label < b.label ? -1 : 1));
  const texts = course.lessons
    .flatMap((lesson) => lesson.blocks)
    .filter((block) => wordsMax(block) > 0).length;
  const known = new Map<number, number>();
  const worst = (scale: number): number => {
    const chars = known.get(scale) ?? encodeFixed(worstState(course, courseId, language, scale)).length;
    known.set(scale, chars);
    return chars;
  };
  const scale = timeScale(course, worst, limit);
  return { worst: worst(scale), scale, contributors, texts };
}

/** Times of answers take what is left, and no more than a twelfth of the whole: texts need room too. */
function timeScale(
  { lessons }: Outline,
  worst: (scale: number) => number,
  limit: number | undefined,
): number {
  if (limit === undefined) return MAX_SCALE;
  const kept = lessons.flatMap(({ blocks }) => blocks.filter(({ state }) => state.kind !== 'none')).length;
  const room = Math.max(0, Math.min(limit - worst(0), limit / 12));
  let scale = Math.min(MAX_SCALE, Math.floor((6 * room) / Math.max(1, kept)));
  while (scale > 0 && worst(scale) > limit) scale--;
  return scale;
}

/** Of each video it is kept which parts were watched and where it goes on: authors may not expect that. */
function videosIn(blocks: readonly BlockOutline[]): string {
  const count = blocks.filter(({ state }) => state.kind === 'watch').length;
  return count === 0 ? '' : ` with ${count} ${count === 1 ? 'video' : 'videos'}`;
}

/** The state that no learner of this course can exceed. */
export function worstState(course: Outline, courseId: string, language: string, scale: number): SavedState {
  const numbers = course.lessons.map((lesson) => lesson.number);
  const answers = new Map<number, Answer>();
  const times = new Map<number, number>();
  for (const { blocks } of course.lessons) {
    const unasked = neverAsked(blocks);
    for (const block of blocks) {
      if (unasked.has(block.number) || block.state.kind === 'none') continue;
      const answer = worstAnswer(block);
      if (answer !== undefined) answers.set(block.number, answer);
      if (scale > 0) times.set(block.number, lastTick(scale));
    }
  }
  return {
    ...emptyState(courseId, language),
    attempt: { tag: 1, began: 2 ** BEGAN_BITS - 1, commit: 2 ** COMMIT_BITS - 1 },
    scale,
    placeTime: lastTick(scale),
    times,
    place: Math.max(0, ...numbers),
    lessons: new Set(numbers),
    answers,
    score: 10_000,
    completedOn: 2 ** DATE_BITS - 1,
    activeSeconds: MAX_SECONDS,
  };
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Of each pool an attempt asks so many, at worst those whose answers take most. The last stays too: what
 * stands before an answer takes room whether it was given or not.
 */
function neverAsked(blocks: readonly BlockOutline[]): ReadonlySet<number> {
  const pools = blocks.flatMap(({ plan }) => plan?.pools ?? []);
  if (pools.length === 0) return NONE;
  const bits = new Map(blocks.map((block) => [block.number, blockBits(block)]));
  return new Set(
    pools.flatMap(({ draw, blocks: members }) =>
      [...members]
        .sort((a, b) => (bits.get(b) ?? 0) - (bits.get(a) ?? 0))
        .slice(draw ?? members.length)
        .filter((member) => member !== Math.max(...members)),
    ),
  );
}

/** The longest record that a block of this form can have. */
function worstAnswer(block: BlockOutline): Answer | undefined {
  return block.state.kind === 'none' ? undefined : worstOf(block.state.kind, block.state, block);
}

function worstOf<K extends AnswerKind>(
  kind: K,
  state: StateShape<K>,
  block: BlockOutline,
): Answer | undefined {
  return WORST[kind](state, block);
}

const WORST: { [K in AnswerKind]: (state: StateShape<K>, block: BlockOutline) => Answer<K> | undefined } = {
  choice: ({ multiple }, block) => {
    const numbers = numbersOf(block);
    return {
      kind: 'choice',
      tries: triesOf(block),
      chosen: multiple && numbers.length > 1 ? numbers : [lastOf(block)],
    };
  },
  blanks: (_, block) => ({ kind: 'blanks', tries: triesOf(block), right: numbersOf(block), texts: {} }),
  number: (_, block) => ({ kind: 'number', tries: triesOf(block), value: '9'.repeat(MAX_NUMBER) }),
  pairs: ({ lefts }, block) => ({
    kind: 'pairs',
    tries: triesOf(block),
    pairs: numbersOf(block)
      .slice(0, lefts)
      .map((left) => [left, lastOf(block)]),
  }),
  order: (_, block) => ({ kind: 'order', tries: triesOf(block), order: numbersOf(block) }),
  plan: ({ dates }, block) => {
    const numbers = numbersOf(block);
    const day = 2 ** DATE_BITS - 1;
    return {
      kind: 'plan',
      ticked: numbers,
      dates: dates ? Object.fromEntries(numbers.map((part) => [part, day])) : {},
      texts: {},
    };
  },
  // The words stand behind the fixed part.
  text: () => undefined,
  watch: ({ slots }) => ({
    kind: 'watch',
    slots: new Array(slots).fill(true),
    at: (2 ** PLACE_BITS - 1) / 10,
    joined: true,
    read: true,
  }),
  quiz: ({ drawn }, { attempts, plan }) => ({
    kind: 'quiz',
    // Counted exactly, with or without a limit: the order of the questions hangs on it.
    attempts: Math.min(attempts ?? MAX_TRIES, MAX_TRIES),
    seed: 2 ** SEED_BITS - 1,
    drawn: worstDraw(plan, drawn),
    finished: true,
    kept: 10_000,
  }),
};

function numbersOf({ parts }: BlockOutline): number[] {
  return parts.map(({ number }) => number);
}

function lastOf(block: BlockOutline): number {
  return Math.max(0, ...numbersOf(block));
}

function triesOf({ attempts }: BlockOutline): number {
  return Math.min(attempts ?? MANY_TRIES, MAX_TRIES);
}

/** All of its numbers are as wide as the largest, so the last of each pool take most. */
function worstDraw(plan: BlockOutline['plan'], most: number): number[] {
  if (plan === undefined || most === 0) return [];
  return plan.pools.flatMap(({ draw, blocks }) => {
    const sorted = [...blocks].sort((a, b) => b - a);
    return sorted.slice(0, draw ?? sorted.length);
  });
}

function blockBits(block: BlockOutline): number {
  const bits = new BitWriter();
  writeAnswer(bits, worstAnswer(block));
  return bits.length;
}
