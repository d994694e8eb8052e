/** A real film that pauses for questions, its transcript read instead, and sheets that print alone. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit, visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { nextBeginning } from '../support/film.ts';
import { focusReader, heard, listen } from '../support/screen-reader.ts';

const FILM = `---
title: The film & its lesson
---

Before the film.

:::::video[A film]{#film ref=clip watch=80% reading}
::::pause[What would you say?]{at=0:02}
:::choice{#say}
Which reason convinces?

- [x] The people
- [ ] The wages
:::
::::
::::pause{at=0:04}
:::reflection{#own}
What would you do now?
:::
::::
:::chapter{at=0:01}
He says **no**.
:::
:::sheet[Talk it over]{kind=discussion minutes=30}
Who would have said yes?
:::
:::::
`;

const FILES = {
  'course.yaml': courseYaml(`completion: { lessons: [film], watch: 80% }
funding: { statement: Co-funded by a test, disclaimer: Views are the author's. }
`),
  'videos.yaml': `clip:
  title: A clip
  source: { file: assets/clip.mp4 }
  poster: assets/clip.png
  captions: { en: assets/clip.en.vtt }
  transcript: { en: assets/clip.en.md }
  duration: 0:08
  chapters: [{ at: "0:01", title: The offer }]
  rights: A test
  consent: Nobody is shown
  licence: CC-BY-4.0
`,
  '01-one/01-film.md': FILM,
  '01-one/02-other.md': '---\ntitle: Another\n---\n\nThe other lesson.\n',
  ...Object.fromEntries(
    ['clip.mp4', 'clip.png', 'clip.en.vtt', 'clip.en.md'].map((name) => [
      `assets/${name}`,
      readFileSync(`courses/getting-started/assets/${name}`),
    ]),
  ),
};

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12,xapi');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code, built.stderr).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

async function atDesk(name: string, options = {}): Promise<Visit> {
  await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  const context = await classroom.browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await listen(context);
  return visit(context, classroom.host, name, options);
}

async function tabTo(page: Page, wanted: string): Promise<void> {
  const focus = await focusReader(page);
  for (let pressed = 0; pressed < 60; pressed++) {
    if ((await focus()).startsWith(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${wanted}`);
}

const film = (frame: Frame) =>
  frame
    .locator('video')
    .evaluate(({ currentTime, paused, ended }: HTMLVideoElement) => ({ currentTime, paused, ended }));
const held = (name: string, element: string) => classroom.host.committed(name)[element];

/** What the LMS heard of answers, by id. */
const told = (name: string) =>
  Object.fromEntries(
    Object.entries(classroom.host.committed(name)).flatMap(([element, id]) =>
      /^cmi\.interactions\.\d+\.id$/.test(element)
        ? [[id, held(name, element.replace(/id$/, 'student_response'))]]
        : [],
    ),
  );

