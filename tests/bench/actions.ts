/**
 * What a learner's action costs the page in scripting, in a course of 1,000 lessons with 2,000 questions of
 * which nearly all are answered, beside one of 10: answering, saving a text, turning a page. All that was answered
 * before is told anew with the first action of a visit, in commits of a bounded size: that is measured by itself.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { emptyState, encodeState } from '../../src/state/codec.ts';
import { startBrowser } from '../support/launch-browser.ts';
import { type LmsHost, lmsHost } from '../support/lms-host.ts';
import { unzip } from '../support/unzip.ts';
import { generateCourse } from './generate-course.ts';
import { type Row, ratioRow, run } from './measure.ts';

/** Milliseconds of scripting that an action may take, saving included. */
const LIMIT = 50;
const REPEATS = 5;
/** Lessons whose questions are still open: the ones that are played. */
const OPEN = REPEATS + 3;
/** Milliseconds between two looks at the page, which cost scripting too. */
const LOOKS = 100;

type Action = 'answering' | 'writing' | 'turning a page';
const ACTIONS: Action[] = ['answering', 'writing', 'turning a page'];

export async function measureActions(temp: string, cli: string): Promise<Row[]> {
  const out = path.join(temp, 'actions-out');
  await mkdir(out, { recursive: true });
  const host = await lmsHost();
  const browser = await startBrowser();
  try {
    const times = new Map<number, Times>();
    for (const count of [10, 1000])
      times.set(count, await measureCourse(count, { temp, cli, out, host, browser }));
    const rows = ACTIONS.flatMap((action) => {
      const large = times.get(1000)?.actions.get(action) ?? 0;
      const small = times.get(10)?.actions.get(action) ?? 0;
      const detail = `${large.toFixed(1)} ms against ${small.toFixed(1)} ms`;
      return [
        scriptingRow(`${action}, in 1,000 lessons with 2,000 questions: scripting`, large),
        ratioRow(`${action}, in 1,000 lessons against 10`, large / small, 2, detail),
      ];
    });
    const anew = times.get(1000)?.anew ?? 0;
    return [...rows, scriptingRow('telling 2,000 earlier answers anew: scripting for a commit', anew)];
  } finally {
    await browser.close();
    await host.close();
  }
}

function scriptingRow(what: string, milliseconds: number): Row {
  return {
    what,
    measured: `${milliseconds.toFixed(1)} ms`,
    limit: `≤ ${LIMIT} ms`,
    holds: milliseconds <= LIMIT,
  };
}

/** Milliseconds of scripting. */
interface Times {
  actions: Map<Action, number>;
  /** For each commit of those that tell anew what was answered before. */
  anew: number;
}

interface Scene {
  temp: string;
  cli: string;
  out: string;
  host: LmsHost;
  browser: Browser;
}

async function measureCourse(count: number, { temp, cli, out, host, browser }: Scene): Promise<Times> {
  const { folder } = await generateCourse(path.join(temp, `actions-${count}`), count, {
    questions: 2,
    texts: true,
  });
  await run(cli, ['build', folder, '-t', 'scorm12', '-o', out, '--no-cache'], temp);
  const zip = path.join(out, `bench-${count}-en-scorm12.zip`);
  const state = nearlyDone(await dataOf(zip));
  await host.add(`a${count}`, zip);
  const page = await browser.newPage();
  await page.goto(host.frame(`a${count}`, { script: keepingApi(state) }));
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('the package has no frame');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const anew = await tellAnew(page, cdp, frame);
  const times = new Map<Action, number[]>(ACTIONS.map((action) => [action, []]));
  for (let index = 0; index < REPEATS; index++) {
    for (const action of ACTIONS) {
      const taken = await scripting(page, cdp, () => play(frame, action));
      times.get(action)?.push(taken);
    }
  }
  await page.close();
  return { actions: new Map([...times].map(([action, taken]) => [action, middle(taken)])), anew };
}

/** Plays until the LMS has all that was answered before; milliseconds of scripting for each commit. */
async function tellAnew(page: Page, cdp: CDPSession, frame: Frame): Promise<number> {
  const before = await scriptTime(cdp);
  await play(frame, 'answering');
  await play(frame, 'turning a page');
  const isTold = 'window.commits > 0 && frames[0].document.querySelector("[data-status=saved]") !== null';
  await page.waitForFunction(isTold, undefined, { polling: LOOKS, timeout: 120_000 });
  const commits = Number(await page.evaluate('window.commits'));
  return ((await scriptTime(cdp)) - before) / commits;
}

async function play(frame: Frame, action: Action): Promise<void> {
  const lesson = frame.locator('.lesson:not([hidden])');
  if (action === 'turning a page') return frame.locator('.step.next').click();
  if (action === 'writing') {
    await lesson.locator('textarea').fill('What I would do next.');
    return lesson.locator('textarea').blur();
  }
  const question = lesson.locator('.question.choice').first();
  await question.locator('input').first().check();
  return question.getByRole('button', { name: 'Check' }).click();
}

/** Milliseconds of scripting from the action until the LMS has it. */
async function scripting(page: Page, cdp: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await scriptTime(cdp);
  const commits = await page.evaluate('window.commits');
  await act();
  await page.waitForFunction(`window.commits > ${String(commits)}`, undefined, { polling: LOOKS });
  return (await scriptTime(cdp)) - before;
}

async function scriptTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

/** An LMS that holds one state and takes everything. */
function keepingApi(state: string): string {
  return `window.commits = 0;
const held = { 'cmi.suspend_data': ${JSON.stringify(state)} };
window.API = {
  LMSInitialize: () => 'true', LMSFinish: () => 'true', LMSCommit: () => { window.commits++; return 'true'; },
  LMSGetValue: (name) => held[name] ?? '', LMSSetValue: (name, value) => { held[name] = value; return 'true'; },
  LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
};`;
}

async function dataOf(zip: string): Promise<PackageData> {
  const script = (await unzip(zip)).get('course.js')?.toString('utf8') ?? '';
  return JSON.parse(script.replace(/^[^=]*=/, '').replace(/;\s*$/, '')) as PackageData;
}

/** A learner who has opened and answered everything but the first lessons. */
function nearlyDone(data: PackageData): string {
  const state = emptyState(data.course.id, data.course.language);
  for (const lesson of data.lessons.slice(OPEN)) {
    state.lessons.add(lesson.number);
    for (const { number, state: shape, parts } of lesson.blocks) {
      if (shape.kind === 'choice')
        state.answers.set(number, { kind: 'choice', tries: 1, chosen: [parts[1]?.number ?? 1] });
    }
  }
  state.place = data.lessons[0]?.number ?? 0;
  return encodeState(state);
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
