/** What the journal keeps of a page's work, whatever it is told to: read at a border, for other releases write there too. */
import { decodeState, encodeState, readTag, type SavedState } from '../state/codec.ts';
import type { Held, Kept } from './attempt.ts';
import type { Found, Journal } from './journal/journal.ts';
import type { Told } from './journal/record.ts';
import type { EarlierWork } from './tracking.ts';

export interface WorkBody {
  /** Encoded, with whole texts. */
  state: string;
  /** Whether any commit of this page was answered "true". */
  reached: Told;
  /** Names the tab, for a learner whom the LMS did not name. */
  tab: string;
  /** No LMS was found. */
  isLocal: boolean;
}

export interface KeptWork extends Kept {
  found: Found<WorkBody>;
}

/** Milliseconds for which the work of a learner without a name is that of whoever sits at the same tab: a reload. */
const SAME_TAB = 15 * 60_000;
const TOLD: readonly unknown[] = ['never', 'unchecked', 'checked'] satisfies Told[];
/** Characters; longer than any state of ours. */
const MAX_STATE = 2_000_000;

/** Undefined where it is none. */
export function readBody(body: unknown): WorkBody | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { state, reached, tab, isLocal } = body as Partial<WorkBody>;
  if (typeof state !== 'string' || state.length > MAX_STATE || !TOLD.includes(reached)) return undefined;
  if (typeof tab !== 'string' || typeof isLocal !== 'boolean') return undefined;
  return { state, reached: reached as Told, tab, isLocal };
}

/** Records that can be read, the oldest first. */
export function keptWork(
  { found }: Pick<Journal<WorkBody>, 'found'>,
  read: (text: string) => SavedState | undefined,
  { learner, tab }: { learner: string; tab: string },
): KeptWork[] {
  return found.flatMap((record): KeptWork[] => {
    const { body, at } = record;
    const state = read(body.state);
    if (state === undefined) return [];
    const isYoung = body.tab === tab && Date.now() - at < SAME_TAB;
    const isOwn = record.learner === '' ? isYoung : record.learner === learner;
    return [{ found: record, state, at, reached: body.reached, isOwn, isLocal: body.isLocal }];
  });
}

export function earlierWork({ found, at, state, reached }: KeptWork): EarlierWork {
  return { id: found.key, at, state, unsent: reached === 'never' };
}

/** @param text as the LMS or LRS holds it; empty: nothing */
export function heldBy(text: string, course: string, read: (text: string) => SavedState | undefined): Held {
  if (text === '') return { text, state: undefined, tag: undefined, isForeign: false };
  const decoded = decodeState(text, course);
  const why = 'unreadable' in decoded ? decoded.unreadable : undefined;
  const isForeign = why === 'other-course' || why === 'newer-version';
  return { text, state: why === undefined ? read(text) : undefined, tag: readTag(text), isForeign };
}

/** Whether two states hold the same work, whoever committed it. */
export function isSameWork(a: SavedState | undefined, b: SavedState | undefined): boolean {
  return a !== undefined && b !== undefined && uncommitted(a) === uncommitted(b);
}

function uncommitted(state: SavedState): string {
  return encodeState(state.attempt ? { ...state, attempt: { ...state.attempt, commit: 0 } } : state);
}
