/**
 * When an LMS is told: commits are gathered, what failed goes again in growing pauses, and whether there is a
 * line is looked at, for "true" is no proof of one.
 */
import type { Told } from '../journal/record.ts';
import { createLine, type LineSurroundings } from '../line.ts';
import type { Launch } from '../tracking.ts';
import type { Reporter, Rest } from './reporter.ts';
import { watchRequests } from './requests.ts';
import { retryPause } from './retry.ts';

/** Milliseconds between two commits while the learner works. */
const COMMIT_INTERVAL = 2000;
/** Milliseconds that the parts of one action (state, answer, score) are waited for. */
const GATHER = 200;
/** Milliseconds between two looks for a line that is gone, at first and at most. */
const LINE_LOOKS = { first: 2000, most: 60_000 } as const;
/** Commits at once of a page that goes: sixty KiB each. */
const MOST_COMMITS = 40;

/** `leaving`: the page goes, and browsers refuse requests in whose place LMSs send beacons. */
export type Occasion = 'begin' | 'work' | 'leaving' | 'exit';

export interface Sending {
  /** Whether the LMS has what is kept now, as far as anybody can tell. */
  readonly told: Told;
  /** The same of anything of this attempt ever. */
  readonly reached: Told;
  /** The LMS refuses, or there is no line. */
  readonly isFailing: boolean;
  /** It refuses because nobody is signed in any more: nothing of this page arrives again. */
  readonly isSignedOut: boolean;
  /** It said "true", and whether there was a line is not known yet. */
  readonly isUnsure: boolean;
  /** An LMS was found in this window. */
  meet(window: unknown): void;
  /** Earlier pages of the attempt got as far as this. */
  goOnFrom(reached: Told): void;
  /** There is something new to tell: soon, also after refusals. */
  acted(): void;
  /** Sends what is waiting; a page that goes, in as many commits as it takes, with time and place. */
  send(why: Occasion): void;
  /** What the LMS holds could not be read, or a commit failed. */
  failed(): void;
  /** Asks whether there is a line, and resolves once that is known. */
  check(): Promise<void>;
  /** Nothing is sent by itself any more. */
  stop(): void;
}

export interface SendingHost {
  around: LineSurroundings;
  /** Undefined until an LMS is found. */
  lms(): Reporter | undefined;
  mode(): Launch['mode'];
  /** Opens the session where it is not, and reads what was not read; false where that fails. */
  isReady(lms: Reporter): boolean;
  rest(why: Occasion): Rest;
  /** What the LMS holds has been read. */
  isRead(): boolean;
  /** What was told has changed, and is to be kept. */
  keep(): void;
  /** How it stands may have changed, and is to be shown. */
  say(): void;
}

export function createSending(host: SendingHost): Sending {
  const { around, lms, keep, say } = host;
  const now = (): number => around.clock.elapsed();
  const line = createLine(around, lineChanged);
  /** A request of the LMS's page got no answer since this was asked last. */
  let hasLost = (): boolean => false;
  let told: Told = 'never';
  let reached: Told = 'never';
  let failures = 0;
  let lastCommit = Number.NEGATIVE_INFINITY;
  let sends = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function isReporting(): boolean {
    return host.mode() === 'normal';
  }

  /** @param isAction the learner did something: after refusals too it is tried soon */
  function schedule(isAction: boolean): void {
    if (isStopped || lms() === undefined || line.state === 'gone') return;
    if (timer !== undefined && !(isAction && failures > 0)) return;
    clearTimeout(timer);
    const pause = failures === 0 || isAction ? COMMIT_INTERVAL : retryPause(failures);
    timer = setTimeout(() => send('work'), Math.max(GATHER, lastCommit + pause - now()));
  }

  function send(why: Occasion): void {
    clearTimeout(timer);
    timer = undefined;
    const reporter = lms();
    if (reporter === undefined) {
      say();
      return;
    }
    const isDone = host.isReady(reporter) && commitAll(reporter, why);
    lastCommit = now();
    sends++;
    if (!isDone) {
      failed();
      return;
    }
    failures = 0;
    told = reporter.isWaiting ? 'never' : 'unchecked';
    // What is told without a line goes nowhere.
    if (line.state === 'gone') lost();
    if (reached === 'never' && why !== 'leaving') reached = 'unchecked';
    if (isReporting() && (why === 'begin' || why === 'work') && line.isDoubtful) void check();
    if (isReporting() && reporter.isWaiting) schedule(false);
    keep();
    say();
  }

  function commitAll(reporter: Reporter, why: Occasion): boolean {
    const isLast = why === 'leaving' || why === 'exit';
    for (let count = 0; count < MOST_COMMITS; count++) {
      if (hasLost()) line.doubt();
      const began = now();
      if (!reporter.commit(host.rest(why))) return false;
      line.took(now() - began);
      if (!isLast && hasLost()) return false;
      const goesOn = isLast || (reporter.isHalf && count === 0);
      if (!goesOn || !isReporting() || !reporter.isWaiting) break;
    }
    return true;
  }

  async function check(): Promise<void> {
    const before = sends;
    const works = await line.look();
    if (works && line.state === 'works' && failures === 0) {
      lms()?.checked();
      reached = 'checked';
      // What came meanwhile was not told with it.
      if (before === sends && told === 'unchecked') told = 'checked';
      keep();
    }
    say();
  }

  function lineChanged(): void {
    if (line.state === 'gone') {
      lost();
      lookForLine(LINE_LOOKS.first);
    } else if (lms()?.isWaiting) schedule(true);
    say();
  }

  function lookForLine(pause: number): void {
    setTimeout(() => {
      if (isStopped || line.state !== 'gone') return;
      void line.look().then((works) => {
        if (!works) lookForLine(Math.min(LINE_LOOKS.most, pause * 2));
      });
    }, pause);
  }

  /** Whatever was told since the line was last seen to work may not have arrived. */
  function lost(): void {
    const reporter = lms();
    if (reporter === undefined || !isReporting()) return;
    reporter.lost();
    if (told !== 'checked') reporter.isStateDue = true;
    if (told === 'unchecked') told = 'never';
    keep();
  }

  function failed(): void {
    failures++;
    lost();
    line.doubt();
    if (line.isDoubtful) void check();
    if (lms()?.isWaiting || !host.isRead()) schedule(false);
    say();
  }

  return {
    get told() {
      return told;
    },
    get reached() {
      return reached;
    },
    get isFailing() {
      return failures > 0 || line.state === 'gone';
    },
    get isSignedOut() {
      return failures > 0 && line.isSignedOut;
    },
    get isUnsure() {
      return told === 'unchecked' && (line.isAsking || line.isDoubtful);
    },
    meet(window) {
      hasLost = watchRequests(window);
    },
    goOnFrom(before) {
      reached = before;
    },
    acted() {
      told = 'never';
      schedule(true);
    },
    send,
    failed,
    check,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
