/** Every example that the blocks' own pages show, in one course, done by keyboard alone, left, and found again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareOf } from '../../src/blocks/video/browser-watch.ts';
import { readExamples } from '../blocks/read-examples.ts';
import { type Classroom, openClassroom, type Visit, type VisitOptions } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { stateOf } from '../support/faults.ts';
import { heading } from './story.ts';

const CLIP = readFileSync('courses/getting-started/assets/clip.mp4');
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:05.000\nWe train and keep them.\n';

const FILES = {
  'course.yaml': courseYaml(`rules:
  transcript-present: { level: off, reason: An example shows what happens without one }
  captions-present: { level: off, reason: An example shows a video of another host }
  video-poster: { level: off, reason: An example shows a video of another host }
`),
  'videos.yaml': `bilbao:
  title: A workshop in Bilbao
  source: { file: assets/workshop.mp4 }
  poster: assets/workshop.jpg
  captions: { en: assets/workshop.en.vtt }
  transcript: { en: assets/workshop.en.md }
  duration: 0:08
`,
  'assets/workshop.mp4': CLIP,
  'assets/workshop.jpg': readFileSync('tests/fixtures/pictures/workshop.jpg'),
  'assets/workshop.en.vtt': CAPTIONS,
  'assets/workshop.en.md': 'An owner says that he trains and keeps them.\n',
  'assets/owner.mp3': readFileSync('courses/getting-started/assets/chime.mp3'),
  'assets/owner.txt': 'Nobody has budgeted for time.\n',
  'toolkit.yaml': 'first-call: { title: First call, file: assets/checklist.docx, licence: CC-BY-4.0 }\n',
  'assets/checklist.docx': readFileSync('courses/getting-started/assets/lesson-checklist.docx'),
};

const TYPES = readdirSync('src/blocks', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`src/blocks/${entry.name}/examples.md`))
  // Stands in plans of sessions alone, which no package holds.
  .filter(({ name }) => name !== 'step')
  .map(({ name }) => name);
const accepted = (type: string) => readExamples(type).filter(({ said }) => said === undefined);

/** A lesson for each type of block: its accepted examples, one after the other. */
const LESSONS = Object.fromEntries(
  TYPES.map((type) => [
    `01-blocks/${type}.md`,
    `---\ntitle: The ${type} lesson\n---\n\n${accepted(type)
      .map(({ name, source }) => `## ${name}\n\n${source}`)
      .join('\n\n')}\n`,
  ]),
);

/** What each question asks for, by the boxes in its source. */
const QUESTIONS = ['choice', 'tabs'].flatMap((type) =>
  accepted(type).flatMap(({ source }) => {
    const id = /choice\{#([\w-]+)/.exec(source)?.[1];
    const boxes = [...source.matchAll(/^- \[([ x])\]/gm)].map((box) => box[1] === 'x');
    return id === undefined
      ? []
      : [{ type, id, right: boxes.flatMap((isRight, index) => (isRight ? [index] : [])) }];
  }),
);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest({ ...FILES, ...LESSONS });
  const built = await course.build('-t', 'scorm12,xapi');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate(
    (element) => element === element.ownerDocument.activeElement && element.ownerDocument.hasFocus(),
  );

/** Tab by Tab to an element, as those go who have no mouse; never further than a page is long. */
async function tabTo(locator: Locator): Promise<void> {
  await locator.waitFor();
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await hasFocus(locator)) return;
    await locator.page().keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${String(locator)}`);
}

async function press(locator: Locator, key: string): Promise<void> {
  await tabTo(locator);
  await locator.page().keyboard.press(key);
}

/** By the outline, which is a drawer in so narrow a frame. */
async function openLesson(frame: Frame, type: string): Promise<void> {
  await press(frame.getByRole('button', { name: 'Open the outline' }), 'Enter');
  await press(frame.getByRole('link', { name: new RegExp(`^The ${type} lesson`) }), 'Enter');
  await heading(frame, `The ${type} lesson`);
}

const question = (frame: Frame, id: string): Locator => frame.locator(`section[id$=":${id}"]`);

async function chooseByKeyboard(frame: Frame, id: string, options: number[]): Promise<void> {
  const block = question(frame, id);
  const isSingle = (await block.getByRole('radio').count()) > 0;
  const inputs = block.getByRole(isSingle ? 'radio' : 'checkbox');
  if (isSingle) {
    await tabTo(inputs.first());
    const down = options[0] ?? 0;
    for (let step = 0; step < down; step++) await frame.page().keyboard.press('ArrowDown');
    if (down === 0) await frame.page().keyboard.press('Space');
  } else for (const option of options) await press(inputs.nth(option), 'Space');
  await press(block.getByRole('button', { name: 'Check' }), 'Enter');
}

