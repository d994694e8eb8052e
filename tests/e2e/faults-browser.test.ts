/** What a browser can do to a learner's work: its process is killed, its storage is full, forbidden or cleared. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import { browserProcess, type Classroom, launchProfile, openClassroom, visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import {
  computer,
  expectTold,
  expectWholeState,
  finishStep,
  LAST_MOMENT,
  letSend,
  play,
  type Step,
  sentences,
} from '../support/faults.ts';
import type { Scorm12Behaviour } from '../support/strict-scorm12.ts';
import { heading, STORY_FILES } from './story.ts';

const ACTOR = { objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@example.org' };

let classroom: Classroom;
let course: CourseTest;
let lrs: FakeLrs;

beforeAll(async () => {
  classroom = await openClassroom();
  lrs = await fakeLrs();
  course = await courseTest(STORY_FILES);
  const targets = ['scorm12', 'xapi', 'web'];
  expect((await course.buildOnce('-t', targets.join())).code).toBe(0);
  for (const target of targets) await classroom.host.add(target, course.zip(`test-course-en-${target}.zip`));
});
afterAll(async () => {
  await classroom?.close();
  await lrs?.close();
  await course?.remove();
});

const query = (): string =>
  `?${new URLSearchParams({ endpoint: lrs.endpoint, auth: lrs.auth, actor: JSON.stringify(ACTOR) })}`;
const suspendData = (learner: string): string =>
  classroom.host.committed('scorm12', learner)['cmi.suspend_data'] ?? '';
const documents = (): string[] =>
  [...lrs.states.values()].map(({ body }) => (body as { state: string }).state);

describe('a killed browser', () => {
  it('loses at most the action under way at any step, with each tracker', async () => {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'coursewright-profile-'));
    const refusing: Scorm12Behaviour = { commit: 'false', finish: 'false' };
    const openAll = (context: BrowserContext, behaviour: Scorm12Behaviour) =>
      Promise.all([
        visit(context, classroom.host, 'scorm12', { learner: 'killed', behaviour }),
        visit(context, classroom.host, 'xapi', { query: query() }),
        // Neither an LMS nor an LRS, and a site.
        visit(context, classroom.host, 'xapi', { query: '', learner: 'nobody' }),
        visit(context, classroom.host, 'web', { query: '' }),
      ]);
    lrs.outage = { drop: true };
    const steps: Step[] = ['open', 'answer', 'write', 'page', 'finish'];
    for (const [n, step] of steps.entries()) {
      const context = await launchProfile(profile);
      const pid = await browserProcess(context);
      const before = steps[n - 1] ?? 'open';
      for (const { frame } of await openAll(context, refusing)) {
        await finishStep(frame, before);
        await play(frame, [before, step]);
      }
      await new Promise((resolve) => setTimeout(resolve, LAST_MOMENT));
      process.kill(pid, 'SIGKILL');
      await context.close().catch(() => undefined);
    }
    lrs.outage = undefined;

    const context = await launchProfile(profile);
    const opened = await openAll(context, {});
    for (const { frame } of opened) {
      await finishStep(frame, 'finish');
      await heading(frame, 'The end');
    }
    const status = (): string | undefined =>
      classroom.host.committed('scorm12', 'killed')['cmi.core.lesson_status'];
    await expect.poll(status).toBe('passed');
    expectWholeState(suspendData('killed'));
    await expect.poll(documents).toHaveLength(1);
    for (const document of documents()) expectWholeState(document);
    const ended = () =>
      lrs.statements.filter(
        ({ verb, object }) =>
          /(completed|passed)$/.test(verb.id) && object.id.endsWith('/courses/test-course'),
      );
    await expect.poll(ended).toHaveLength(2);
    expect(lrs.problems).toEqual([]);
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });
});

const FORBID =
  "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError'); } });";
const FILL = "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };";

describe('storage', () => {
  it.each([
    ['forbidden', FORBID],
    ['full', FILL],
  ])(
    'that is %s harms nothing while the LMS keeps the work, and is told where it does not',
    async (title, script) => {
      const context = await computer(classroom);
      await context.addInitScript(script);
      const learner = `storage-${title}`;
      const opened = await classroom.visit('scorm12', { context, learner });
      await play(opened.frame, ['open', 'write']);
      await letSend(context);
      expect(await sentences(opened.frame)).toEqual([]);
      await opened.behave({ commit: 'false' });
      await play(opened.frame, ['write', 'page']);
      await letSend(context);
      await expectTold(opened.frame, en.unsaved);
      await opened.page.evaluate('delete API.behaviour.commit');
      await play(opened.frame, ['page', 'leave']);
      await letSend(context, 10_000);
      await expect
        .poll(() => classroom.host.committed('scorm12', learner)['cmi.core.lesson_status'])
        .toBe('passed');
      expectWholeState(suspendData(learner));
      await context.close();
    },
  );

  it.each([
    ['forbidden', 'xapi', FORBID, en.unsaved],
    ['full', 'xapi', FILL, en.unsaved],
    ['forbidden', 'web', FORBID, en.siteUnsaved],
    ['full', 'web', FILL, en.siteUnsaved],
  ])('that is %s is told where there is nothing else (%s)', async (_, target, script, sentence) => {
    const context = await computer(classroom);
    await context.addInitScript(script);
    const opened = await classroom.visit(target, { context, query: '' });
    await play(opened.frame, ['open', 'leave']);
    await expectTold(opened.frame, sentence);
    await context.close();
  });

  it.each(['answer', 'page'] as Step[])(
    'that is cleared at %s is filled again by the next action',
    async (step) => {
      const context = await computer(classroom);
      const learner = `cleared-${step}`;
      const behaviour: Scorm12Behaviour = { commit: 'false', finish: 'false' };
      const first = await classroom.visit('scorm12', { context, learner, behaviour });
      await play(first.frame, ['open', 'leave'], async (next) => {
        if (next !== step) return;
        const session = await context.newCDPSession(first.page);
        const { origin } = classroom.host;
        await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      });
      await letSend(context);
      await expectTold(first.frame, en.offline);
      await first.leave();
      const second = await classroom.visit('scorm12', { context, learner });
      await heading(second.frame, 'The end');
      await letSend(context);
      await expect.poll(() => suspendData(learner)).not.toBe('');
      expectWholeState(suspendData(learner));
      await context.close();
    },
  );
});
