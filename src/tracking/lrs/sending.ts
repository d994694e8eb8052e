/**
 * When what waits in one channel is sent to an LRS: soon after an action, never two sendings at once, again
 * ever later where there is no answer, and no more in this visit once the LRS has said that it will not.
 */
import type { Clock } from '../clock.ts';
import { HttpFailure, isAboutContent, isConflict, NoResource } from './http-failure.ts';
import type { XapiTiming } from './surroundings.ts';

/** `offline`: tried again. `denied`: this learner may not. `refused`: the LRS has no place for it. */
export type Trouble = 'offline' | 'denied' | 'refused';

export interface Sending {
  readonly trouble: Trouble | undefined;
  /** Nothing more is sent in this visit. */
  readonly stopped: boolean;
  /** Sends what has come together, when it is time for it. */
  soon(): void;
  /** Sends until nothing waits, or it fails. */
  all(): Promise<void>;
  /** A request that outlives the page: the next sending waits for its end. */
  beside(request: Promise<void>): void;
  /** A request outside a sending failed. */
  failed(failure: unknown): void;
}

export interface Sender {
  /** Sends what waits; rejects with `HttpFailure` where it has to stop. */
  send(): Promise<void>;
  /** Something waits. */
  unsent(): boolean;
  /** A sending has ended, well or not. */
  ended(): void;
}

/** What all channels to one LRS share. */
export interface Line {
  /** The launch's credentials count no more (401). */
  signedOut: boolean;
}

export function createSending(sender: Sender, line: Line, timing: XapiTiming, clock: Clock): Sending {
  let trouble: Trouble | undefined;
  let failures = 0;
  let lastSent = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const besides = new Set<Promise<void>>();

  const stopped = (): boolean => line.signedOut || trouble === 'denied' || trouble === 'refused';

  function pause(): number {
    const { interval, gather, retryFirst, retryLast } = timing;
    if (failures > 0) return Math.min(retryLast, retryFirst * 2 ** (failures - 1));
    return Math.max(gather, lastSent + interval - clock.elapsed());
  }

  function schedule(wait: number): void {
    if (timer !== undefined || stopped()) return;
    timer = setTimeout(() => {
      timer = undefined;
      void now();
    }, wait);
  }

  /** One chain, so that order is kept. */
  function now(): Promise<void> {
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function attempt(): Promise<void> {
    await Promise.all(besides);
    if (stopped() || !sender.unsent()) return;
    try {
      await sender.send();
      arrived();
    } catch (failure) {
      failed(failure);
    }
  }

  function arrived(): void {
    failures = 0;
    trouble = undefined;
    lastSent = clock.elapsed();
    if (sender.unsent()) schedule(pause());
    sender.ended();
  }

  function failed(failure: unknown): void {
    const { status, retryAfter } = failure instanceof HttpFailure ? failure : new HttpFailure(0);
    failures++;
    trouble =
      failure instanceof NoResource ? 'refused' : status === 401 || status === 403 ? 'denied' : 'offline';
    line.signedOut ||= status === 401;
    clearTimeout(timer);
    timer = undefined;
    schedule(Math.max(pause(), retryAfter ?? 0));
    sender.ended();
  }

  return {
    get trouble() {
      return line.signedOut ? 'denied' : trouble;
    },
    get stopped() {
      return stopped();
    },
    soon: () => schedule(pause()),
    async all() {
      do await now();
      while (sender.unsent() && failures === 0 && !stopped());
    },
    beside(request) {
      const ended = request.then(arrived, (failure) => {
        // What it says is looked at by the next sending, one by one.
        if (isAboutContent(failure) || isConflict(failure)) schedule(pause());
        else failed(failure);
      });
      besides.add(ended);
      void ended.then(() => besides.delete(ended));
    },
    failed,
  };
}
