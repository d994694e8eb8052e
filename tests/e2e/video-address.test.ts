/**
 * Videos at an address of their own, a file and an HLS playlist: nothing is asked of their host before the
 * click; they are measured where the browser plays them, and read where it does not.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { mediaFile } from '../support/media.ts';

const HOST = 'https://films.example.org';
const ADDRESSES = { file: `${HOST}/visit.mp4`, playlist: `${HOST}/visit.m3u8` };
type Kind = keyof typeof ADDRESSES;
const KINDS = Object.keys(ADDRESSES) as Kind[];

const FILES = {
  'course.yaml': courseYaml('package: module\n'),
  'videos.yaml': KINDS.map(
    (kind) => `${kind}:
  title: A visit
  source: { url: ${ADDRESSES[kind]} }
  poster: assets/poster.png
  captions: { en: assets/visit.vtt }
  transcript: { en: assets/visit.en.md }
  duration: 0:01
  rights: © The test
`,
  ).join(''),
  'assets/poster.png': readFileSync('courses/getting-started/assets/clip.png'),
  'assets/visit.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nAn owner speaks.\n',
  'assets/visit.en.md': 'An owner says that he trains and keeps them.\n',
  ...Object.fromEntries(
    KINDS.flatMap((kind) => [
      [`01-${kind}/module.yaml`, `title: A ${kind}\n`],
      [`01-${kind}/01-visit.md`, `---\ntitle: The visit\n---\n\n::video{#visit ref=${kind} watch=75%}\n`],
      [`01-${kind}/02-after.md`, '---\ntitle: After it\n---\n\nThis is the end.\n'],
    ]),
  ),
};

let classroom: Classroom;
let course: CourseTest;
let learners = 0;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12');
  expect(built.code, built.stderr).toBe(0);
  for (const kind of KINDS) await classroom.host.add(kind, course.zip(`test-course-${kind}-en-scorm12.zip`));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** A visit of a new learner: what was asked of the host so far, and what the LMS holds. */
async function visit(kind: Kind, playsPlaylists: '' | 'maybe', { onTestFinished }: TestContext) {
  const context = await classroom.browser.newContext({ viewport: { width: 1000, height: 800 } });
  onTestFinished(() => context.close());
  const asked: string[] = [];
  await context.route(`${HOST}/**`, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ body: mediaFile('index-in-front.mp4'), contentType: 'video/mp4' });
  });
  // Says for the browser whether it plays playlists; the film stands for what it makes of one.
  await context.addInitScript((can) => {
    const ask = HTMLMediaElement.prototype.canPlayType;
    HTMLMediaElement.prototype.canPlayType = function canPlayType(type) {
      return type.includes('mpegurl') ? can : ask.call(this, type);
    };
  }, playsPlaylists);
  const learner = `learner${learners++}`;
  const opened = await classroom.visit(kind, { context, learner });
  const status = () => classroom.host.committed(kind, learner)['cmi.core.lesson_status'];
  return { ...opened, asked, status };
}

const poster = ({ frame }: Visit) => frame.getByRole('button', { name: 'A visit' });

// Each waits for the film in the time of the others.
it.concurrent.for(KINDS)(
  'a %s is asked of its host after the click, measured, and completes the course',
  async (kind, test) => {
    const { expect } = test;
    const { asked, ...opened } = await visit(kind, 'maybe', test);
    await poster(opened).waitFor();
    await expect.poll(() => opened.frame.locator('.block.video').innerText()).toContain('films.example.org');
    expect(asked).toEqual([]);
    await poster(opened).click();
    await opened.frame.getByText('100% watched').waitFor();
    await opened.frame.getByRole('link', { name: 'Next After it' }).click();
    await expect.poll(opened.status).toBe('completed');
    expect(new Set(asked)).toEqual(new Set([ADDRESSES[kind]]));
  },
);

it.concurrent('a playlist that the browser does not play is read instead, and its host learns nothing', async (test) => {
  const { expect } = test;
  const { asked, ...opened } = await visit('playlist', '', test);
  await poster(opened).click();
  await opened.frame.locator('.video-failed').waitFor();
  await opened.frame.getByText('An owner says that he trains and keeps them.').waitFor();
  await opened.frame.getByRole('button', { name: 'I have read the transcript to its end' }).click();
  await opened.frame.getByRole('link', { name: 'Next After it' }).click();
  await expect.poll(opened.status).toBe('completed');
  expect(asked).toEqual([]);
});
