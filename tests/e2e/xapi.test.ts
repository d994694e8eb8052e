/** xAPI packages in a real browser, launched as an LMS launches them; read from the LRS's side. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import { beginCourse } from '../support/begin-course.ts';
import {
  browserProcess,
  type Classroom,
  launchProfile,
  openClassroom,
  type Visit,
  visit,
} from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type FakeLrs, type Fault, fakeLrs, type Sent } from '../support/fake-lrs.ts';
import { type PageClock, realTime, standInClock } from '../support/page-clock.ts';
import { verbOf } from '../support/tracking.ts';
import {
  choose,
  goBack,
  goOn,
  heading,
  isChosen,
  NASTY_TEXT,
  playOn,
  playToTheEnd,
  STORY_FILES,
  saveAndExit,
  write,
} from './story.ts';

const PACKAGE = 'story';
const IRI = 'https://example.org/courses/test-course';
const ACTIVITY = 'https://lms.example/activity/7';
const REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const ACTOR = { objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@example.org' };

const NO_ANSWER =
  'The learning platform does not answer. Your work is kept on this device and sent when the connection is back.';
const NOT_KNOWN = en.denied;
const NO_PLATFORM = en.local;

let classroom: Classroom;
let course: CourseTest;
let lrs: FakeLrs;
/** Of the computer that was begun last. */
let clock: PageClock;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(STORY_FILES);
  const built = await course.buildOnce('-t', 'xapi');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code).toBe(0);
  await classroom.host.add(PACKAGE, course.zip('test-course-en-xapi.zip'));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});
beforeEach(async () => {
  lrs = await fakeLrs();
  clock = realTime;
});
afterEach(async () => {
  await lrs.close();
});

function launchQuery(): string {
  const query = { endpoint: `${lrs.endpoint}/`, auth: lrs.auth, actor: JSON.stringify(ACTOR) };
  return `?${new URLSearchParams({ ...query, registration: REGISTRATION, activity_id: ACTIVITY })}`;
}

/** Without a context: another computer, where nothing is kept. */
async function launch(context?: BrowserContext): Promise<Visit> {
  return classroom.visit(PACKAGE, { query: launchQuery(), context: context ?? (await computer()) });
}

/** Its pages' pauses between two sendings and two tries pass at once; requests have their real time. */
async function computer(): Promise<BrowserContext> {
  const context = await classroom.browser.newContext({ viewport: { width: 1000, height: 800 } });
  clock = await standInClock(context, 50);
  return context;
}

const verbs = (): string[] => lrs.statements.map(verbOf);
const responses = (): string[] =>
  lrs.statements.flatMap((one) => (verbOf(one) === 'answered' ? [one.result.response] : []));
const last = (verb: string): Sent => lrs.statements.findLast((statement) => verbOf(statement) === verb);

/** In the order they were made, nothing twice, nothing against the standard. */
function expectInOrder(): void {
  const times = lrs.statements.map(({ timestamp }) => Date.parse(timestamp));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(lrs.statements.length);
  expect(lrs.problems).toEqual([]);
}

async function told(frame: Frame, sentence: string): Promise<void> {
  const messages = frame.getByRole('region', { name: 'Messages' });
  const others = ['Welcome back. You continue where you left off.'];
  const sentences = async () =>
    (await messages.getByRole('paragraph').allTextContents()).filter((one) => !others.includes(one));
  await clock.until(sentences).toEqual([sentence]);
}

async function answerFirstVisit({ frame }: Visit): Promise<void> {
  await choose(frame, 'A lower wage bill');
  await write(frame, NASTY_TEXT);
  await goOn(frame, 'A case');
}

