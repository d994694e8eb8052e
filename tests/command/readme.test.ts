/** What the README shows is what happens, and what an author may write is in it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { blockTypes } from '../../src/blocks/index.ts';
import { courseSchema } from '../../src/config/course-schema.ts';
import { lessonSchema } from '../../src/config/lesson-schema.ts';
import { moduleSchema } from '../../src/config/module-schema.ts';
import { videosSchema } from '../../src/config/videos-schema.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const readme = await readFile('README.md', 'utf8');
const lesson = /```md\n(---\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** In code, as a key, a block, an attribute or a flag. */
function isNamed(name: string): boolean {
  return [...readme.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].some(([code]) =>
    new RegExp(`(^|[^\\w-])${name}(?![\\w-])`, 'm').test(code),
  );
}

function yamlAfter(place: string, beginning: string): unknown {
  const blocks = [...readme.slice(readme.indexOf(place)).matchAll(/```yaml\n([\s\S]*?)```/g)];
  return parse(blocks.map(([, text = '']) => text).find((text) => text.startsWith(beginning)) ?? '');
}

function attributesOf(schema: z.ZodType): Record<string, unknown> {
  return 'shape' in schema ? (schema.shape as Record<string, unknown>) : {};
}

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

  it.each([
    ['entry of videos.yaml', 'bilbao:', '## Add a video', videosSchema],
    ['videos.yaml', 'bilbao:', '### Videos', videosSchema],
    ['course.yaml', 'id: my-course', '### Settings', courseSchema],
  ])('shows a sound %s', (_name, beginning, after, schema) => {
    expect(schema.safeParse(yamlAfter(after, beginning)).error?.issues).toBeUndefined();
  });

  it('names every key of the settings', () => {
    const settings = [courseSchema, courseSchema.shape.completion.unwrap(), moduleSchema, lessonSchema];
    const keys = [...settings, videosSchema.valueType].flatMap((schema) => Object.keys(schema.shape));
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });

  it('names every block, and everything that its braces take', () => {
    const attributes = [...blockTypes.values()].flatMap((type) => Object.keys(attributesOf(type.attributes)));
    expect(attributes.length).toBeGreaterThan(50);
    expect([...blockTypes.keys(), ...attributes].filter((name) => !isNamed(name))).toEqual([]);
  });

  it('leads to headings and files that are there', async () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text.toLowerCase().replaceAll(' ', '-'),
    );
    const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    const missing = targets
      .filter((target) => !target.startsWith('..'))
      .filter((target) =>
        target.startsWith('#') ? !headings.includes(target.slice(1)) : !existsSync(target),
      );
    expect(missing).toEqual([]);
  });

  it('begins with the two commands', () => {
    expect(readme.indexOf('npm ci && npm run courses')).toBeGreaterThan(0);
    expect(readme.indexOf('npm ci && npm test')).toBeLessThan(readme.indexOf('## '));
  });
});
