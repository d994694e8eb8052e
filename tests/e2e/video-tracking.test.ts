/** A real film in a real browser: what the LRS and the LMS hold of how a learner watched it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  browserProcess,
  type Classroom,
  launchProfile,
  openClassroom,
  type Visit,
  visit,
} from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs, type Sent } from '../support/fake-lrs.ts';
import {
  checkVideoStatement,
  checkVideoTrace,
  extension,
  isVideoStatement,
  openSessions,
  segmentsOf,
  videoVerb,
} from '../support/video-profile.ts';

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
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** Plays from where it stands until `until` seconds. */
async function playTo(frame: Frame, until: number): Promise<void> {
  const poster = frame.locator('.poster');
  if (await poster.isVisible()) await poster.click();
  else await onVideo(frame, 'video.play()');
  await expect
    .poll(() => onVideo<number>(frame, 'video.currentTime'), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(until);
}

function onVideo<T>(frame: Frame, expression: string): Promise<T> {
  return frame.evaluate(
    `(() => { const video = document.querySelector('video'); return ${expression}; })()`,
  ) as Promise<T>;
}

async function exit(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Save and exit' }).click();
  await frame
    .getByText('Your work is saved. To leave, use the learning platform’s own exit.')
    .first()
    .waitFor();
}

describe('in an LRS', () => {
  let lrs: FakeLrs;
  beforeEach(async () => {
    lrs = await fakeLrs();
    await classroom.host.add('film', course.zip('test-course-en-xapi.zip'));
  });
  afterEach(() => lrs.close());

  function query(): string {
    const launch = { endpoint: lrs.endpoint, auth: lrs.auth, actor: JSON.stringify(ACTOR) };
    return `?${new URLSearchParams({ ...launch, registration: REGISTRATION, activity_id: ACTIVITY })}`;
  }

  const verbs = (): string[] => lrs.statements.filter(isVideoStatement).map(videoVerb);
  const last = (verb: string): Sent =>
    lrs.statements.findLast((one) => isVideoStatement(one) && videoVerb(one) === verb);

  /** Whatever was told follows the specification, the profile and the order of a course. */
  function expectValidTrace(): void {
    expect(lrs.problems).toEqual([]);
    const told = lrs.statements.filter(isVideoStatement);
    expect(told.flatMap(checkVideoStatement)).toEqual([]);
    expect(checkVideoTrace(told)).toEqual([]);
    expect(openSessions(told)).toBe(0);
    const end = lrs.statements.at(-1);
    expect([end.verb.display['en-US'], end.object.id]).toEqual(['terminated', ACTIVITY]);
  }

  it('stands a whole trace of the profile, the end of the course last', async () => {
    const { frame } = await classroom.visit('film', { query: query() });
    await playTo(frame, 1);
    await onVideo(frame, 'video.pause()');
    await expect.poll(verbs).toContain('paused');
    await onVideo(frame, '(video.currentTime = 4)');
    await expect.poll(verbs).toContain('seeked');
    await onVideo(frame, '(video.playbackRate = 2)');
    await playTo(frame, LENGTH - 0.1);
    await onVideo(frame, '(video.currentTime = 1)');
    await playTo(frame, 4);
    await exit(frame);

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
    const [first] = segmentsOf(
      lrs.statements.find((one) => isVideoStatement(one) && videoVerb(one) === 'paused'),
    );
    expect(first?.[0]).toBeLessThan(0.3);
    expect(first?.[1]).toBeLessThan(3);
    expect(extension(last('seeked'), 'result', 'time-to')).toBeCloseTo(1, 1);
    expect(extension(last('played'), 'context', 'speed')).toBe('2x');
    expect(Number(extension(last('terminated'), 'result', 'progress'))).toBeGreaterThanOrEqual(0.75);
    expect(
      lrs.statements.filter(
        ({ object, verb }) => object.id === ACTIVITY && verb.display['en-US'] === 'completed',
      ),
    ).toHaveLength(1);
  });

  it('a page that is closed pauses the film, and ends it', async () => {
    const { frame, leave } = await classroom.visit('film', { query: query() });
    await playTo(frame, 0.5);
    await leave();
    await expect.poll(() => lrs.statements.at(-1)?.object.id).toBe(ACTIVITY);
    await expect.poll(() => lrs.statements.at(-1)?.verb.display['en-US']).toBe('terminated');
    expectValidTrace();
    expect(verbs().slice(-2)).toEqual(['paused', 'terminated']);
  });

  it('stands what was played before the browser was killed', async () => {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'coursewright-profile-'));
    const before = await launchProfile(profile);
    const pid = await browserProcess(before);
    const first = await visit(before, classroom.host, 'film', { query: query() });
    await playTo(first.frame, 5);
    process.kill(pid, 'SIGKILL');
    await before.close().catch(() => undefined);
    expect(verbs()).toContain('played');
    expect(verbs()).not.toContain('terminated');

    const after = await launchProfile(profile);
    const second = await visit(after, classroom.host, 'film', { query: query() });
    await expect.poll(verbs).toContain('terminated');
    const [stretch] = segmentsOf(last('terminated'));
    expect(stretch?.[0]).toBeLessThan(0.3);
    expect(stretch?.[1]).toBeGreaterThan(3.7);
    await playTo(second.frame, LENGTH - 0.1);
    await exit(second.frame);
    expectValidTrace();
    expect(verbs().filter((verb) => verb === 'initialized')).toHaveLength(2);
    expect(verbs().filter((verb) => verb === 'completed')).toHaveLength(1);
    await after.close();
    await rm(profile, { recursive: true, force: true });
  });
});

describe('in a SCORM 1.2 LMS', () => {
  beforeEach(() => classroom.host.add('film', course.zip('test-course-en-scorm12.zip')));

  function records(learner: string): Record<string, string>[] {
    const held = classroom.host.committed('film', learner);
    const found: Record<string, string>[] = [];
    for (let n = 0; held[`cmi.interactions.${n}.id`] !== undefined; n++) {
      const names = ['id', 'type', 'student_response', 'result', 'latency'];
      found.push(
        Object.fromEntries(names.map((name) => [name, held[`cmi.interactions.${n}.${name}`] ?? ''])),
      );
    }
    return found;
  }

  it('a trainer reads share, place and time, and when it was enough', async () => {
    const opened: Visit = await classroom.visit('film', { learner: 'ada' });
    await playTo(opened.frame, 2.5);
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
    await playTo(opened.frame, LENGTH - 0.1);
    await expect.poll(() => records('ada').at(-1)?.student_response).toBe('100 ％ 0:08/0:08');
    // One place in the report, which says how far it came.
    expect(records('ada')).toMatchObject([{ id: 'start/one/clip', type: 'fill-in', result: 'correct' }]);
    expect(await opened.offences()).toEqual([]);
    await opened.leave();
    expect(records('ada')).toHaveLength(1);
    expect(classroom.host.committed('film', 'ada')['cmi.core.lesson_status']).toBe('completed');
  });

  it('what was watched until the page was closed', async () => {
    const opened = await classroom.visit('film', { learner: 'eva' });
    await playTo(opened.frame, 2.5);
    await opened.leave();
    await expect.poll(() => records('eva').map(({ result }) => result)).toEqual(['neutral']);
    expect(records('eva')[0]?.student_response).toMatch(/^(25|50) ％/);
  });
});
