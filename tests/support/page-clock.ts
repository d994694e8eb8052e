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
export async function standInClock(context: BrowserContext, turn = 5): Promise<PageClock> {
  await context.addInitScript(echo);
  await context.clock.install();
  return {
    until: (look) =>
      expect.poll(
        async () => {
          await context.clock.runFor(STEP);
          await messagesArrived(context);
          return look();
        },
        { interval: turn },
      ),
  };
}

interface EchoWindow {
  /** Resolves once the frames in this one heard, and were heard. */
  echoed(): Promise<void>;
}

/** Runs in each frame, before anything else of it. */
function echo(): void {
  const CALL = 'page-clock:call';
  const ANSWER = 'page-clock:answer';
  /** Milliseconds of our own time; a frame that shows an error answers nothing. */
  const PATIENCE = 250;
  const wait = setTimeout;
  addEventListener('message', (message) => {
    if (message.data !== CALL) return;
    message.stopImmediatePropagation();
    message.source?.postMessage(ANSWER, { targetOrigin: '*' });
  });
  const answered = (frame: Window) =>
    new Promise<void>((resolve) => {
      const hear = (message: MessageEvent) => {
        if (message.data !== ANSWER || message.source !== frame) return;
        message.stopImmediatePropagation();
        removeEventListener('message', hear, true);
        resolve();
      };
      addEventListener('message', hear, true);
      frame.postMessage(CALL, '*');
      wait(resolve, PATIENCE);
    });
  const echoed = async () => {
    // What was said is heard at the first answer, and what was answered to it at the second.
    for (let round = 0; round < 2; round++)
      for (let at = 0; at < window.length; at++) await answered(window[at] as Window);
  };
  Object.assign(window, { echoed });
}

/**
 * What the frames of a page have posted to each other in this step was heard: on a busy computer a message
 * would else come steps later, as none does to a learner.
 */
async function messagesArrived(context: BrowserContext): Promise<void> {
  for (const page of context.pages())
    for (const frame of page.frames()) {
      if (frame.childFrames().length === 0) continue;
      const heard = frame.evaluate(() => (window as unknown as EchoWindow).echoed());
      // A frame that goes hears no more.
      await heard.catch((problem) => {
        if (!/navigat|destroyed|detached|closed/i.test(`${problem}`)) throw problem;
      });
    }
}
