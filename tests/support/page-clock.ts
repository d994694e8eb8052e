/**
 * The time of a learner's pages: as it passes for all of us, or that of a stand-in clock, which a test lets
 * pass in small steps while it looks for what only time brings. All frames of a page follow it with their
 * timers and times of day; what is on its way between them, to a server or to the disk, takes its real time.
 */
import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

/** Milliseconds between two looks: a page hears of no more at once than a busy computer gives it. */
const STEP = 400;
/** Milliseconds of our own time, for what is on its way. */
const TURN = 5;

export interface PageClock {
  /** As `expect.poll`, and time passes meanwhile. */
  until<T>(look: () => T | Promise<T>): ReturnType<typeof expect.poll<T>>;
}

export const realTime: PageClock = { until: (look) => expect.poll(look) };

/** To be called before the context has pages. */
export async function standInClock({ clock }: BrowserContext): Promise<PageClock> {
  await clock.install();
  return {
    until: (look) =>
      expect.poll(
        async () => {
          await clock.runFor(STEP);
          return look();
        },
        { interval: TURN },
      ),
  };
}