async function ticked(frame: Frame, id: string): Promise<number[]> {
  const inputs = await question(frame, id).locator('input').all();
  const states = await Promise.all(inputs.map((input) => input.isChecked()));
  return states.flatMap((isTicked, index) => (isTicked ? [index] : []));
}

/** One learner at an LMS or LRS: opens the course again and again, and what that one holds of it. */
interface Desk {
  open(options?: Pick<VisitOptions, 'hastened'>): Promise<Visit>;
  /** Id of the block, letters or ids of what was chosen, how it was judged; in order. */
  answers(): Promise<{ id: string; response: string; correct: boolean | undefined }[]>;
  complaints(visit: Visit): Promise<string[]>;
  /** Share 0…1 of the film that is held as watched. */
  watched(): number;
  close(): Promise<void>;
}

async function scormDesk(name: string): Promise<Desk> {
  await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  return {
    open: (options) => classroom.visit(name, options),
    answers: async () => {
      const held = classroom.host.committed(name);
      const at = (index: number, element: string) => held[`cmi.interactions.${index}.${element}`];
      // What only keeps the place of a question has no response.
      return [...Array(2000).keys()]
        .filter((index) => at(index, 'student_response') !== undefined)
        .map((index) => ({
          id: at(index, 'id') ?? '',
          response: at(index, 'student_response') ?? '',
          correct: { correct: true, wrong: false }[at(index, 'result') ?? ''],
        }));
    },
    complaints: (visit) => visit.offences(),
    watched: () => watchedOf(classroom.host.committed(name)['cmi.suspend_data']),
    close: async () => {},
  };
}

async function xapiDesk(name: string): Promise<Desk> {
  const lrs: FakeLrs = await fakeLrs();
  await classroom.host.add(name, course.zip('test-course-en-xapi.zip'));
  const query = new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: JSON.stringify({ mbox: 'mailto:ada@example.org' }),
  });
  return {
    open: (options) => classroom.visit(name, { query: `?${query}`, ...options }),
    answers: async () =>
      lrs.statements
        .filter(({ verb }) => verb.id.endsWith('answered'))
        .map(({ object, result }) => ({
          id: object.id,
          response: lettersOf(result.response, object.definition.choices),
          correct: result.success,
        })),
    complaints: async () => lrs.problems,
    watched: () => {
      const [document] = [...lrs.states.values()].map(({ body }) => body as { state: string });
      return watchedOf(document?.state);
    },
    close: () => lrs.close(),
  };
}

function watchedOf(held: string | undefined): number {
  const answers = held === undefined ? [] : [...stateOf(held).answers.values()];
  return shareOf(answers.find((answer) => answer.kind === 'watch')?.slots ?? []);
}

/** Everything has come to the LMS or the LRS, the state too, which another computer goes on from. */
async function saved({ frame, until }: Visit): Promise<void> {
  await until(() => frame.locator('#saving').textContent()).toContain('Saved');
}

/** The places of the chosen options, as the other standard writes them. */
function lettersOf(response: string, choices: { id: string }[] | undefined): string {
  if (choices === undefined) return response;
  return response
    .split('[,]')
    .map((id) => LETTERS[choices.findIndex((choice) => choice.id === id)])
    .join(',');
}

