/** Captions and transcripts in more languages than the course has: all are offered, and the choice is kept. */
import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const WORDS = {
  ar: '<v Maite>نحن ندربهم.',
  de: '<v Maite>Wir bilden sie aus.',
  en: '<v Maite>We train them.',
  es: '<v Maite>Los formamos.',
  pl: '<v Maite>Szkolimy ich.',
};
const LANGUAGES = Object.keys(WORDS);
const listed = (extension: string, languages: string[]) =>
  languages.map((tag) => `${tag}: assets/film.${tag}.${extension}`).join(', ');
const film = (key: string, file: string) => `${key}:
  title: The film ${key}
  source: { file: assets/${file} }
  poster: assets/poster.jpg
  language: es
  captions: { ${listed('vtt', LANGUAGES)} }
  transcript: { ${listed('md', ['de'])} }
  rights: © 2026 A test
  duration: 0:20
`;
const FILES: Record<string, string | Uint8Array> = {
  'videos.yaml': film('first', 'first.mp4') + film('second', 'second.webm'),
  '01-films/first.md': '---\ntitle: First\n---\n\n::video{ref=first}\n',
  '01-films/second.md': '---\ntitle: Second\n---\n\n::video{ref=second}\n',
  'assets/first.mp4': readFileSync('tests/fixtures/films/film-h264.mp4'),
  'assets/second.webm': readFileSync('tests/fixtures/films/film-vp9.webm'),
  'assets/poster.jpg': readFileSync('tests/fixtures/pictures/workshop.jpg'),
  'assets/film.de.md': '**Maite:** Wir bilden sie aus.\n\nEine Drehbank ist zu hören.\n',
  ...Object.fromEntries(
    Object.entries(WORDS).map(([tag, words]) => [
      `assets/film.${tag}.vtt`,
      `WEBVTT\n\n00:00.200 --> 00:19.800\n${words}\n`,
    ]),
  ),
};

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  for (const variant of ['full', 'light']) {
    const built = await course.build('-t', 'scorm12', '--media', variant);
    expect(built.stderr).not.toMatch(/ error /);
    expect(built.code).toBe(0);
  }
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

async function filmIn(frame: Frame, lesson: string): Promise<Locator> {
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await frame.evaluate((to) => {
    location.hash = to;
  }, `films/${lesson}`);
  const block = frame.locator(`.block.video[id^="films/${lesson}:"]`);
  await block.getByRole('button', { name: /Play: / }).click();
  return block;
}

const contentOf = (page: Page) => page.frames().find((one) => one.url().includes('/content/')) as Frame;
const choices = (list: Locator) =>
  list
    .locator('option')
    .evaluateAll((options) => options.map((one) => `${(one as HTMLElement).lang} ${one.textContent}`));
/** Words, language and direction as they are shown. */
const shown = (text: Locator) =>
  text.evaluate((element) => {
    const { lang } = element.closest('[lang]') as HTMLElement;
    return [
      (element as HTMLElement).innerText.replace(/\s+/g, ' '),
      lang,
      getComputedStyle(element).direction,
    ];
  });

it('are offered by their own names, and what was chosen holds for the next film and visit', async () => {
  await classroom.host.add('languages', course.zip('test-course-en-scorm12.zip'));
  const { page, frame } = await classroom.visit('languages', { width: 700, height: 800 });
  const block = await filmIn(frame, 'first');
  const caption = block.locator('.captions');
  const text = block.locator('.transcript-text:visible p').first();
  await block.locator('summary', { hasText: 'Transcript' }).click();
  await expect.poll(() => shown(caption)).toEqual(['Maite: We train them.', 'en', 'ltr']);

  await block.getByRole('button', { name: 'Video settings' }).click();
  const captions = block.getByRole('combobox', { name: 'Captions' });
  const names = ['en English', 'es español', 'ar العربية', 'de Deutsch', 'pl polski'];
  expect(await choices(captions)).toEqual([' Off', ...names]);
  expect(await choices(block.getByLabel('Language'))).toEqual(names);
  await captions.selectOption('polski');
  await expect.poll(() => shown(caption)).toEqual(['Maite: Szkolimy ich.', 'pl', 'ltr']);
  await expect.poll(() => shown(text)).toEqual([expect.stringContaining('Szkolimy ich.'), 'pl', 'ltr']);

  await captions.selectOption('العربية');
  await expect.poll(() => shown(caption)).toEqual([expect.stringContaining('نحن ندربهم.'), 'ar', 'rtl']);
  await expect.poll(() => shown(text)).toEqual([expect.stringContaining('نحن ندربهم.'), 'ar', 'rtl']);

  // A written transcript before one of captions, and the captions stay as they are.
  await block.getByRole('searchbox').fill('Drehbank');
  await block.getByText('Not found').waitFor();
  await block.getByLabel('Language').selectOption('Deutsch');
  await block.getByText('Eine Drehbank ist zu hören.').waitFor();
  await block.getByText('1 of 1').waitFor();
  expect((await shown(caption))[1]).toBe('ar');

  await page.reload();
  const second = await filmIn(contentOf(page), 'second');
  await expect
    .poll(() => shown(second.locator('.captions')))
    .toEqual(['Maite: Wir bilden sie aus.', 'de', 'ltr']);
  await second.locator('summary', { hasText: 'Transcript' }).click();
  await second.getByText('Eine Drehbank ist zu hören.').waitFor();
  await page.close();
});

it('light packages carry the course’s language and the one spoken', async () => {
  const files = await course.files('test-course-en-scorm12-light.zip');
  const page = files.get('index.html')?.toString() ?? '';
  const data = files.get('course.js')?.toString() ?? '';
  for (const [tag, words] of Object.entries(WORDS)) {
    const said = words.replace(/<.*>/, '');
    const isCarried = ['en', 'es'].includes(tag);
    expect(page.includes(said), tag).toBe(isCarried);
    expect(data.includes(said), tag).toBe(isCarried);
  }
});
