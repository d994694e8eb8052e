/** What befalls a course while it is previewed: the preview goes on, and shows the last good state meanwhile. */
import { rename, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const LESSON = '# Welcome\n\nWhat it is about.\n';
const FILE = '01-start/01-welcome.md';
const PAGE = 'course/test-course-en-scorm12/index.html';

let course: CourseTest;
let preview: StartedPreview;
beforeEach(async () => {
  course = await courseTest({ [FILE]: LESSON });
  preview = await startPreview(course);
});
afterEach(async () => {
  await preview.end();
  await course.remove();
});

const shown = async (): Promise<string> => {
  const page = await (await fetch(`${preview.origin}/${PAGE}`)).text();
  return [...page.matchAll(/<p>[^<]*<\/p>/g)].join('');
};
const told = () => {
  const { messages = [], stopped } = preview.updates.at(-1)?.problems ?? {};
  return [stopped, ...messages.map(({ file, reason }) => `${file} ${reason}`)].join('\n');
};
const mended = async () => {
  await course.write(FILE, LESSON.replace('about', 'really about'));
  await expect.poll(shown).toContain('really about');
  await expect.poll(told).toBe('');
};

describe('the preview goes on', () => {
  it('after a mistake in course.yaml', async () => {
    await course.write('course.yaml', 'title: [');
    await expect.poll(told).toContain('course/course.yaml');
    expect(await shown()).toContain('What it is about.');
    await course.write('course.yaml', courseYaml());
    await mended();
  });

  it('after the folder was gone', async () => {
    const aside = `${course.folder}-aside`;
    await rename(course.folder, aside);
    await expect.poll(told).toContain('There is no folder');
    expect(await shown()).toContain('What it is about.');
    await rename(aside, course.folder);
    await expect.poll(told).toBe('');
    await mended();
  });

  it('with a file that is written in halves', async () => {
    await course.write(FILE, '---\ntitle: "Half');
    await expect.poll(told).toContain(FILE);
    await mended();
  });

  it('with many other files, as on another branch', async () => {
    await Promise.all([
      rm(path.join(course.folder, '01-start'), { recursive: true }),
      ...Array.from({ length: 40 }, (_, index) =>
        course.write(`02-b/${index}-l${index}.md`, `# L\n\nLesson ${index}.\n`),
      ),
    ]);
    await expect.poll(shown).toContain('Lesson 39.');
    expect(await shown()).not.toContain('What it is about.');
  });

  it('with files of 50 MB, as a film and as a lesson', async () => {
    await course.write('assets/film.mp4', '');
    await truncate(path.join(course.folder, 'assets/film.mp4'), 50_000_000);
    await course.write('01-start/02-huge.md', 'x'.repeat(50_000_000));
    await expect.poll(told).toContain('02-huge.md');
    await rm(path.join(course.folder, '01-start/02-huge.md'));
    await mended();
  });
});
