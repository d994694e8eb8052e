/** What the README shows is what happens. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const readme = await readFile('README.md', 'utf8');
const lesson = /```md\n(---\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';

let course: CourseTest;

beforeEach(async () => {
  course = await courseTest({ '01-first-steps/03-why.md': lesson });
});
afterEach(() => course.remove());

describe('the README', () => {
  it('shows a lesson that builds without a message', async () => {
    const built = await course.build('--strict');
    expect(built).toMatchObject({ code: 0, stdout: '' });
    expect(built.stderr).toMatch(/test-course-en-scorm12\.zip +\d+ kB +1 +1 +\d+ of 4096 +600\n/);
    expect([...(await course.files('test-course-en-scorm12.zip')).keys()]).toContain('imsmanifest.xml');
  });

  it('shows the message of a lesson with a mistake', async () => {
    await course.write('01-first-steps/03-why.md', lesson.replace('[x]', '[ ]'));
    const checked = await course.check();
    const shown = readme.split('\n').find((line) => line.startsWith('course/01-first-steps/'));
    expect(checked.code).toBe(1);
    expect(checked.stderr.split('\n')).toContain(shown);
  });

  it('names every command and every option of build', async () => {
    const help = (await course.run('--help')).stdout + (await course.run('build', '--help')).stdout;
    const commands = [...help.matchAll(/^ {2}(\w+) (?:\[options\]|\[dir\])/gm)].map(([, name]) => name);
    const options = [...help.matchAll(/(--[a-z]+)/g)]
      .map(([, name]) => name)
      .filter((name) => !['--help', '--version'].includes(name ?? ''));
    expect(commands.length).toBeGreaterThan(3);
    for (const name of commands) expect(readme).toContain(`coursewright ${name}`);
    for (const name of options) expect(readme).toContain(name);
  });

  it('begins with the two commands', () => {
    expect(readme.indexOf('npm ci && npm run courses')).toBeGreaterThan(0);
    expect(readme.indexOf('npm ci && npm test')).toBeLessThan(readme.indexOf('## '));
  });
});
