/**
 * Which attempt a start belongs to. An LMS gives a learner a new attempt without a word, or loses what it
 * held; a tag, drawn at an attempt's first start, tells the one from the other.
 */
import type { SavedState } from '../state/codec.ts';
import { isOtherAttempt } from '../state/join.ts';
import type { Told } from './journal/record.ts';
import type { Offer } from './tracking.ts';

/** Of the LMS or LRS, as it was read. */
export interface Held {
  /** Empty: nothing. */
  text: string;
  /** Undefined where it cannot be read. */
  state: SavedState | undefined;
  /** Of the attempt; undefined where none can be read. */
  tag: number | undefined;
  /** It was written by another course or a later version, and is not ours to replace. */
  isForeign: boolean;
}

/** A record of the journal. */
export interface Kept {
  state: SavedState;
  /** In milliseconds since 1970. */
  at: number;
  /** Whether any commit of it was answered "true". */
  reached: Told;
  /** Made by this learner, as far as an LMS named one. */
  isOwn: boolean;
  /** Made where no LMS was found. */
  isLocal: boolean;
}

export interface Decision<K extends Kept> {
  /** Goes on with what the LMS holds, with what this browser holds, or begins a new attempt. */
  from: 'held' | 'kept' | 'new';
  /** Of the same attempt. */
  join: readonly K[];
  /** Offered, the latest first. */
  earlier: readonly K[];
}

/** Two ways to go on, between which only the learner can tell. */
export interface Choice<K extends Kept> {
  offer: Offer;
  goOn: Decision<K>;
  anew: Decision<K>;
}

export function decideAttempt<K extends Kept>(
  held: Held,
  kept: readonly K[],
  hasLearner: boolean,
): Decision<K> | Choice<K> {
  const tagged = (tag: number): K[] => kept.filter(({ state }) => (state.attempt?.tag ?? 0) === tag);
  const decision = (from: Decision<K>['from'], join: readonly K[]): Decision<K> => ({
    from,
    join,
    // Whoever sits here without a name may be anybody.
    earlier: hasLearner ? kept.filter((one) => !join.includes(one)).sort((a, b) => b.at - a.at) : [],
  });
  if (held.tag !== undefined && held.tag > 0) {
    const join = tagged(held.tag);
    return decision(held.state === undefined && join.length > 0 && !held.isForeign ? 'kept' : 'held', join);
  }
  const last = kept.filter(({ isOwn, isLocal }) => isOwn && !isLocal).sort((a, b) => b.at - a.at)[0];
  const group = last === undefined || !hasLearner ? [] : tagged(last.state.attempt?.tag ?? 0);
  if (held.state !== undefined || held.isForeign) return decision('held', []);
  if (last === undefined || group.length === 0) return decision(held.text === '' ? 'new' : 'held', []);
  const goOn = decision('kept', group);
  if (held.text !== '') {
    return { offer: { at: last.at, reason: 'unreadable' }, goOn, anew: decision('held', []) };
  }
  if (group.some(({ reached }) => reached === 'checked')) return decision('new', []);
  if (group.every(({ reached }) => reached === 'never')) return goOn;
  return { offer: { at: last.at, reason: 'nothing-held' }, goOn, anew: decision('new', []) };
}

/**
 * Where nobody can say which attempt it is, for the LMS does not answer or none is there: what this browser kept
 * last is shown, and told once somebody can.
 *
 * @param isLocal no LMS was found
 */
export function decideAlone<K extends Kept>(kept: readonly K[], isLocal: boolean): Decision<K> {
  const own = kept.filter((one) => (isLocal ? one.isLocal : one.isOwn && !one.isLocal));
  const last = own.at(-1)?.state;
  const join = last === undefined ? [] : own.filter(({ state }) => !isOtherAttempt(state, last));
  return { from: join.length > 0 ? 'kept' : 'new', join, earlier: [] };
}

/** How far any commit of theirs was believed. */
export function furthest(kept: readonly Pick<Kept, 'reached'>[]): Told {
  const order: readonly Told[] = ['checked', 'unchecked'];
  return order.find((told) => kept.some(({ reached }) => reached === told)) ?? 'never';
}

export function isChoice<K extends Kept>(one: Decision<K> | Choice<K>): one is Choice<K> {
  return 'offer' in one;
}
