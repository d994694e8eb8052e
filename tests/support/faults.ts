/**
 * One learner's story in steps, and what can befall it: a fault that lasts from one step on, or a cut
 * right behind a step. The suites bring the faults, and look at what the LMS or the LRS holds after the
 * next visit.
 */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { decodeState, type SavedState } from '../../src/state/codec.ts';
import en from '../../src/texts/en.ts';
import { choose, goOn, isChosen, NASTY_TEXT, playOn, write } from '../e2e/story.ts';
import type { Classroom } from './classroom.ts';

const STEPS = ['open', 'answer', 'write', 'page', 'finish', 'leave'] as const;
export type Step = (typeof STEPS)[number];

/** What the learner does at a step; opening and leaving are the suites'. */
const ACTIONS: Record<Step, (frame: Frame) => Promise<void>> = {
  open: async () => {},
  answer: (frame) => choose(frame, 'Apprentices who fit the job'),
  write: (frame) => write(frame, NASTY_TEXT),
  page: (frame) => goOn(frame, 'A case'),
  finish: (frame) => playOn(frame),
  leave: async () => {},
};

/** Longer than the trackers wait between two sendings, in milliseconds of the page's clock. */
const NEXT_SENDING = 2500;

/** A learner's computer: storage of its own, and a clock that tests can put forward. */
export async function computer({ browser }: Classroom): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
  await context.clock.install();
  await context.addInitScript(listen);
  return context;
}

/** Notes everything that a screen reader is told. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  document.addEventListener('DOMContentLoaded', () => {
    const live = document.getElementById('live');
    if (live === null) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const added of addedNodes) heard.push(added.textContent?.trim() ?? '');
    }).observe(live, { childList: true });
  });
}

/** Plays the steps behind `from` up to `to`; `before` comes first at each, and each is given time to be sent. */
export async function play(
  frame: Frame,
  [from, to]: [from: Step, to: Step],
  before: (step: Step) => Promise<void> = async () => {},
): Promise<void> {
  for (const step of STEPS.slice(STEPS.indexOf(from) + 1, STEPS.indexOf(to) + 1)) {
    await before(step);
    await ACTIONS[step](frame);
  }
}

const EXPECTED: string[] = [en.resumed, en.coursePassed.replace('{score}', '100')];

export async function letSend(context: BrowserContext, milliseconds = NEXT_SENDING): Promise<void> {
  await context.clock.runFor(milliseconds);
}

/** The sentences in sight, but for the greeting and the result. */
export async function sentences(frame: Frame): Promise<string[]> {
  const messages = frame.getByRole('region', { name: 'Messages' }).getByRole('paragraph');
  return (await messages.allTextContents()).filter((one) => !EXPECTED.includes(one));
}

/** One plain sentence in sight, and said aloud. */
export async function expectTold(frame: Frame, sentence: string): Promise<void> {
  await expect.poll(() => sentences(frame)).toEqual([sentence]);
  // What is told at one moment is said in one breath.
  const heard = (await frame.evaluate('window.heard')) as string[];
  expect(heard.some((words) => words.includes(sentence))).toBe(true);
}

/** All that the learner did in the whole story stands in a saved state. */
export function expectWholeState(encoded: string): void {
  const state = stateOf(encoded);
  expect([...state.lessons].sort()).toEqual([1, 2, 3]);
  const answers = [...state.answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
  expect(answers).toEqual([
    { kind: 'choice', tries: 1, chosen: [1] },
    { kind: 'text', text: NASTY_TEXT },
    { kind: 'choice', tries: 1, chosen: [1, 2] },
  ]);
  expect(state).toMatchObject({ completion: 'completed', success: 'passed', score: 10_000, place: 3 });
}

export function stateOf(encoded: string, course = 'test-course'): SavedState {
  const decoded = decodeState(encoded, course);
  if ('unreadable' in decoded) throw new Error(`the saved state is ${decoded.unreadable}`);
  expect(decoded.lostTexts).toBe(0);
  return decoded.state;
}

/** The action that was under way may be lost: then the learner does it again. What came before may not. */
export async function finishStep(frame: Frame, step: Step): Promise<void> {
  const done: Partial<Record<Step, () => Promise<boolean>>> = {
    answer: () => isChosen(frame, 'Apprentices who fit the job'),
    write: async () => (await frame.getByRole('textbox').inputValue()) === NASTY_TEXT,
    page: () => frame.getByRole('heading', { level: 1, name: 'A case' }).isVisible(),
    finish: () => frame.getByRole('heading', { level: 1, name: 'The end' }).isVisible(),
  };
  if ((await done[step]?.()) === false) await ACTIONS[step](frame);
}

/** Milliseconds between an action and the end of its process. */
export const LAST_MOMENT = 100;

/** The tab's process ends, and no script of it hears of that. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await new Promise((resolve) => setTimeout(resolve, LAST_MOMENT));
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}
