/**
 * The learner's work between the page, the journal and the LRS: what of this device belongs to the attempt,
 * what the LRS holds, and whether it has all of it.
 */
import type { PackageData } from '../../course/model/package-data.ts';
import { encodeState, type SavedState } from '../../state/codec.ts';
import { isOtherAttempt, joinStates } from '../../state/join.ts';
import { timedBy } from '../../state/times.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Ask, EarlierWork } from '../tracking.ts';
import { createWork, type Reached, type Work } from '../work.ts';
import { hasTag, recordsOfAttempt } from './attempts.ts';
import { HttpFailure } from './http-failure.ts';
import type { KeptRecord } from './records.ts';
import type { StateHolder } from './remote-state.ts';

export interface XapiState extends StateHolder {
  readonly work: Work;
  /** As the journal keeps it: without a tag that the LRS may not know, and empty where there is none of ours. */
  readonly kept: string;
  /** The LRS has answered that it holds all of it. */
  readonly told: boolean;
  /** The LRS holds work of another attempt, so that this one cannot go on in this page. */
  readonly superseded: boolean;
  /** What the player is given: a state, as the LRS gave it where it cannot be read, or undefined at the first start. */
  readonly given: string | undefined;
  /** Never joined by itself, the latest first. */
  readonly earlier: readonly EarlierWork[];
  /** Decides what of `found` goes on, once what the LRS holds was read or could not be read. */
  begin(found: readonly KeptRecord[], launch: string, isRead: boolean, ask: Ask): Promise<void>;
  /** Found records whose work is in this one now. */
  readonly joined: readonly KeptRecord[];
  follow(player: SavedState): void;
  reach(reached: Reached): void;
  /** Another tab has written. */
  hear(text: string): void;
  /** Earlier work as work of this attempt. */
  adopted(text: string): string | undefined;
}

export interface StateHearer {
  /** What is to be kept, or what the LRS has of it. */
  changed(): void;
  /** Other pages hold this, and have told what was reached in it. */
  found(state: SavedState): void;
  /** The LRS holds work of other pages, which is in this one now. */
  joined(): void;
}

