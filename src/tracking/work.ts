/**
 * The learner's work as a page's tracker keeps it: what the player says, joined with what came from
 * elsewhere after the player had begun, under the tag of the attempt and the number of the last commit.
 */
import type { PackageData } from '../course/model/package-data.ts';
import {
  COMMIT_BITS,
  COMMIT_COUNT_BITS,
  decodeState,
  emptyState,
  encodeState,
  type SavedState,
} from '../state/codec.ts';
import { follow } from '../state/follow.ts';
import { isOtherAttempt, joinEnds, joinHeld, joinStates } from '../state/join.ts';
import { pruneState } from '../state/prune.ts';
import { minutesOf, tickAt, timedBy } from '../state/times.ts';
import type { Surroundings } from './surroundings.ts';

/** What was reported of the course. */
export type Reached = Pick<SavedState, 'completion' | 'success' | 'score'> &
  Partial<Pick<SavedState, 'passReported'>>;

export interface Work {
  /** What is to be kept. */
  readonly state: SavedState;
  /** The same, encoded. */
  readonly text: string;
  /** The attempt has a tag. */
  readonly tagged: boolean;
  /** Number of the commit that will carry what is new from now on. */
  readonly nextCommit: number;
  /** A state as this release knows it; undefined where it cannot be read. */
  read(text: string): SavedState | undefined;
  /**
   * Goes on, before the player begins, from what is held and what pages have kept: all of one attempt. The
   * number of the last commit stays this page's own, for what one page has kept is no ancestor of what
   * another has committed.
   */
  gather(held: SavedState | undefined, kept: readonly SavedState[]): void;
  /** What was found after the player had begun, which knows nothing of it; nothing of another attempt. */
  hear(found: SavedState): void;
  /** What another page holds that may be of this attempt: nothing of it is kept, and what comes later holds against it. */
  exceed(other: SavedState): void;
  /** Gives the attempt a tag, unless it has one. */
  tag(): void;
  /** Takes it back: nobody was told of it, and the LMS or LRS knows the attempt by another. */
  untag(): void;
  /** What the player holds now, taken as it is: it may have emptied an answer. */
  follow(player: SavedState): void;
  reach(reached: Reached): void;
  /** The same work as that of this attempt. */
  adopted(earlier: SavedState): SavedState;
  /** Other tabs were told: what comes later must hold against it. */
  expose(): void;
  /** The state as a commit carries it: under a new number where it says something new, or something goes with it. */
  commit(isFollowed?: boolean): SavedState;
}

export function createWork(
  data: Pick<PackageData, 'course' | 'lessons' | 'rule' | 'times'>,
  { clock, random }: Pick<Surroundings, 'clock' | 'random'>,
): Work {
  const { id, language } = data.course;
  const quizzes = () => data.rule.quizzes;
  const draw = (bits: number): number => 1 + Math.floor(random() * (2 ** bits - 1));

  /** What the player knows of. */
  let own: SavedState = {
    ...emptyState(id, language),
    attempt: { tag: 0, began: minutesOf(clock.now()), commit: 0 },
    scale: data.times,
  };
  let heard: SavedState | undefined;
  let exposed = own;
  /** Of other pages, never joined here. */
  let rivals: SavedState | undefined;
  /** Made when they are asked for: one action asks several times. */
  let whole: SavedState | undefined;
  let text: string | undefined;
  let nextCommit = firstCommit();
  /** As last numbered. */
  let numbered = '';

  function firstCommit(): number {
    return draw(COMMIT_BITS - COMMIT_COUNT_BITS) * 2 ** COMMIT_COUNT_BITS + 1;
  }

  function become(next: SavedState, others = heard): void {
    own = next;
    heard = others;
    whole = undefined;
    text = undefined;
  }

  /** Under this page's own number: it carries more than the commits that it has heard of. */
  function wholeState(): SavedState {
    whole ??= heard === undefined ? own : { ...joinStates(own, heard, quizzes()), attempt: own.attempt };
    return whole;
  }

  function wholeText(): string {
    text ??= encodeState(wholeState());
    return text;
  }

  /** Both, whichever attempt the other is of. */
  function besides(one: SavedState, other: SavedState | undefined): SavedState {
    return other === undefined ? one : joinStates(asOwn(one), asOwn(other), quizzes());
  }

  function belong(attempt: SavedState['attempt']): void {
    if (attempt === undefined || attempt.tag === 0) return;
    const isOther = isOtherAttempt(own, { attempt });
    const mine = isOther ? untagged(own) : own;
    become(timedBy(mine, { ...attempt, commit: own.attempt?.commit ?? 0 }, data.times));
  }

  /** As of this attempt, whatever it was. */
  function asOwn(state: SavedState): SavedState {
    return timedBy(state, own.attempt, own.scale);
  }

  return {
    get state() {
      return wholeState();
    },
    get text() {
      return wholeText();
    },
    get tagged() {
      return (own.attempt?.tag ?? 0) > 0;
    },
    get nextCommit() {
      return nextCommit;
    },
    adopted: (earlier) => timedBy(earlier, own.attempt && { ...own.attempt, commit: 0 }, data.times),
    read(text) {
      const decoded = decodeState(text, id);
      if ('unreadable' in decoded) return undefined;
      const { state } = decoded;
      return timedBy(pruneState(state, data), state.attempt, data.times);
    },
    gather(held, kept) {
      const found = kept.map((state) => (held === undefined ? state : joinHeld(state, held, quizzes())));
      for (const state of held === undefined || found.length > 0 ? found : [held]) {
        belong(state.attempt);
        const joined = joinStates(own, state, quizzes());
        const commit = own.attempt?.commit ?? 0;
        become({ ...joined, attempt: joined.attempt && { ...joined.attempt, commit } });
      }
      exposed = own;
    },
    hear(found) {
      if (isOtherAttempt(own, found)) return;
      belong(found.attempt);
      become(own, heard === undefined ? found : joinStates(found, heard, quizzes()));
      exposed = joinStates(exposed, found, quizzes());
    },
    exceed(other) {
      if (isOtherAttempt(own, other)) return;
      rivals = besides(other, rivals);
    },
    tag() {
      const { attempt } = own;
      if (attempt?.tag === 0) become({ ...own, attempt: { ...attempt, tag: draw(24) } });
    },
    untag() {
      become(untagged(own));
    },
    follow(player) {
      const tick = tickAt(clock.now(), own.attempt?.began ?? 0, own.scale);
      become(follow(own, player, { tick, exposed: besides(exposed, rivals) }, quizzes()));
    },
    reach(reached) {
      become({ ...own, ...joinEnds(own, { ...own, ...reached }) });
    },
    expose() {
      exposed = wholeState();
    },
    commit(isFollowed = false) {
      if (!isFollowed && wholeText() === numbered) return wholeState();
      if (own.attempt !== undefined) become({ ...own, attempt: { ...own.attempt, commit: nextCommit } });
      const isLast = nextCommit % 2 ** COMMIT_COUNT_BITS === 2 ** COMMIT_COUNT_BITS - 1;
      nextCommit = isLast ? firstCommit() : nextCommit + 1;
      exposed = wholeState();
      numbered = wholeText();
      return exposed;
    },
  };
}

function untagged(state: SavedState): SavedState {
  return { ...state, attempt: state.attempt && { ...state.attempt, tag: 0 } };
}
