/**
 * When what waits is sent to an LRS: soon after an action, never two sendings at once, again ever later
 * where there is no answer, and no more in this visit once the LRS has denied it.
 */
import type { Clock } from '../clock.ts';
import { HttpFailure } from './fetch-adapter.ts';
import type { XapiTiming } from './surroundings.ts';

export interface Sending {
  /** The LRS has said that this learner may not. */
  readonly denied: boolean;
  /** The last try failed. */
  readonly failing: boolean;
  /** Sends what has come together, when it is time for it. */
  soon(): void;
  /** Sends until nothing waits, or it fails. */
  all(): Promise<void>;
  /** A request outside a sending failed. */
  failed(failure: unknown): void;
}

export interface Sender {
  /** Sends what waits; rejects with `HttpFailure` where it has to stop. */
  send(): Promise<void>;
  /** Something waits. */
  unsent(): boolean;
  tell(status: 'saved' | 'offline' | 'denied'): void;
}

export function createSending(sender: Sender, timing: XapiTiming, clock: Clock): Sending {
  let denied = false;
  let failures = 0;
  let lastSent = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function pause(): number {
    const { interval, gather, retryFirst, retryLast } = timing;
    if (failures > 0) return Math.min(retryLast, retryFirst * 2 ** (failures - 1));
    return Math.max(gather, lastSent + interval - clock.elapsed());
  }

  function schedule(wait: number): void {
    if (timer !== undefined || denied) return;
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
    if (denied) return;
    try {
      await sender.send();
      failures = 0;
      lastSent = clock.elapsed();
      if (sender.unsent()) schedule(pause());
      else sender.tell('saved');
    } catch (failure) {
      failed(failure);
    }
  }

  function failed(failure: unknown): void {
    const { status, retryAfter } = failure instanceof HttpFailure ? failure : new HttpFailure(0, undefined);
    failures++;
    denied = status === 401 || status === 403;
    sender.tell(denied ? 'denied' : 'offline');
    clearTimeout(timer);
    timer = undefined;
    schedule(Math.max(pause(), retryAfter ?? 0));
  }

  return {
    get denied() {
      return denied;
    },
    get failing() {
      return failures > 0;
    },
    soon: () => schedule(pause()),
    async all() {
      do await now();
      while (sender.unsent() && failures === 0 && !denied);
    },
    failed,
  };
}
