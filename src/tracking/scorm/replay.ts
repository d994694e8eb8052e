/** What earlier pages left in the journal, joined with what the LMS holds at the start. */
import type { OutcomeRule } from '../../course/outcome.ts';
import { decodeState, putWords, type SavedState, textsOf } from '../../state/codec.ts';
import type { Found } from '../journal/journal.ts';
import { joinBySession } from '../merge.ts';
import type { PendingInteraction } from './interactions.ts';

/**
 * Milliseconds for which the work of a learner whom the LMS did not name counts as that of the next one
 * at the same tab: a reload, not the next lesson's class.
 */
const NAMELESS = 15 * 60_000;

/** What the journal holds of one page. */
export interface Scorm12Entry {
  /** Encoded, with whole texts. */
  state: string;
  /** Empty where the LMS named none. */
  learner: string;
  interactions: PendingInteraction[];
  /** The LMS confirmed everything; what is kept here are texts too long for it. */
  confirmed: boolean;
  /** The LMS gave a state back when the page was opened, so it does keep states. */
  known: boolean;
}

export interface Replayed {
  /** Undefined where neither the LMS nor the journal has one that can be read. */
  state: SavedState | undefined;
  /** Something of it came from the journal. */
  fromJournal: boolean;
  /** An earlier page could not send all: this page must. */
  unsent: boolean;
  interactions: PendingInteraction[];
  /** Texts of which the LMS holds the beginning only, by block number. */
  texts: Map<number, string>;
}

export interface Holder {
  /** Quizzes of the course. */
  quizzes: OutcomeRule['quizzes'];
  course: string;
  learner: string;
  /** The learner was given a new attempt, so what belonged to the last one is not taken over. */
  isOldAttempt(entry: Scorm12Entry): boolean;
}

export function replay(
  lms: SavedState | undefined,
  journal: readonly Found<Scorm12Entry>[],
  holder: Holder,
): Replayed {
  const found = readable(journal, holder);
  const left = found.filter(({ live, entry }) => !live && !entry.confirmed);
  const states = [...(lms === undefined ? [] : [lms]), ...found.map(({ kept }) => kept)];
  const [first, ...rest] = states;
  const state = first && rest.reduce((joined, kept) => joinBySession(kept, joined, holder.quizzes), first);
  const texts = wholeTexts(
    lms,
    found.map(({ kept }) => kept),
  );
  if (state !== undefined) for (const [block, words] of texts) putWords(state, block, words);
  return {
    state,
    fromJournal: found.length > 0,
    unsent: left.length > 0,
    interactions: left.flatMap(({ entry, kept }) => notSent(entry, kept, lms)),
    texts,
  };
}

function readable(
  journal: readonly Found<Scorm12Entry>[],
  { course, learner, isOldAttempt }: Holder,
): { entry: Scorm12Entry; live: boolean; kept: SavedState }[] {
  return journal.flatMap(({ entry, at, live }) => {
    const foreign = entry.learner !== learner && Date.now() - at > NAMELESS;
    if (foreign || isOldAttempt(entry)) return [];
    const decoded = decodeState(entry.state, course);
    return 'state' in decoded ? [{ entry, live, kept: decoded.state }] : [];
  });
}

/** Interactions and state go in one commit, so the LMS's own count tells which of them it has. */
function notSent(entry: Scorm12Entry, kept: SavedState, lms: SavedState | undefined): PendingInteraction[] {
  const sent = lms?.sessions === kept.sessions ? lms.interactions : 0;
  return entry.interactions.filter(({ number }) => number >= sent);
}

function wholeTexts(lms: SavedState | undefined, kept: SavedState[]): Map<number, string> {
  const atLms = lms === undefined ? new Map<number, string>() : textsOf(lms);
  const whole = new Map<number, string>();
  for (const [block, text] of kept.flatMap((state) => [...textsOf(state)])) {
    const beginning = atLms.get(block) ?? '';
    if (text.length > beginning.length && text.startsWith(beginning)) whole.set(block, text);
  }
  return whole;
}
