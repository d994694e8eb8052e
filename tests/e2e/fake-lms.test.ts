/** The fake LMSs in a real browser: what a page that goes, hides or loses its line gets through, and is told. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { behaviourOf } from '../../src/fakes/behaviours.ts';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { browserScript } from '../support/lms/browser-script.ts';

let classroom: Classroom;
beforeAll(async () => {
  classroom = await openClassroom();
});
afterAll(async () => {
  await classroom?.close();
});

interface Opened {
  page: Page;
  frame: Frame;
  /** Runs in the course's frame, where `lms` is the run-time. */
  run(script: string): Promise<unknown>;
  stored(): Record<string, string>;
}

/** A course that says only what a test lets it say. */
async function open(system: string, learner = 'ada'): Promise<Opened> {
  const { browser, host } = classroom;
  const behaviour = behaviourOf(system);
  host.lms(system).behaviour = behaviour;
  // A page that owns its context would take the beacons of its last moment with it.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.frame(system, { script: browserScript(behaviour), learner }), { waitUntil: 'load' });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the course has no frame');
  const run = (script: string): Promise<unknown> => frame.evaluate(`{ const lms = parent.API; ${script} }`);
  await run("lms.LMSInitialize('')");
  return { page, frame, run, stored: () => host.committed(system, learner) };
}

const SAVE = "lms.LMSSetValue('cmi.suspend_data', 'x'); lms.LMSCommit('')";

it.each([
  ['strict', 'x', 'true'],
  ['moodle', 'x', 'true'],
  ['forma', 'x', 'true'],
  ['chamilo', undefined, 'true'],
  ['ilias', undefined, 'false'],
  ['sync-refused-on-leaving', undefined, 'false'],
])('%s, closed with a commit in pagehide: holds %s, and said %j', async (system, held, said) => {
  const { page, run, stored } = await open(system);
  await run(`addEventListener('pagehide', () => {
    lms.LMSSetValue('cmi.suspend_data', 'x');
    navigator.sendBeacon('/store/${system}/told', JSON.stringify({ said: lms.LMSCommit('') }));
  });`);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => classroom.host.committed(system, 'told')).toEqual({ said });
  expect(stored()['cmi.suspend_data']).toBe(held);
  await page.context().close();
});

it('moodle says "true" without a line, and the beacon behind it is lost', async () => {
  const { page, run, stored } = await open('moodle', 'offline');
  await page.context().setOffline(true);
  expect(await run(SAVE)).toBe('true');
  await page.context().setOffline(false);
  expect(await run("lms.LMSCommit('')")).toBe('true');
  expect(stored()['cmi.suspend_data']).toBeUndefined();
  await page.context().close();
});

it('the line fails over HTTP as it does in node', async () => {
  const { page, run, stored } = await open('strict', 'offline');
  const { network } = classroom.host;
  for (const line of ['down', 'error-500', 'html-200', 'says-false'] as const) {
    network.go(line);
    expect(await run(SAVE)).toBe('false');
  }
  expect(await page.evaluate("fetch('/content/strict/course.js', { method: 'HEAD' }).then(() => 1)")).toBe(1);
  network.go('down', 'content');
  const asked = "fetch('/content/strict/course.js', { method: 'HEAD' }).catch(() => 'no line')";
  expect(await page.evaluate(asked)).toBe('no line');
  network.go('up');
  expect(await run(SAVE)).toBe('true');
  expect(stored()['cmi.suspend_data']).toBe('x');
  await page.context().close();
});

it('ilias takes a commit in a click for one of a page that goes', async () => {
  const { page, frame, run } = await open('ilias');
  await page.context().setOffline(true);
  expect(await run(SAVE)).toBe('false');
  await frame.evaluate(
    `document.body.addEventListener('click', () => { window.said = parent.API.LMSCommit(''); })`,
  );
  await frame.locator('body').click();
  expect(await frame.evaluate('window.said')).toBe('true');
  await page.context().setOffline(false);
  await page.context().close();
});

it('forma takes the frame away at the end of the session, and closes by its own button', async () => {
  const { page, frame, run } = await open('forma');
  const gone = page.waitForEvent('framenavigated');
  expect(await run("lms.LMSFinish('')")).toBe('true');
  await gone;
  expect(frame.url()).toBe('about:blank');
  await page.context().close();
  const other = await open('forma');
  await other.run(SAVE);
  await other.page.evaluate('window.closeCourse()');
  expect(other.page.frames().length).toBe(1);
  await expect.poll(() => other.stored()['cmi.core.lesson_status']).toBe('completed');
  await other.page.context().close();
});

it('late-api offers its run-time when its time has come', async () => {
  const { browser, host } = classroom;
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(host.frame('late-api', { script: browserScript(behaviourOf('late-api')) }));
  expect(await page.evaluate('typeof window.API')).toBe('undefined');
  await page.clock.runFor(5000);
  expect(await page.evaluate('window.API.LMSInitialize("")')).toBe('true');
  await page.context().close();
});