describe('an xAPI package', () => {
  it('tells the story of a learner in its order, terminated last', async () => {
    const opened = await launch();
    await playToTheEnd(opened.frame);
    await saveAndExit(opened.frame);
    expect(verbs()).toEqual([
      'initialized',
      ...['progressed', 'answered', 'lesson completed', 'experienced'],
      ...['progressed', 'answered', 'lesson completed', 'module completed', 'experienced'],
      ...['progressed', 'lesson completed', 'module completed', 'completed', 'passed', 'experienced'],
      'terminated',
    ]);
    expectInOrder();
    for (const statement of lrs.statements) {
      expect(statement.actor).toEqual(ACTOR);
      expect(statement.context.registration).toBe(REGISTRATION);
    }
    for (const verb of ['initialized', 'completed', 'passed', 'terminated'])
      expect(last(verb).object.id).toBe(ACTIVITY);
  });

  it('says of an answer what was asked, offered, right and chosen', async () => {
    const opened = await launch();
    await choose(opened.frame, 'A lower wage bill');
    await clock.until(responses).toEqual(['a-lower-wage-bill']);
    expect(last('answered')).toMatchObject({
      object: {
        id: `${IRI}/start/welcome#benefit`,
        definition: {
          interactionType: 'choice',
          description: { en: 'Which benefit comes first?' },
          choices: [
            { id: 'apprentices-who-fit-the-job', description: { en: 'Apprentices who fit the job' } },
            { id: 'a-lower-wage-bill', description: { en: 'A lower wage bill' } },
            { id: 'public-money', description: { en: 'Public money' } },
          ],
          correctResponsesPattern: ['apprentices-who-fit-the-job'],
        },
      },
      result: {
        success: false,
        score: { scaled: 0, raw: 0, min: 0, max: 2 },
        duration: expect.stringMatching(/^PT\d/),
      },
    });
  });

  it('says how far the learner is, and how it ended', async () => {
    const opened = await launch();
    await playToTheEnd(opened.frame);
    await clock.until(() => verbs()).toContain('completed');
    const progress = lrs.statements.flatMap(({ verb, result }) =>
      verb.id.endsWith('progressed') ? result.extensions[PROGRESS] : [],
    );
    expect(progress).toEqual([33, 67, 100]);
    expect(last('completed').result).toMatchObject({
      completion: true,
      duration: expect.stringMatching(/^PT/),
    });
    await clock
      .until(() => last('passed')?.result)
      .toMatchObject({
        success: true,
        score: { scaled: 1, raw: 3, min: 0, max: 3 },
        duration: expect.stringMatching(/^PT/),
      });
  });

  it('leaves the credentials in no address and in no other request', async () => {
    const from = classroom.host.log.length;
    const opened = await launch();
    await choose(opened.frame, 'Public money');
    await clock.until(responses).toEqual(['public-money']);
    const secret = /auth=|endpoint=|a2V5OnNlY3JldA|mailto/;
    expect(opened.frame.url()).not.toMatch(/\?/);
    const [launched, ...others] = classroom.host.log
      .slice(from)
      .filter(({ address }) => address.includes('/content/'));
    expect(launched?.address).toMatch(secret);
    expect(others.length).toBeGreaterThan(2);
    for (const { address, referrer } of others) expect(`${address} ${referrer}`).not.toMatch(secret);
    for (const { path: asked, headers } of lrs.requests) {
      expect(asked).not.toMatch(/auth=|a2V5OnNlY3JldA/);
      expect(headers.referer ?? '').not.toMatch(secret);
    }
  });

  it('resumes on another computer: the same lesson, answers and text', async () => {
    const first = await launch();
    await answerFirstVisit(first);
    await first.leave();
    await clock.until(() => verbs().slice(-2)).toEqual(['suspended', 'terminated']);

    const second = await launch();
    await heading(second.frame, 'A case');
    await goBack(second.frame, 'Welcome');
    await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
    await second.frame.getByText('No owner said so.').waitFor();
    await expect.poll(() => second.frame.getByRole('textbox').inputValue()).toBe(NASTY_TEXT);
    await second.frame.getByRole('button', { name: 'Try again' }).click();
    await choose(second.frame, 'Apprentices who fit the job');
    await goOn(second.frame, 'A case');
    await playOn(second.frame);
    await second.leave();
    await clock.until(() => verbs().filter((verb) => verb === 'terminated').length).toBe(2);
    expect(verbs().at(-1)).toBe('terminated');
    expect(verbs().filter((verb) => verb === 'suspended' || verb === 'resumed')).toEqual([
      'suspended',
      'resumed',
    ]);
    expect(verbs().indexOf('resumed')).toBe(verbs().lastIndexOf('initialized') + 1);
    expect(verbs().filter((verb) => verb === 'completed')).toEqual(['completed']);
    expect(last('passed').result.score.scaled).toBe(1);
    expectInOrder();
  });

  it('keeps the session when its own tab is reloaded', async () => {
    const page = await (await computer()).newPage();
    await openAlone(page, launchQuery());
    const alone = page.mainFrame();
    await choose(alone, 'A lower wage bill');
    await goOn(alone, 'A case');
    await page.reload();
    await heading(alone, 'A case');
    await goBack(alone, 'Welcome');
    await expect.poll(() => isChosen(alone, 'A lower wage bill')).toBe(true);
    await alone.getByRole('button', { name: 'Save and exit' }).click();
    await clock.until(() => verbs().filter((verb) => verb === 'terminated').length).toBe(2);
    expect(verbs()).toContain('resumed');
    expect(responses()).toEqual(['a-lower-wage-bill']);
    for (const { context } of lrs.statements) expect(context.registration).toBe(REGISTRATION);
    expectInOrder();
    await page.context().close();
  });

  it('without launch data runs, keeps the work here and says so', async () => {
    const context = await computer();
    const first = await classroom.visit(PACKAGE, { query: '', context, staysAtStart: true });
    await told(first.frame, NO_PLATFORM);
    await beginCourse(first.frame);
    await choose(first.frame, 'A lower wage bill');
    await goOn(first.frame, 'A case');
    await first.leave();
    const second = await classroom.visit(PACKAGE, { query: '', context });
    await heading(second.frame, 'A case');
    expect(lrs.requests).toEqual([]);
    await context.close();
  });
});