// Each test has a package and a computer of its own, and waits most of its time for a film.
describe.concurrent('a film that asks', () => {
  it('pauses for each question in its place, by keyboard alone, and goes on to its end', async ({
    expect,
  }) => {
    const { page, frame, offences } = await atDesk('asks');
    const focus = await focusReader(page);
    await tabTo(page, 'button "Play: A film');
    await page.keyboard.press('Enter');
    await expect.poll(focus).toBe('heading "What would you say?"');
    expect(await heard(frame)).toContain('The video has paused for a question.');
    const stopped = await film(frame);
    expect(stopped.paused).toBe(true);
    expect(stopped.currentTime).toBeGreaterThanOrEqual(2);
    expect(stopped.currentTime).toBeLessThan(4);
    await expect.poll(() => frame.locator('video').isVisible()).toBe(false);

    await tabTo(page, 'radio "The people"');
    await page.keyboard.press('Space');
    await tabTo(page, 'button "Check"');
    await page.keyboard.press('Enter');
    await frame.locator('.pause-panel').getByText('Right.', { exact: true }).waitFor();
    await tabTo(page, 'button "Continue the video"');
    await page.keyboard.press('Enter');
    await expect.poll(() => frame.locator('.pause-panel').count()).toBe(0);
    expect(await frame.locator('.stage').evaluate((stage) => stage.contains(document.activeElement))).toBe(
      true,
    );

    // The second one is passed over: nobody is held.
    await expect.poll(focus).toBe('heading "Pause question"');
    await tabTo(page, 'button "Continue the video"');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await film(frame)).ended).toBe(true);
    await frame.getByText('100% watched').waitFor();
    await expect.poll(() => held('asks', 'cmi.core.lesson_status')).toBe('completed');
    expect(told('asks')).toMatchObject({ 'one/film/say': 'a' });
    expect(await frame.locator('.pause summary').allInnerTexts()).toEqual([
      expect.stringMatching(/0:02\s+What would you say\?\s+answered/),
      expect.stringMatching(/0:04\s+Pause question\s+not answered yet/),
    ]);
    expect(await offences()).toEqual([]);
  });

  it('shows the passage again, then asks again', async ({ expect }) => {
    const { page, frame } = await atDesk('again');
    const focus = await focusReader(page);
    await tabTo(page, 'button "Play: A film');
    await page.keyboard.press('Enter');
    await expect.poll(focus).toBe('heading "What would you say?"');
    await tabTo(page, 'button "Watch this part again"');
    const begins = await nextBeginning(frame.locator('video'), expect);
    await page.keyboard.press('Enter');
    // The chapter begins but a second before, so the passage is the film's beginning, and leads here again.
    expect(await begins()).toBeLessThan(0.5);
    await expect.poll(focus).toBe('heading "What would you say?"');
  });

  it('asks nothing that is jumped over, and lists it as open, to be answered without playing', async ({
    expect,
  }) => {
    const { page, frame } = await atDesk('jumps');
    await tabTo(page, 'button "Play: A film');
    await frame.locator('.stage').evaluate((stage) => {
      const jump = (event: Event) => Object.assign(event.target as HTMLVideoElement, { currentTime: 5 });
      stage.addEventListener('playing', jump, { capture: true, once: true });
    });
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await film(frame)).ended).toBe(true);
    await expect.poll(() => frame.locator('.pause-panel').count()).toBe(0);
    await tabTo(page, 'DisclosureTriangle "0:04 Pause question not answered yet"');
    await page.keyboard.press('Enter');
    await tabTo(page, 'textbox "What would you do now?"');
    await page.keyboard.type('Ask again in May.');
    await page.keyboard.press('Tab');
    await frame.getByText(/0:04\s*Pause question\s*answered/).waitFor();
  });

  it('waits while a question of the list is open, and goes back to what it is about', async ({ expect }) => {
    const { page, frame } = await atDesk('list');
    const focus = await focusReader(page);
    await tabTo(page, 'button "Play: A film');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await film(frame)).currentTime).toBeGreaterThan(0);
    const summary = frame.locator('.pause > summary').first();
    await summary.press('Enter');
    expect((await film(frame)).paused).toBe(true);
    expect(await heard(frame)).toContain('The video has paused for a question.');
    expect(await focus()).toContain('DisclosureTriangle "0:02 What would you say? not answered yet"');
    await frame.getByRole('radio', { name: 'The people' }).check();
    await frame.getByRole('button', { name: 'Play from 0:00' }).click();
    await expect.poll(async () => (await film(frame)).paused).toBe(false);
    // What was begun in the list goes on in the place of the film.
    await expect.poll(focus).toBe('heading "What would you say?"');
    await expect.poll(() => frame.getByRole('radio', { name: 'The people' }).isChecked()).toBe(true);
    await frame.getByRole('button', { name: 'Continue the video' }).click();
    await summary.press('Enter');
    expect(
      await frame.locator('.pause[open] > *').evaluateAll((parts) => parts.map((part) => part.className)),
    ).toEqual(['', 'pause-body', 'pause-actions']);
  });

  it('does not ask who looks back, and opens every question where nothing plays', async ({ expect }) => {
    const looking = await atDesk('review', { behaviour: { mode: 'review' } });
    await tabTo(looking.page, 'button "Play: A film');
    await looking.page.keyboard.press('Enter');
    await expect.poll(async () => (await film(looking.frame)).currentTime).toBeGreaterThan(2.5);
    await expect.poll(() => looking.frame.locator('.pause-panel').count()).toBe(0);

    const broken = await atDesk('broken');
    await broken.page.route('**/clip.mp4', (route) => route.abort());
    await tabTo(broken.page, 'button "Play: A film');
    await broken.page.keyboard.press('Enter');
    await expect.poll(() => broken.frame.locator('.pause[open]').count()).toBe(2);
    expect(await broken.frame.getByRole('textbox', { name: 'What would you do now?' }).isVisible()).toBe(
      true,
    );
  });
});

