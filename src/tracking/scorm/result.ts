/** Completion, success and score on their way to the LMS: score before status, and nothing ever lower. */
import type { LmsCalls } from './calls.ts';
import type { Dialect, ElementValue, Result } from './dialect.ts';

export interface ResultReport {
  /** There is something that the LMS was not told of. */
  readonly waiting: boolean;
  /** What was set for this commit are other values: the right ones are to follow at once. */
  readonly isWashing: boolean;
  /** The LMS was read to hold a status of ours. */
  readonly isKnown: boolean;
  /** What this session has read of the LMS; never gone below. */
  known(status: string | undefined): void;
  /** An earlier session has said that the course is under way, and the LMS does not tell of it. */
  begun(): void;
  /** What the learner has reached, as far as this session has read or done it. */
  reached(result: Result): void;
  /** It was read back with the state that says so; an LMS that plainly says less is told again. */
  seen(): void;
  /**
   * Sets what is to be set with this commit; false where trying again may help.
   * @param mayWash another commit surely follows at once
   */
  send(mayWash: boolean): boolean;
  /** The commit was answered "true". */
  told(): void;
  /** The LMS surely has what it was told. */
  checked(): void;
  /** What was told since the last `checked` may be lost. */
  failed(): void;
}

export function createResultReport(
  lms: LmsCalls,
  { status, other }: Pick<Dialect, 'status' | 'other'>,
): ResultReport {
  let floor: string | undefined;
  let result: Result | undefined;
  /** Status and score that the LMS was told. */
  let told = '';
  let sent: readonly ElementValue[] = [];
  let isSure = true;
  /** A commit that carried the same values may be lost: an LMS may send only what differs from it. */
  let lost = false;
  /** What is lost was set again with a commit that was no wash: it waits for one that may be. */
  let isPostponed = false;
  let isWashing = false;
  let isBegun = false;
  let keeps = false;
  let commits = 0;

  /** What this learner has reached, with what the LMS is known to hold, unless that is more. */
  function own(): string | undefined {
    const reached = result && status.of(result);
    if (reached === undefined || floor === undefined) return reached;
    return isBelow(reached, floor) ? undefined : status.join(reached, floor);
  }

  function isBelow(a: string, b: string): boolean {
    return a !== b && status.join(a, b) === b;
  }

  function decided(): readonly ElementValue[] {
    const now = own();
    return now === undefined || now === status.underWay ? [] : status.values(now, result?.score);
  }

  /**
   * Some run-times forget the status with each commit. One that was once seen to keep it is not asked again,
   * nor one that never tells of any.
   */
  function isForgotten(): boolean {
    if (keeps || commits < 2) return false;
    keeps = status.read(lms.get) !== undefined || !status.isTold(lms.get);
    return !keeps;
  }

  /**
   * That a course is under way is said once, and where the LMS holds no status: said again it would take back
   * what another device has reached.
   */
  function values(): readonly ElementValue[] {
    const all = decided();
    if (all.length > 0) return lost || keyOf(all) !== told || isForgotten() ? all : [];
    const now = floor ?? own();
    if (now === undefined || (!isForgotten() && (isBegun || floor !== undefined))) return [];
    isBegun = true;
    return status.values(now, undefined);
  }

  /** Whatever ends the session now, even the LMS by itself, sends what it was given last: no second wash lowers it. */
  function washed(): void {
    for (const value of sent) lms.set(...value);
    lost = false;
    isPostponed = false;
    told = '';
  }

  return {
    get isWashing() {
      return isWashing;
    },
    get waiting() {
      const all = decided();
      return all.length > 0 && ((lost && !isPostponed) || keyOf(all) !== told);
    },
    get isKnown() {
      return floor !== undefined;
    },
    known(read) {
      floor = read ?? floor;
    },
    begun() {
      isBegun = true;
    },
    reached(reached) {
      result = reached;
    },
    seen() {
      const now = own();
      if (floor === undefined || now === undefined || !isBelow(floor, now)) told = keyOf(decided());
    },
    send(mayWash) {
      sent = values();
      isWashing = mayWash && lost && decided().length > 0;
      const set = isWashing
        ? sent.map(([element, value]): ElementValue => [element, other(element, value)])
        : sent;
      return set.map(([element, value]) => lms.set(element, value) || lms.isRefusal()).every(Boolean);
    },
    told() {
      commits++;
      if (isWashing) washed();
      else if (sent.length > 0) {
        told = keyOf(decided());
        isSure = false;
        isPostponed = lost;
      }
      isWashing = false;
      sent = [];
    },
    checked() {
      isSure = true;
    },
    failed() {
      isBegun = isBegun && sent.length === 0;
      // Arrived or not, what is right differs from what was carried last.
      if (isWashing) washed();
      else lost ||= decided().length > 0 && (sent.length > 0 || (!isSure && told !== ''));
      if (lost) told = '';
      isPostponed = false;
      isSure = true;
      isWashing = false;
      sent = [];
    },
  };
}

function keyOf(values: readonly ElementValue[]): string {
  return values.map((value) => value.join(' ')).join('\n');
}