describe.each([
  ['SCORM 1.2', 'scorm', scormDesk],
  ['xAPI', 'xapi', xapiDesk],
] as const)('by keyboard, with %s', (_, short, deskOf) => {
  async function atDesk(type: string, work: (desk: Desk) => Promise<void>): Promise<void> {
    const desk = await deskOf(`${type}-${short}`);
    try {
      await work(desk);
    } finally {
      await desk.close();
    }
  }

  it.each(['choice', 'tabs'])('the questions of %s are answered, found again and reported', (type) =>
    atDesk(type, async (desk) => {
      const asked = QUESTIONS.filter((one) => one.type === type);
      expect(asked.length).toBeGreaterThan(0);
      const first = await desk.open({ hastened: true });
      await openLesson(first.frame, type);
      for (const { id, right } of asked) {
        await chooseByKeyboard(first.frame, id, right);
        await question(first.frame, id).getByText('Right.', { exact: true }).waitFor();
      }
      const expected = asked.map(({ id, right }) => ({
        id: expect.stringContaining(id),
        response: right.map((index) => LETTERS[index]).join(','),
        correct: true,
      }));
      await first.until(() => desk.answers()).toEqual(expected);
      expect(await desk.complaints(first)).toEqual([]);
      await saved(first);
      await first.leave();

      const second = await desk.open();
      await heading(second.frame, `The ${type} lesson`);
      for (const { id, right } of asked) expect(await ticked(second.frame, id)).toEqual(right);
      expect(await desk.complaints(second)).toEqual([]);
    }),
  );

  it('a wrong answer is tried again, and the last try ends it', () =>
    atDesk('tries', async (desk) => {
      const { frame, until } = await desk.open({ hastened: true });
      await openLesson(frame, 'choice');
      const block = question(frame, 'main-benefit');
      await chooseByKeyboard(frame, 'main-benefit', [1]);
      await block.getByText('1 try left').first().waitFor();
      await expect.poll(() => block.getByText('Right answer').isVisible()).toBe(false);
      await press(block.getByRole('button', { name: 'Try again' }), 'Enter');
      await chooseByKeyboard(frame, 'main-benefit', [2]);
      await block.getByText('No tries left').first().waitFor();
      await block.getByText('Right answer').waitFor();
      await block.getByText('He trains the people who will run the workshop after him.').waitFor();
      // In SCORM 1.2 each question has one place, where the last try stands.
      await until(async () => (await desk.answers()).map(({ response }) => response)).toEqual(
        short === 'scorm' ? ['c'] : ['b', 'c'],
      );
    }));

  it('texts are written, found again and reported', () =>
    atDesk('reflection', async (desk) => {
      const first = await desk.open({ hastened: true });
      await openLesson(first.frame, 'reflection');
      const areas = first.frame.getByRole('textbox');
      const count = await areas.count();
      const texts = [...Array(count).keys()].map((index) => `Text ${index + 1}: a joinery, then a bakery.`);
      expect(count).toBe(accepted('reflection').length);
      for (const [index, text] of texts.entries()) {
        await tabTo(areas.nth(index));
        // One of them holds a starter.
        await first.page.keyboard.press('ControlOrMeta+A');
        await first.page.keyboard.type(text);
      }
      await first.page.keyboard.press('Tab');
      await first.until(async () => (await desk.answers()).map(({ response }) => response)).toEqual(texts);
      expect(await desk.complaints(first)).toEqual([]);
      await saved(first);
      await first.leave();

      const second = await desk.open();
      await heading(second.frame, 'The reflection lesson');
      for (const [index, text] of texts.entries())
        await expect.poll(() => second.frame.getByRole('textbox').nth(index).inputValue()).toBe(text);
      await second.page.close();
    }));

  it('videos play from their posters, with captions; how much was watched is found again', () =>
    atDesk('video', async (desk) => {
      const first = await desk.open();
      const context = first.page.context();
      await answerForOtherHosts(context);
      await openLesson(first.frame, 'video');
      const figure = first.frame.locator('.block.video').first();
      await press(figure.getByRole('button', { name: /^Play: How a workshop trains/ }), 'Enter');
      await expect.poll(() => shownCue(figure)).toBe('We train and keep them.');
      await figure.locator('video').evaluate((video: HTMLVideoElement) => {
        video.playbackRate = 2;
      });
      await figure.getByText(/^\d+% watched$/).waitFor();
      await press(figure.locator('summary'), 'Enter');
      await figure.getByText('An owner says that he trains and keeps them.').waitFor();
      await watchTo(figure, 80);

      const remote = first.frame.getByRole('button', { name: 'Play from YouTube On YouTube' });
      await press(remote, 'Enter');
      await first.frame.getByTitle('On YouTube').waitFor();
      expect(await desk.complaints(first)).toEqual([]);
      await expect.poll(() => desk.watched()).toBeGreaterThanOrEqual(0.8);
      // What a page sends while it goes is lost where somebody stands between it and its server.
      await context.unrouteAll();
      await first.leave();

      const second = await desk.open();
      await heading(second.frame, 'The video lesson');
      const again = second.frame
        .locator('.block.video')
        .first()
        .getByText(/^\d+% watched$/);
      await again.waitFor();
      expect(Number.parseInt((await again.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(80);
    }));
});

/** The cue that the film shows now. */
function shownCue(figure: Locator): Promise<string | undefined> {
  return figure.locator('video').evaluate((video: HTMLVideoElement) => {
    const [cue] = video.textTracks[0]?.activeCues ?? [];
    return (cue as VTTCue | undefined)?.text;
  });
}

async function watchTo(figure: Locator, percent: number): Promise<void> {
  const watched = figure.getByText(/^\d+% watched$/);
  await expect
    .poll(async () => Number.parseInt((await watched.textContent()) ?? '', 10))
    .toBeGreaterThanOrEqual(percent);
}

/** No test asks a foreign host. */
async function answerForOtherHosts(context: BrowserContext): Promise<void> {
  await context.route(
    (url) => url.protocol === 'https:',
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>A player</title>' }),
  );
}

describe('by keyboard, what keeps nothing', () => {
  const visitLesson = async (type: string): Promise<Visit> => {
    const desk = await scormDesk(`${type}-alone`);
    const opened = await desk.open();
    await openLesson(opened.frame, type);
    return opened;
  };

  it('tabs: arrows, Home and End', async () => {
    const { frame, page } = await visitLesson('tabs');
    const tab = (name: string) => frame.getByRole('tab', { name });
    const panel = (name: string) => frame.getByRole('tabpanel', { name });
    await tabTo(tab('By telephone'));
    await page.keyboard.press('ArrowRight');
    await panel('In person').getByText('Bring one page.').waitFor();
    expect(await hasFocus(tab('In person'))).toBe(true);
    await expect.poll(() => panel('By telephone').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await panel('By telephone').getByText('Call before nine.').waitFor();
    await page.keyboard.press('End');
    await panel('In person').waitFor();
    await page.keyboard.press('Home');
    await panel('By telephone').waitFor();
    await page.keyboard.press('Tab');
    expect(await hasFocus(panel('By telephone'))).toBe(true);
  });

  it('steps one at a time: the way on and back, and their numbers', async () => {
    const { frame, page } = await visitLesson('process');
    const process = frame.locator('.process.one');
    const step = (words: string) => process.getByText(words);
    await step('The owner is in the office then.').waitFor();
    await expect.poll(() => step('Three sentences will do.').isVisible()).toBe(false);
    const next = process.getByRole('button', { name: 'Next step' });
    await press(next, 'Enter');
    await step('Say who comes, and when you leave.').waitFor();
    await process.getByRole('status').getByText('Step 2 of 3').waitFor();
    await expect.poll(() => step('The owner is in the office then.').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await step('Three sentences will do.').waitFor();
    // It leads no further, and keeps the focus.
    await expect.poll(() => hasFocus(next)).toBe(true);
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    await press(process.getByRole('tab', { name: 'Step 3 of 3' }), 'Home');
    await step('The owner is in the office then.').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const words of ['The owner is', 'Say who comes', 'Three sentences'])
      expect(await step(words).isVisible(), words).toBe(true);
    // A panel counts by itself: Chromium shows 0 where `hidden` is overridden.
    const counts = await process
      .locator('.process-step')
      .evaluateAll((steps) => steps.map((element) => getComputedStyle(element).counterIncrement));
    expect(counts).toEqual(['list-item 1', 'list-item 1', 'list-item 1']);
  });

  it('a button leads on to the next lesson', async () => {
    const { frame } = await visitLesson('button');
    await press(frame.getByRole('link', { name: 'On to the case in Bilbao' }), 'Enter');
    await heading(frame, 'The callout lesson');
  });

  it('a chart: its table unfolds', async () => {
    const { frame } = await visitLesson('chart');
    const cell = frame.getByRole('cell', { name: '1,420' });
    await expect.poll(() => cell.isVisible()).toBe(false);
    await press(frame.locator('summary', { hasText: 'The numbers as a table' }), 'Enter');
    await cell.waitFor();
  });

  it('details: Enter and Space', async () => {
    const { frame, page } = await visitLesson('details');
    const text = frame.getByText('Three things are missing on both sides of the paper.');
    await expect.poll(() => text.isVisible()).toBe(false);
    await press(frame.locator('summary', { hasText: 'What neither of them wrote down' }), 'Enter');
    await text.waitFor();
    await page.keyboard.press('Space');
    await text.waitFor({ state: 'hidden' });
    await expect.poll(() => frame.getByText('Andreas guides for ten hours.').isVisible()).toBe(true);
  });

  it('audio: Space plays, the transcript opens', async () => {
    const { frame } = await visitLesson('audio');
    const audio = frame.locator('audio').first();
    await press(audio, 'Space');
    await expect
      .poll(() => audio.evaluate((sound: HTMLAudioElement) => sound.currentTime))
      .toBeGreaterThan(0);
    await press(frame.locator('summary', { hasText: 'Transcript' }).first(), 'Enter');
    await frame.getByText('Nobody has budgeted for time.').waitFor();
  });
});
