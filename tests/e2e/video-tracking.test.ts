/** A real film in a real browser: what the LRS and the LMS hold of how a learner watched it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, type ExpectStatic, expect, it, type TestContext } from 'vitest';
import {
  browserProcess,
  type Classroom,
  launchProfile,
  openClassroom,
  type Visit,
  type VisitOptions,
  visit,
} from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { fakeLrs, type Sent } from '../support/fake-lrs.ts';
import {
  checkVideoStatement,
  checkVideoTrace,
  extension,
  isVideoStatement,
  openSessions,
  segmentsOf,
  videoVerb,
} from '../support/video-profile.ts';
import { saveAndExit } from './story.ts';

/** Seconds. */
const LENGTH = 8;
const FILES = {
  'course.yaml': courseYaml(`completion: { watch: 60% }
rules:
  captions-present: { level: off, reason: What is reported is tested }
  video-poster: { level: off, reason: What is reported is tested }
`),
  'videos.yaml': `clip:\n  title: A clip\n  source: { file: assets/clip.mp4 }\n  duration: "0:08"\n  transcript: { en: assets/clip.en.md }\n`,
  'assets/clip.en.md': 'An owner says that he trains and keeps them.\n',
  'assets/clip.mp4': readFileSync('courses/getting-started/assets/clip.mp4'),
  '01-start/01-one.md': '---\ntitle: One\n---\n\n::video[The clip]{#clip ref=clip reading}\n',
};
const ACTIVITY = 'https://lms.example/activity/7';
const REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';
const ACTOR = { objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@example.org' };

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12,xapi');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code).toBe(0);
  for (const target of ['scorm12', 'xapi'])
    await classroom.host.add(target, course.zip(`test-course-en-${target}.zip`));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** Plays from where it stands until `until` seconds. Tests that run side by side bring an `expect` of their own. */
async function playTo(frame: Frame, until: number, its: ExpectStatic): Promise<void> {
  const poster = frame.locator('.poster');
  if (await poster.isVisible()) await poster.click();
  else await onVideo(frame, 'video.play()');
  await its.poll(() => onVideo<number>(frame, 'video.currentTime')).toBeGreaterThanOrEqual(until);
}

function onVideo<T>(frame: Frame, expression: string): Promise<T> {
  return frame.evaluate(
    `(() => { const video = document.querySelector('video'); return ${expression}; })()`,
  ) as Promise<T>;
}

/** It ends with the test, though others run beside it. */
async function open({ onTestFinished }: TestContext, name: string, options: VisitOptions): Promise<Visit> {
  const opened = await classroom.visit(name, options);
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** An LRS of a test's own, and what it was told of the film. */
async function atLrs({ expect: its, onTestFinished }: TestContext) {
  const lrs = await fakeLrs();
  onTestFinished(() => lrs.close());
  const launch = { endpoint: lrs.endpoint, auth: lrs.auth, actor: JSON.stringify(ACTOR) };
  const told = () => lrs.statements.filter(isVideoStatement);
  return {
    statements: () => lrs.statements,
    query: `?${new URLSearchParams({ ...launch, registration: REGISTRATION, activity_id: ACTIVITY })}`,
    verbs: (): string[] => told().map(videoVerb),
    first: (verb: string): Sent => told().find((one) => videoVerb(one) === verb),
    last: (verb: string): Sent => told().findLast((one) => videoVerb(one) === verb),
    /** Whatever was told follows the specification, the profile and the order of a course. */
    expectValidTrace(): void {
      its(lrs.problems).toEqual([]);
      its(told().flatMap(checkVideoStatement)).toEqual([]);
      its(checkVideoTrace(told())).toEqual([]);
      its(openSessions(told())).toBe(0);
      const end = lrs.statements.at(-1);
      its([end.verb.display['en-US'], end.object.id]).toEqual(['terminated', ACTIVITY]);
    },
  };
}

// Each test has a learner or an LRS of its own, and waits most of its time for the film.
describe.concurrent('in an LRS', () => {
  it('stands a whole trace of the profile, the end of the course last', async (test) => {
    const { expect } = test;
    const { query, statements, verbs, first, last, expectValidTrace } = await atLrs(test);
    const { frame } = await open(test, 'xapi', { query });
    await playTo(frame, 1, expect);
    await onVideo(frame, 'video.pause()');
    await expect.poll(verbs).toContain('paused');
    await onVideo(frame, '(video.currentTime = 4)');
    await expect.poll(verbs).toContain('seeked');
    await onVideo(frame, '(video.playbackRate = 2)');
    await playTo(frame, LENGTH - 0.1, expect);
    await onVideo(frame, '(video.currentTime = 1)');
    await playTo(frame, 4, expect);
    await saveAndExit(frame);

    expectValidTrace();
    expect(verbs()).toEqual(
      expect.arrayContaining([
        'initialized',
        'played',
        'paused',
        'seeked',
        'interacted',
        'completed',
        'terminated',
      ]),
    );
    expect(verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
    const [stretch] = segmentsOf(first('paused'));
    expect(stretch?.[0]).toBeLessThan(0.3);
    expect(stretch?.[1]).toBeLessThan(3);
    expect(extension(last('seeked'), 'result', 'time-to')).toBeCloseTo(1, 1);
    expect(extension(last('played'), 'context', 'speed')).toBe('2x');
    expect(Number(extension(last('terminated'), 'result', 'progress'))).toBeGreaterThanOrEqual(0.75);
    expect(
      statements().filter(
        ({ object, verb }) => object.id === ACTIVITY && verb.display['en-US'] === 'completed',
      ),
    ).toHaveLength(1);
  });

  it('a page that is closed pauses the film, and ends it', async (test) => {
    const { expect } = test;
    const { query, statements, verbs, expectValidTrace } = await atLrs(test);
    const { frame, leave } = await open(test, 'xapi', { query });
    await playTo(frame, 0.5, expect);
    await leave();
    await expect.poll(() => statements().at(-1)?.object.id).toBe(ACTIVITY);
    await expect.poll(() => statements().at(-1)?.verb.display['en-US']).toBe('terminated');
    expectValidTrace();
    expect(verbs().slice(-2)).toEqual(['paused', 'terminated']);
  });

  it('stands what was played before the browser was killed', async (test) => {
    const { expect } = test;
    const { query, verbs, last, expectValidTrace } = await atLrs(test);
    const profile = await mkdtemp(path.join(os.tmpdir(), 'coursewright-profile-'));
    const before = await launchProfile(profile);
    const pid = await browserProcess(before);
    const first = await visit(before, classroom.host, 'xapi', { query });
    await playTo(first.frame, 5, expect);
    process.kill(pid, 'SIGKILL');
    await before.close().catch(() => undefined);
    expect(verbs()).toContain('played');
    expect(verbs()).not.toContain('terminated');

    const after = await launchProfile(profile);
    const second = await visit(after, classroom.host, 'xapi', { query });
    await expect.poll(verbs).toContain('terminated');
    const [stretch] = segmentsOf(last('terminated'));
    expect(stretch?.[0]).toBeLessThan(0.3);
    expect(stretch?.[1]).toBeGreaterThan(3.7);
    await playTo(second.frame, LENGTH - 0.1, expect);
    await saveAndExit(second.frame);
    expectValidTrace();
    expect(verbs().filter((verb) => verb === 'initialized')).toHaveLength(2);
    expect(verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
    await after.close();
    await rm(profile, { recursive: true, force: true });
  });
});

describe.concurrent('in a SCORM 1.2 LMS', () => {
  function records(learner: string): Record<string, string>[] {
    const held = classroom.host.committed('scorm12', learner);
    const found: Record<string, string>[] = [];
    for (let n = 0; held[`cmi.interactions.${n}.id`] !== undefined; n++) {
      const names = ['id', 'type', 'student_response', 'result', 'latency'];
      found.push(
        Object.fromEntries(names.map((name) => [name, held[`cmi.interactions.${n}.${name}`] ?? ''])),
      );
    }
    return found;
  }

  it('a trainer reads share, place and time, and when it was enough', async (test) => {
    const { expect } = test;
    const opened = await open(test, 'scorm12', { learner: 'ada' });
    await playTo(opened.frame, 2.5, expect);
    await onVideo(opened.frame, 'video.pause()');
    await expect.poll(() => records('ada')).toHaveLength(1);
    const [before] = records('ada');
    expect(before).toMatchObject({ id: 'start/one/clip', type: 'fill-in', result: 'neutral' });
    expect(before?.student_response).toMatch(/^(25|50|75) ％ 0:0\d\/0:08$/);
    expect(before?.latency).toMatch(/^0000:00:0[2-7]\./);
    await opened.frame.locator('#saving').click();
    const missing = opened.frame.getByRole('dialog', { name: 'Your progress' }).getByRole('listitem');
    expect(await missing.allTextContents()).toContainEqual(
      expect.stringMatching(/The clip.*(25|50)% watched; 60% needed, or the transcript read to its end/),
    );
    await opened.page.keyboard.press('Escape');
    await onVideo(opened.frame, '(video.playbackRate = 2)');
    await playTo(opened.frame, LENGTH - 0.1, expect);
    await expect.poll(() => records('ada').at(-1)?.student_response).toBe('100 ％ 0:08/0:08');
    // One place in the report, which says how far it came.
    expect(records('ada')).toMatchObject([{ id: 'start/one/clip', type: 'fill-in', result: 'correct' }]);
    expect(await opened.offences()).toEqual([]);
    await opened.leave();
    expect(records('ada')).toHaveLength(1);
    expect(classroom.host.committed('scorm12', 'ada')['cmi.core.lesson_status']).toBe('completed');
  });

  it('what was watched until the page was closed', async (test) => {
    const { expect } = test;
    const opened = await open(test, 'scorm12', { learner: 'eva' });
    await playTo(opened.frame, 2.5, expect);
    await opened.leave();
    await expect.poll(() => records('eva').map(({ result }) => result)).toEqual(['neutral']);
    expect(records('eva')[0]?.student_response).toMatch(/^(25|50) ％/);
  });
});
