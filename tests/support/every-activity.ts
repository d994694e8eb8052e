/** The course with one of each activity, compiled. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { type CourseTest, courseTest } from './course-test.ts';

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