describe.concurrent('a transcript that is read to its end', () => {
  async function read({ page, frame }: Visit): Promise<void> {
    await tabTo(page, 'DisclosureTriangle "Transcript"');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button "I have read the transcript to its end"');
    await page.keyboard.press('Enter');
    await frame.locator('.watched').getByText('Transcript read').waitFor();
  }

  it('completes the course in SCORM 1.2, is told to the trainer, and is found again', async ({ expect }) => {
    const first = await atDesk('reads');
    await read(first);
    await expect.poll(() => held('reads', 'cmi.core.lesson_status')).toBe('completed');
    expect(told('reads')).toMatchObject({ 'one/film/film.transcript': 'Transcript read' });
    expect(await first.offences()).toEqual([]);
    await first.leave();
    const second = await classroom.visit('reads');
    await second.frame.locator('.watched').getByText('Transcript read').waitFor();
    await expect.poll(() => second.frame.getByRole('button', { name: 'I have read' }).count()).toBe(0);
  });

  it('completes the course in xAPI', async ({ expect }) => {
    const lrs: FakeLrs = await fakeLrs();
    try {
      await classroom.host.add('reads-xapi', course.zip('test-course-en-xapi.zip'));
      const query = new URLSearchParams({
        endpoint: lrs.endpoint,
        auth: lrs.auth,
        actor: JSON.stringify({ mbox: 'mailto:ada@example.org' }),
      });
      await read(await classroom.visit('reads-xapi', { query: `?${query}` }));
      const verbs = () => lrs.statements.map(({ verb }) => verb.id.split('/').at(-1));
      await expect.poll(verbs).toContain('completed');
      const told = lrs.statements.find(({ object }) => object.id.endsWith('#film.transcript'));
      expect(told?.result.response).toBe('Transcript read');
      expect(lrs.problems).toEqual([]);
    } finally {
      await lrs.close();
    }
  });
});

describe.concurrent('a sheet', () => {
  it('prints alone, with the titles above it and the funding below it', async ({ expect }) => {
    const { page, frame } = await atDesk('prints');
    await frame.evaluate(() =>
      Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
    );
    // What was taken into the page for another print stays out of this one.
    for (const event of ['beforeprint', 'afterprint'])
      await frame.evaluate((name) => window.dispatchEvent(new Event(name)), event);
    await frame.locator('summary', { hasText: 'Talk it over' }).click();
    await frame.getByRole('button', { name: 'Print this sheet' }).click();
    await frame.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const paper = () => frame.locator('body').evaluate((body) => (body as HTMLElement).innerText);
    const alone = await paper();
    for (const text of [
      'A test course · The film & its lesson',
      'Discussion sheet · 30\u00a0min',
      'Talk it over',
      'Who would have said yes?',
      'Co-funded by a test',
      "Views are the author's.",
    ])
      expect(alone).toContain(text);
    for (const text of ['Before the film.', 'The other lesson.', 'Print this sheet', 'Which reason'])
      expect(alone).not.toContain(text);

    await frame.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await frame.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const whole = await paper();
    for (const text of ['Before the film.', 'Which reason', 'He says no.', 'Who would'])
      expect(whole).toContain(text);
    expect(whole).not.toContain('The other lesson.');
  });
});