export function createXapiState(data: PackageData, around: Surroundings, hearer: StateHearer): XapiState {
  const work = createWork(data, around);
  const { quizzes } = data.rule;
  let begun = false;
  /** What the LRS holds, as it gave it. */
  let held: string | undefined;
  /** As last written to the LRS. */
  let sent: string | undefined;
  let given: string | undefined;
  let unsent = false;
  /** The LRS has taken a state of this attempt, so its tag is no other's. */
  let isKnown = false;
  /** This page itself has seen that the LRS holds one. */
  let isMet = false;
  let superseded = false;
  /** What the LRS holds cannot be read, and stays until the learner does something. */
  let isUntouched = false;
  let joined: readonly KeptRecord[] = [];
  let earlier: readonly EarlierWork[] = [];

  /** Also where the learner has done nothing: this release may have left out what it no longer knows. */
  function change(act: () => void): void {
    act();
    unsent = true;
    isUntouched = false;
  }

  /** All of `other` is in `state`. */
  function holds(state: SavedState, other: SavedState): boolean {
    const both = joinStates(state, other, quizzes);
    return encodeState({ ...both, attempt: state.attempt }) === encodeState(state);
  }

  function ofThisAttempt(state: SavedState): SavedState {
    return timedBy(state, work.state.attempt, data.times);
  }

  function offer(records: readonly KeptRecord[]): EarlierWork[] {
    const readable = records.flatMap(({ id, at, state: kept, told }) => {
      const state = work.read(kept);
      return !hasWork(state) || holds(work.state, ofThisAttempt(state))
        ? []
        : [{ id, at, state, unsent: !told }];
    });
    return readable.reverse();
  }

  async function begin(
    found: readonly KeptRecord[],
    launch: string,
    isRead: boolean,
    ask: Ask,
  ): Promise<void> {
    const remote = held === undefined ? undefined : work.read(held);
    const isUnreadable = held !== undefined && remote === undefined;
    const worked = found.filter(({ state }) => state !== '');
    const launched = worked.filter((record) => record.launch === launch);
    joined = recordsOfAttempt(launched, held, isRead).filter(({ state }) => work.read(state) !== undefined);
    const works = joined.filter((record) => hasWork(work.read(record.state)));
    const at = works.at(-1)?.at;
    if (isUnreadable && at !== undefined && (await ask({ at, reason: 'unreadable' })) === 'anew') joined = [];
    const kept = joined.flatMap(({ state }) => work.read(state) ?? []);
    for (const state of remote === undefined ? kept : [remote, ...kept]) hearer.found(state);
    work.gather(remote, kept);
    isUntouched = isUnreadable && at === undefined;
    // As it came, so that the player sees what is missing from it.
    if (isUntouched || (remote !== undefined && joined.length === 0)) given = held;
    else if (joined.length > 0) given = work.text;
    isMet = remote !== undefined;
    isKnown = isMet || joined.some(hasTag);
    unsent = isUnsentAfter(remote, isRead);
    earlier = offer(worked.filter((record) => !joined.includes(record)));
    begun = true;
  }

  function isUnsentAfter(remote: SavedState | undefined, isRead: boolean): boolean {
    if (isUntouched) return false;
    if (!isRead) return joined.some(({ told }) => !told);
    if (remote !== undefined) return !holds(remote, work.state);
    // A new attempt is told at once.
    work.tag();
    return true;
  }

  function meet(): void {
    isKnown = true;
    isMet = true;
  }

  /** As others may read it: a tag that the LRS may not know is nobody's. */
  function writtenFor(state: SavedState): string {
    if (isKnown || state.attempt === undefined) return encodeState(state);
    return encodeState({ ...state, attempt: { ...state.attempt, tag: 0 } });
  }

  function stored(state: string): void {
    meet();
    if (state === work.text) unsent = false;
    hearer.changed();
  }

  function receive(state: string): void {
    if (state === sent) {
      stored(state);
      return;
    }
    const remote = work.read(state);
    // The learner goes on without it already.
    if (remote === undefined && state === held) return;
    if (remote === undefined) throw new HttpFailure(200);
    if (isOtherAttempt(work.state, remote)) {
      superseded = isKnown;
      if (superseded) return;
      work.untag();
    }
    work.hear(remote);
    hearer.found(remote);
    meet();
    unsent = !holds(remote, work.state);
    hearer.joined();
    hearer.changed();
  }

  /** Where it held this attempt before the page came, it has given a new one. */
  function nothingHeld(): void {
    superseded = isKnown && !isMet;
    unsent = true;
  }

  return {
    work,
    get kept() {
      if (isUntouched) return '';
      return isKnown ? work.text : writtenFor(work.state);
    },
    get told() {
      return !unsent;
    },
    get superseded() {
      return superseded;
    },
    get given() {
      return given;
    },
    get joined() {
      return joined;
    },
    get earlier() {
      return earlier;
    },
    begin,
    follow(player) {
      change(() => work.follow(player));
    },
    reach(reached) {
      change(() => work.reach(reached));
    },
    hear(written) {
      const other = work.read(written);
      if (other === undefined) return;
      work.hear(other);
      hearer.found(other);
    },
    adopted(kept) {
      const state = work.read(kept);
      return state === undefined ? undefined : writtenFor(ofThisAttempt(state));
    },
    document() {
      work.tag();
      work.commit();
      sent = work.text;
      return sent;
    },
    received(state) {
      if (!begun) held = state;
      else if (state !== undefined) receive(state);
      else nothingHeld();
    },
    stored,
    unsent: () => unsent && !superseded,
  };
}

function hasWork(state: SavedState | undefined): state is SavedState {
  return state !== undefined && state.lessons.size + state.answers.size > 0;
}
