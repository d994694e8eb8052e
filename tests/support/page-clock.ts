/**
 * The time of a learner's pages: as it passes for all of us, or that of a stand-in clock, which a test lets
 * pass in small steps while it looks for what only time brings. All frames of a page follow it with their
 * timers and times of day; what is on its way between them, to a server or to the disk, takes its real time.
 */
import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

/** Milliseconds between two looks: a page hears of no more at once than a busy computer gives it. */
const STEP = 400;
export interface PageClock {
  /** As `expect.poll`, and time passes meanwhile. */
  until<T>(look: () => T | Promise<T>): ReturnType<typeof expect.poll<T>>;
}

export const realTime: PageClock = { until: (look) => expect.poll(look) };

/**
 * To be called before the context has pages. `turn`: milliseconds of our own time at each step, for what is
 * on its way; a page that waits for a server with patience needs more of them.
 */
export async function standInClock({ clock }: BrowserContext, turn = 5): Promise<PageClock> {
  await clock.install();
  return {
    until: (look) =>
      expect.poll(
        async () => {
          await clock.runFor(STEP);
          return look();
        },
        { interval: turn },
      ),
  };
}