async function openAlone(page: Page, query: string): Promise<void> {
  await page.goto(`${classroom.host.origin}/content/${PACKAGE}/index.html${query}`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await beginCourse(page);
}

describe('an LRS that fails while the learner works', () => {
  const OUTAGES: [string, Fault, string][] = [
    ['answers 500', { status: 500 }, NO_ANSWER],
    ['drops the connection', { drop: true }, NO_ANSWER],
    ['drops the connection after storing', { drop: true, stores: true }, NO_ANSWER],
    ['answers 409 after storing', { status: 409, stores: true }, NO_ANSWER],
    ['answers 412', { status: 412 }, NO_ANSWER],
    ['answers 401', { status: 401 }, NOT_KNOWN],
    ['answers 403', { status: 403 }, NOT_KNOWN],
  ];

  it.each(OUTAGES)(
    '%s: one sentence, the learner goes on, at the next visit all is there once',
    async (_, outage, sentence) => {
      const context = await computer();
      const first = await launch(context);
      await clock.until(() => verbs()).toContain('progressed');
      lrs.outage = outage;
      await choose(first.frame, 'A lower wage bill');
      await told(first.frame, sentence);
      await write(first.frame, NASTY_TEXT);
      await goOn(first.frame, 'A case');
      await told(first.frame, sentence);
      // To another page of the same tab: one that closes often takes its last write with it, as a killed one does.
      await first.page.goto('about:blank');
      await first.leave();
      lrs.outage = undefined;

      const second = await launch(context);
      await heading(second.frame, 'A case');
      await goBack(second.frame, 'Welcome');
      await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
      await clock.until(() => verbs().filter((verb) => verb === 'experienced').length).toBe(3);
      expect(responses()).toEqual(['a-lower-wage-bill', NASTY_TEXT]);
      // One that goes to another page rarely does: its work is there, and its session has no end.
      const ends = verbs().includes('terminated') ? ['suspended', 'terminated'] : [];
      expect(verbs()).toEqual([
        ...['initialized', 'progressed', 'answered', 'lesson completed', 'answered', 'experienced'],
        ...['progressed', 'experienced', ...ends],
        ...['initialized', 'resumed', 'experienced'],
      ]);
      expectInOrder();
      await context.close();
    },
  );

  it('comes back: all is sent in the same visit, and the sentence goes', async () => {
    const opened = await launch();
    await clock.until(() => verbs()).toContain('progressed');
    lrs.outage = { status: 503 };
    await choose(opened.frame, 'A lower wage bill');
    await told(opened.frame, NO_ANSWER);
    await opened.frame.getByRole('button', { name: 'Try again' }).click();
    await choose(opened.frame, 'Apprentices who fit the job');
    lrs.outage = undefined;
    await clock.until(responses).toEqual(['a-lower-wage-bill', 'apprentices-who-fit-the-job']);
    await opened.frame
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
    await expect.poll(() => opened.frame.getByText(NO_ANSWER).count()).toBe(0);
    expectInOrder();
  });

  it('is told once: a sentence that was closed does not come back at the next try', async () => {
    const opened = await launch();
    lrs.outage = { status: 503 };
    await choose(opened.frame, 'A lower wage bill');
    await told(opened.frame, NO_ANSWER);
    const messages = opened.frame.getByRole('region', { name: 'Messages' });
    await messages.getByRole('button', { name: 'Close' }).click();
    const tried = lrs.requests.length;
    await clock.until(() => lrs.requests.length).toBeGreaterThan(tried);
    // The answer to the last try has reached the page when the one after it is made.
    await clock.until(() => lrs.requests.length).toBeGreaterThan(tried + 1);
    await expect.poll(() => messages.getByRole('paragraph').count()).toBe(0);
  });

  it('is away from the start: the course opens, and loses nothing', async () => {
    const context = await computer();
    lrs.outage = { drop: true };
    const first = await launch(context);
    await told(first.frame, NO_ANSWER);
    await answerFirstVisit(first);
    await first.leave();
    expect(lrs.statements).toEqual([]);
    lrs.outage = undefined;
    const second = await launch(context);
    await heading(second.frame, 'A case');
    await clock.until(() => verbs()).toContain('resumed');
    expect(responses()).toEqual(['a-lower-wage-bill', NASTY_TEXT]);
    expectInOrder();
    await context.close();
  });
});

it('a killed browser loses nothing that was waiting', async () => {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'coursewright-profile-'));
  const options = { query: launchQuery() };
  const before = await launchProfile(profile);
  const pid = await browserProcess(before);
  const first = await visit(before, classroom.host, PACKAGE, options);
  await clock.until(() => verbs()).toContain('progressed');
  lrs.outage = { drop: true };
  await answerFirstVisit(first);
  await told(first.frame, NO_ANSWER);
  process.kill(pid, 'SIGKILL');
  await before.close().catch(() => undefined);
  lrs.outage = undefined;

  const after = await launchProfile(profile);
  const second = await visit(after, classroom.host, PACKAGE, options);
  await heading(second.frame, 'A case');
  await goBack(second.frame, 'Welcome');
  await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
  await expect.poll(() => second.frame.getByRole('textbox').inputValue()).toBe(NASTY_TEXT);
  await clock.until(responses).toEqual(['a-lower-wage-bill', NASTY_TEXT]);
  await clock.until(() => verbs()).toContain('resumed');
  expectInOrder();
  await after.close();
  await rm(profile, { recursive: true, force: true });
});

