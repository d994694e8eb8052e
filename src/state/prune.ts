/**
 * A state of an earlier release, as far as this release knows what it speaks of: what is gone is left
 * out, so that it neither counts nor takes room; an answer that lost all its options is open again.
 */
import type { Answer, AnswerKind, WatchAnswer } from '../course/model/answer.ts';
import type { StateShape } from '../course/model/model.ts';
import type { BlockData, PackageData } from '../course/model/package-data.ts';
import { unaskedBlocks } from '../course/outcome/outcome.ts';
import { MANY_TRIES } from './answer-bits.ts';
import type { SavedState } from './codec.ts';
import { prunedWords } from './prune-words.ts';

export function pruneState(state: SavedState, course: Pick<PackageData, 'lessons'>): SavedState {
  const lessons = new Set(course.lessons.map((lesson) => lesson.number));
  const blocks = new Map(
    course.lessons.flatMap((lesson) => lesson.blocks).map((block) => [block.number, block]),
  );
  const answers = new Map<number, Answer>();
  for (const [number, answer] of state.answers) {
    const block = blocks.get(number);
    const kept = block === undefined ? undefined : prunedAnswer(answer, block);
    if (block !== undefined && kept !== undefined) answers.set(number, cappedTries(kept, block));
  }
  return {
    ...state,
    times: prunedTimes(state, answers, [...blocks.values()]),
    place: lessons.has(state.place) ? state.place : 0,
    lessons: new Set([...state.lessons].filter((number) => lessons.has(number))),
    answers,
  };
}

/** Where an answer was taken back, that is kept as long as the question could be answered again. */
function prunedTimes(
  { answers: before, times }: SavedState,
  after: ReadonlyMap<number, Answer>,
  blocks: readonly BlockData[],
): Map<number, number> {
  const open = new Set(blocks.map(({ number }) => number));
  for (const { number, plan } of blocks) {
    if (plan === undefined) continue;
    const members = plan.pools.flatMap((pool) => pool.blocks);
    for (const member of unaskedBlocks({ members }, after.get(number))) open.delete(member);
  }
  return new Map([...times].filter(([block]) => after.has(block) || (open.has(block) && !before.has(block))));
}

/** Tries of an earlier release that allowed more: none is left, and the state takes no more room than planned. */
function cappedTries(answer: Answer, { attempts }: BlockData): Answer {
  const most = attempts ?? MANY_TRIES;
  return 'tries' in answer && answer.tries > most ? { ...answer, tries: most } : answer;
}

function prunedAnswer(answer: Answer, block: BlockData): Answer | undefined {
  return answer.kind === block.state.kind ? prunedBy(answer.kind, answer, block) : undefined;
}

function prunedBy<K extends AnswerKind>(kind: K, answer: Answer<K>, block: BlockData): Answer | undefined {
  const known = new Set(block.parts.map((part) => part.number));
  return PRUNED[kind](answer, block as BlockOf<K>, known);
}

type BlockOf<K extends AnswerKind> = BlockData & { state: StateShape<K> };

const PRUNED: {
  [K in AnswerKind]: (answer: Answer<K>, block: BlockOf<K>, known: ReadonlySet<number>) => Answer | undefined;
} = {
  // Several ticks are no answer to a question that now allows one.
  choice: (answer, { state }, known) =>
    !state.multiple && answer.chosen.length > 1 ? undefined : unlessEmptied(answer, 'chosen', known),
  blanks: (answer, _, known) => prunedWords(answer, known),
  number: (answer) => answer,
  pairs: (answer, { parts, state }, known) => {
    const lefts = new Set(parts.slice(0, state.lefts).map(({ number }) => number));
    const pairs = answer.pairs.filter(
      ([left, right]) => lefts.has(left) && known.has(right) && !lefts.has(right),
    );
    return pairs.length === 0 && answer.pairs.length > 0 ? undefined : { ...answer, pairs };
  },
  order: (answer, _, known) => unlessEmptied(answer, 'order', known),
  plan: (answer, _, known) => prunedWords(answer, known),
  text: (answer) => answer,
  watch: (answer, { state, data }) => prunedWatch(answer, state.slots, data.kind === 'frame'),
  quiz: (answer, { plan }) => {
    const members = new Set(plan?.pools.flatMap((pool) => pool.blocks));
    const drawn = answer.drawn.filter((block) => members.has(block));
    // An attempt that lost all its questions is open again; what earlier ones earned stays.
    const lost = drawn.length === 0 && answer.drawn.length > 0;
    return { ...answer, drawn, finished: answer.finished && !lost };
  },
};

/**
 * Another number of slots is another film, but for one: earlier releases could not measure what a host
 * shows in its frame, and took it as watched once it was played.
 */
function prunedWatch(answer: WatchAnswer, slots: number, isInFrame: boolean): WatchAnswer | undefined {
  if (answer.slots.length === slots) return answer;
  const wasPlayed = answer.slots.length === 1 && answer.slots[0] === true;
  return isInFrame && wasPlayed ? { kind: 'watch', slots: Array<boolean>(slots).fill(true) } : undefined;
}

/** An answer that lost all it was made of is open again. */
function unlessEmptied<
  K extends 'chosen' | 'order',
  A extends Answer & Readonly<Record<K, readonly number[]>>,
>(answer: A, name: K, known: ReadonlySet<number>): A | undefined {
  const kept = answer[name].filter((part) => known.has(part));
  return kept.length === 0 && answer[name].length > 0 ? undefined : { ...answer, [name]: kept };
}
