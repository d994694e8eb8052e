/** The course with one of each activity, compiled, and how all of it is answered. */
import { readFile } from 'node:fs/promises';
import type { Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { type CourseTest, courseTest } from './course-test.ts';

export const LESSONS = [
  'begin/things-to-open',
  'begin/choices',
  'words/words-and-numbers',
  'words/pairs-and-orders',
  'own/yours',
  'own/final-test',
];

const STARTED = 'courses/getting-started/assets';
/** Media are those of the shipped courses. */
const ASSETS = {
  'clip.mp4': `${STARTED}/clip.mp4`,
  'clip.en.vtt': `${STARTED}/clip.en.vtt`,
  'clip.en.md': `${STARTED}/clip.en.md`,
  'clip.png': `${STARTED}/clip.png`,
  'chime.mp3': `${STARTED}/chime.mp3`,
  'chime.en.md': `${STARTED}/chime.en.md`,
  'list.docx': `${STARTED}/lesson-checklist.docx`,
  'workshop.jpg': 'tests/fixtures/pictures/workshop.jpg',
};

/** `language`: another one than English, for its direction; the texts stay as they are. */
export async function everyActivity({ language = 'en' }, ...options: string[]): Promise<CourseTest> {
  const course = await courseTest('every-activity');
  for (const [name, from] of Object.entries(ASSETS))
    await course.write(`assets/${name}`, await readFile(from));
  const yaml = await readFile(`${course.folder}/course.yaml`, 'utf8');
  const english = '\nrules:\n  interface-translated: { level: off, reason: Only the direction is tried. }\n';
  const edition = yaml.replace('language: en', `language: ${language}`) + (language === 'en' ? '' : english);
  await course.write('course.yaml', edition);
  const built = await course.buildOnce(...options);
  expect(built.stderr).not.toMatch(/ (error|warning) /);
  expect(built.code, built.stderr).toBe(0);
  return course;
}

export async function turnTo(frame: Frame, lesson: string): Promise<Locator> {
  await frame.evaluate((hash) => {
    location.hash = hash;
  }, lesson);
  const article = frame.locator(`[id="${lesson}"]`);
  await article.waitFor({ state: 'visible' });
  const start = article.getByRole('button', { name: 'Start' });
  if ((await start.count()) > 0) await start.tap();
  return article;
}

/** The first of everything, and all of it checked: some of it is right, some is wrong. */
export async function answerAll(article: Locator): Promise<void> {
  // Questions of a video wait in the list below it, and its transcript has boxes of its own.
  const folded = article.locator('details:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left--) await folded.first().tap();
  for (const turn of await article.locator('.card-turn').filter({ visible: true }).all()) await turn.tap();
  // Turned over, and known.
  const study = article.locator('.deck .card-ways .primary').filter({ visible: true });
  for (let left = await study.count(); left > 0; left = await study.count()) await study.first().tap();
  const unsorted = article.locator('.sort-tray legend');
  for (let left = await unsorted.count(); left > 0; left--) {
    await unsorted.first().tap();
    await article.locator('.sort-name').first().tap();
  }
  const groups = new Set<string>();
  const boxes = article
    .locator(':is([type=radio], [type=checkbox]):not(.sorted *)')
    .filter({ visible: true });
  for (const box of await boxes.all()) {
    const name = await box.getAttribute('name');
    if (name !== null && groups.has(name)) continue;
    groups.add(name ?? '');
    await box.tap();
  }
  for (const select of await article.locator('select').all()) await select.selectOption({ index: 1 });
  for (const field of await article.locator('input[type=text], textarea').all()) {
    await field.tap();
    await field.pressSequentially('12');
  }
  for (const date of await article.locator('[type=date]').all()) await date.fill('2026-05-04');
  const move = article.getByRole('button', { name: /^Move down/ }).first();
  if (await move.isVisible()) await move.tap();
  // What is pressed goes: the next one is the first.
  const press = article.getByRole('button', { name: /^(Check|Hand in|Show a hint)$/ });
  for (let left = await press.count(); left > 0; left--) await press.first().tap();
}