it('two tabs send nothing twice, and keep what each of them knows', async () => {
  const context = await computer();
  const first = await launch(context);
  await clock.until(() => verbs()).toContain('progressed');
  lrs.outage = { status: 503 };
  await choose(first.frame, 'A lower wage bill');
  await told(first.frame, NO_ANSWER);
  const second = await launch(context);
  await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
  await goOn(second.frame, 'A case');
  lrs.outage = undefined;
  await clock.until(responses).toEqual(['a-lower-wage-bill']);
  await clock.until(() => verbs()).toContain('experienced');
  expect(lrs.receivedIds.length).toBe(new Set(lrs.receivedIds).size);
  // Statements and state are sent each by itself, and a page that goes cannot join what it has not read.
  for (const { frame } of [first, second])
    await clock
      .until(() =>
        frame
          .getByRole('status')
          .filter({ hasText: /^Saved$/ })
          .count(),
      )
      .toBe(1);
  await first.leave();
  await second.leave();
  await clock.until(() => verbs().filter((verb) => verb === 'terminated').length).toBe(2);
  expect(verbs().filter((verb) => verb === 'experienced').length).toBe(3);

  const elsewhere = await launch();
  await heading(elsewhere.frame, 'A case');
  await goBack(elsewhere.frame, 'Welcome');
  await expect.poll(() => isChosen(elsewhere.frame, 'A lower wage bill')).toBe(true);
  expect(lrs.problems).toEqual([]);
  await context.close();
});
