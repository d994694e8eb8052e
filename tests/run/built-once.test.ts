/** Tests that build the same get the same bytes, and nothing of each other. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { builtOnce } from '../support/built-once.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const ZIP = 'test-course-en-scorm12.zip';
const opened: CourseTest[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((course) => course.remove()));
});

async function course(text: string): Promise<CourseTest> {
  const made = await courseTest({ '01-a/01-b.md': `---\ntitle: One\n---\n\n${text}\n` });
  opened.push(made);
  return made;
}

const lock = ({ folder }: CourseTest) => readFile(path.join(folder, 'course.lock.json'), 'utf8');

async function isBuilt(made: CourseTest, ...args: string[]): Promise<boolean> {
  let ran = false;
  await builtOnce(made.cwd, args, () => {
    ran = true;
    return made.build(...args);
  });
  return ran;
}

it('what was built comes as a copy, with the lock file and what the command said', async () => {
  const [first, second] = [await course('Words of a copy.'), await course('Words of a copy.')];
  const built = await first.buildOnce('-t', 'scorm12');
  expect(built.code).toBe(0);
  const bytes = await readFile(first.zip(ZIP));
  const locked = await lock(first);
  await writeFile(first.zip(ZIP), 'changed by the first');
  expect(await second.buildOnce('-t', 'scorm12')).toEqual(built);
  expect(await readFile(second.zip(ZIP))).toEqual(bytes);
  expect(await lock(second)).toBe(locked);
});

it('other files, other arguments and a folder that holds a build already are built anew', async () => {
  expect(await isBuilt(await course('Words anew.'), '-t', 'scorm12')).toBe(true);
  const again = await course('Words anew.');
  expect(await isBuilt(again, '-t', 'scorm12')).toBe(false);
  expect(await isBuilt(again, '-t', 'scorm12')).toBe(true);
  expect(await isBuilt(await course('Words anew.'), '-t', 'xapi')).toBe(true);
  expect(await isBuilt(await course('Words anew!'), '-t', 'scorm12')).toBe(true);
});

it('two at once are both right', async () => {
  const both = [await course('Words at once.'), await course('Words at once.')];
  const results = await Promise.all(both.map((made) => made.buildOnce('-t', 'scorm12')));
  expect(results[0]).toEqual(results[1]);
  const [one, other] = await Promise.all(both.map((made) => readFile(made.zip(ZIP))));
  expect(one).toEqual(other);
});

it('a course with a mistake fails each time', async () => {
  const [first, second] = [await course('![](no.png)'), await course('![](no.png)')];
  const failed = await first.buildOnce();
  expect(failed.code).toBe(1);
  expect(await second.buildOnce()).toEqual(failed);
});
