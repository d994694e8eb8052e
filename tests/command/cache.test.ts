/** What earlier builds left is used where it is true, and is never needed, whatever stands in its place. */
import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openCache } from '../../src/cache/cache-folder.ts';
import { type CourseFiles, readCourseFiles } from '../../src/load/course-files.ts';
import type { LessonMemory, RememberedLessons } from '../../src/parse/remembered.ts';
import { compile } from '../../src/pipeline/compile.ts';
import { publish } from '../../src/pipeline/publish.ts';
import { type Toolkit, toolkit } from '../../src/pipeline/toolkit.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { addFolder } from '../support/hash-folder.ts';
import { runTool } from '../support/run-tool.ts';

const QUESTION = ':::choice\nWhich?\n\n- [x] One\n- [ ] Two\n:::\n';
const FILES = {
  'course.yaml': courseYaml('translations: [es]\n'),
  '01-a/01-x.md': `---\ntitle: X\n---\n\n[on](02-y.md)\n\n${QUESTION}`,
  '01-a/02-y.md': `---\ntitle: Y\n---\n\nWords.\n\n${QUESTION}`,
  'i18n/es/01-a/01-x.md': `---\ntitle: X\n---\n\n[sigue](02-y.md)\n\n${QUESTION}`,
};
const signal = new AbortController().signal;

const made: CourseTest[] = [];
async function course(files: Record<string, string> = FILES): Promise<CourseTest> {
  const one = await courseTest(files);
  made.push(one);
  return one;
}
afterEach(async () => {
  for (const one of made.splice(0)) await one.remove();
});

const cacheOf = ({ cwd }: CourseTest) => path.join(cwd, '.coursewright', 'cache');
const partsOf = async (one: CourseTest) =>
  (await readdir(cacheOf(one))).map((name) => path.join(cacheOf(one), name));
const packages = async ({ out }: CourseTest) => readFile(path.join(out, 'packages.json'), 'utf8');

/** With the reasons why the cache was not used. */
async function build(one: CourseTest, ...args: string[]): Promise<{ told: string[]; packages: string }> {
  const { code, stderr } = await runTool(one.cwd, ['build', 'course', '-o', 'out', ...args], {
    COURSEWRIGHT_DEBUG: '1',
  });
  expect(code).toBe(0);
  const told = stderr.split('\n').filter((line) => line.includes('cache'));
  return { told, packages: await packages(one) };
}

it('has only those lessons compiled that changed, and gives the same course', async () => {
  const one = await course();
  const built: string[] = [];
  const choice = toolkit.blockTypes.get('choice');
  if (choice === undefined) throw new Error('there is no choice');
  const noting: Toolkit = {
    ...toolkit,
    blockTypes: new Map([
      ...toolkit.blockTypes,
      [
        'choice',
        {
          ...choice,
          build: (directive, given, context) => {
            built.push(context.elementId(''));
            return choice.build(directive, given, context);
          },
        },
      ],
    ]),
  };
  const compiled = async (tool = 'tool') => {
    built.length = 0;
    const cache = openCache(one.cwd, tool, () => undefined);
    const { editions, messages } = await compile(one.folder, noting, { cwd: one.cwd, signal, cache });
    const cold = await compile(one.folder, toolkit, { cwd: one.cwd, signal });
    expect({ editions, messages }).toEqual({ editions: cold.editions, messages: cold.messages });
    return built.toSorted();
  };
  const all = ['a/x:', 'a/x:', 'a/y:', 'a/y:'];
  expect(await compiled()).toEqual(all);
  expect(await compiled()).toEqual([]);
  await one.write('01-a/02-y.md', FILES['01-a/02-y.md'].replace('Words', 'Others'));
  expect(await compiled()).toEqual(['a/y:', 'a/y:']);
  await one.write('01-a/02-y.md', FILES['01-a/02-y.md'].replace('title: Y', 'title: Y\nid: z'));
  expect(await compiled(), 'the other lesson leads to it').toEqual(['a/x:', 'a/x:', 'a/z:', 'a/z:']);
  expect(await compiled('another tool')).toEqual(['a/x:', 'a/x:', 'a/z:', 'a/z:']);
});

it.each<[string, (one: CourseTest) => Promise<unknown>, string]>([
  [
    'cut short',
    async (one) => Promise.all((await partsOf(one)).map((part) => truncate(part, 100))),
    'damaged',
  ],
  ['empty', async (one) => Promise.all((await partsOf(one)).map((part) => truncate(part, 0))), 'damaged'],
  ['one byte changed', (one) => eachPart(one, (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)), 'damaged'],
  ['one for the other', (one) => exchanged(one), 'damaged'],
  ['come with the course from elsewhere', (one) => fromElsewhere(one), 'was not written here'],
  ['folders', async (one) => replaced(one, (part) => mkdir(part)), 'is no file of a cache'],
  ['links', async (one) => replaced(one, (part) => symlink('/dev/zero', part)), 'is no file of a cache'],
  [
    'below a file',
    async (one) => {
      await rm(path.join(one.cwd, '.coursewright'), { recursive: true });
      await writeFile(path.join(one.cwd, '.coursewright'), '');
    },
    'is no folder',
  ],
  [
    'behind a link',
    async (one) => {
      await rm(cacheOf(one), { recursive: true });
      await mkdir(path.join(one.cwd, 'other'));
      await symlink('../other', cacheOf(one));
    },
    'is no folder',
  ],
])('is as if absent where its files are %s', async (_, damage, reason) => {
  const one = await course();
  await build(one);
  const cold = await build(one);
  expect(cold.told).toEqual([]);
  await damage(one);
  const warm = await build(one);
  expect(warm.told).toEqual([expect.stringContaining(reason)]);
  expect(warm.packages).toBe(cold.packages);
});

async function eachPart(one: CourseTest, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  for (const part of await partsOf(one)) await writeFile(part, change(await readFile(part)));
}

/** Each has the content of another. */
async function exchanged(one: CourseTest): Promise<void> {
  const parts = await partsOf(one);
  const contents = await Promise.all(parts.map((part) => readFile(part)));
  await Promise.all(parts.map((part, at) => writeFile(part, contents.at(at - 1) ?? '')));
}

/** Whole, by the same tool, of the same course: but made in another folder. */
async function fromElsewhere(one: CourseTest): Promise<void> {
  const kept = path.join(one.cwd, 'kept');
  await cp(cacheOf(one), kept, { recursive: true });
  await rm(cacheOf(one), { recursive: true });
  await cp(kept, cacheOf(one), { recursive: true });
}

async function replaced(one: CourseTest, put: (part: string) => Promise<unknown>): Promise<void> {
  for (const part of await partsOf(one)) {
    await rm(part);
    await put(part);
  }
}

it('is neither read nor made with --no-cache', async () => {
  const one = await course();
  const { packages } = await build(one, '--no-cache');
  expect((await readdir(one.cwd)).sort()).toEqual(['course', 'out']);
  await build(one);
  await eachPart(one, () => Buffer.from('damaged'));
  expect(await build(one, '--no-cache')).toEqual({ told: [], packages });
});

const ZIP = 'test-course-en-scorm12.zip';
const SITE = 'test-course-en-web';
const listed = async ({ out }: CourseTest) => {
  const files = await readdir(out, { recursive: true });
  return Promise.all(files.sort().map(async (file) => [file, (await stat(path.join(out, file))).mtimeMs]));
};

describe('a build of which nothing has changed', () => {
  const again = (one: CourseTest) => one.build('-t', 'scorm12,web');
  const twice = async (): Promise<CourseTest> => {
    const one = await course();
    // The first writes the lock file, which is a change.
    await again(one);
    await again(one);
    return one;
  };

  it('writes nothing, and says the same', async () => {
    const one = await twice();
    const [said, before] = [await again(one), await listed(one)];
    expect(await again(one)).toEqual(said);
    expect(await listed(one)).toEqual(before);
    expect(said).toEqual(await one.build('-t', 'scorm12,web', '--no-cache'));
    expect(await listed(one)).not.toEqual(before);
  });

  it.each<[string, (one: CourseTest) => Promise<unknown>]>([
    ['a zip that was changed', ({ out }) => writeFile(path.join(out, ZIP), 'x', { flag: 'a' })],
    ['a zip that is gone', ({ out }) => rm(path.join(out, ZIP))],
    ['a file of a site that was changed', ({ out }) => writeFile(path.join(out, SITE, 'index.html'), 'x')],
    ['a file in a site that is not its own', ({ out }) => writeFile(path.join(out, SITE, 'x.html'), 'x')],
    ['a sheet that is gone', ({ out }) => rm(path.join(out, 'test-course-en-lms.html'))],
    [
      'a list of packages that was changed',
      ({ out }) => writeFile(path.join(out, 'packages.json'), '\n', { flag: 'a' }),
    ],
    [
      'what a killed build left',
      ({ out }) => writeFile(path.join(out, '.coursewright-999999-x.partial'), ''),
    ],
  ])('is made where it meets %s', async (_, change) => {
    const one = await twice();
    const cold = await hashOf(one.out);
    await change(one);
    expect(await hashOf(one.out)).not.toBe(cold);
    expect((await again(one)).code).toBe(0);
    expect(await hashOf(one.out)).toBe(cold);
  });

  it('is made where a file of the course has another content and the old times', async () => {
    const one = await twice();
    const file = path.join(one.folder, '01-a/02-y.md');
    const { atime, mtime } = await stat(file);
    await writeFile(file, FILES['01-a/02-y.md'].replace('Words', 'Other'));
    await utimes(file, atime, mtime);
    await again(one);
    expect((await one.files(ZIP)).get('index.html')?.toString('utf8')).toContain('Other.');
  });

  it('tells the same problems', async () => {
    const one = await course({ ...FILES, '01-a/03-z.md': '---\ntitle: Z\n---\n\n![](gone.png)\n' });
    const said = await again(one);
    expect(said.code).toBe(1);
    expect(await again(one)).toEqual(said);
  });
});

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  await addFolder(hash, folder);
  return hash.digest('hex');
}

it('hands out lessons that no stage changes', async () => {
  const one = await courseTest('every-activity');
  made.push(one);
  const frozen = new Map<string, RememberedLessons>();
  const memory: LessonMemory = {
    recall: (language) => frozen.get(language) ?? new Map(),
    keep: (language, lessons) => void frozen.set(language, new Map([...lessons].map(deepFrozen))),
  };
  const built = async () => {
    const options = { cwd: one.cwd, signal, write: true, memory, out: 'out' };
    const { packages } = await publish(await compile(one.folder, toolkit, options), options);
    return packages.map(({ file, sha256 }) => `${file} ${sha256}`);
  };
  const cold = await built();
  expect(frozen.size).toBeGreaterThan(0);
  expect(await built()).toEqual(cold);
});

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFrozen(inner);
  return value;
}

it('explains a course again only where something else than its prose has changed', async () => {
  const one = await course();
  const cache = openCache(one.cwd, 'a tool', () => undefined);
  let explained = 0;
  const noting = toolkit.targets.map((target) => ({
    ...target,
    words: {
      ...target.words,
      told: (moments: Parameters<typeof target.words.told>[0]) => {
        explained++;
        return target.words.told(moments);
      },
    },
  }));
  const built = async (out: string, kept = {}) => {
    const options = { cwd: one.cwd, signal, write: true, targets: ['scorm12'], out, ...kept };
    const compiled = await compile(one.folder, { ...toolkit, targets: noting }, options);
    const { sheets } = await publish(compiled, options);
    return await Promise.all(sheets.map((file) => readFile(path.join(one.cwd, file), 'utf8')));
  };
  const again = async (text: string): Promise<boolean> => {
    await one.write('01-a/02-y.md', text);
    const cold = await built('cold');
    explained = 0;
    expect(await built('warm', { cache })).toEqual(cold);
    return explained > 0;
  };
  expect(await again(FILES['01-a/02-y.md'])).toBe(true);
  expect(await again(FILES['01-a/02-y.md'].replace('Words.', 'Others.\n\n## And more\n\nText.'))).toBe(false);
  for (const [from, to] of [
    ['One', 'Three'],
    ['Which', 'What'],
    ['title: Y', 'title: Z'],
    ['choice', 'choice{points=3}'],
  ] as const)
    expect(await again(FILES['01-a/02-y.md'].replace(from, to))).toBe(true);
  const lock = await readFile(path.join(one.folder, 'course.lock.json'), 'utf8');
  await one.write('course.lock.json', lock.replace(/: 1\b/, ': 7'));
  expect(await again(FILES['01-a/02-y.md'])).toBe(true);
});

it('is told apart by what it reads, whatever becomes of the files meanwhile', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="9"></svg>';
  const one = await course({
    ...FILES,
    '01-a/03-z.md': '---\ntitle: Z\n---\n\n![A plan](../assets/plan.svg)\n',
    'assets/plan.svg': picture,
  });
  const built = async (files?: CourseFiles) => {
    const options = { cwd: one.cwd, signal, write: true, targets: ['scorm12', 'web'], files, out: 'out' };
    const { packages } = await publish(await compile(one.folder, toolkit, options), options);
    return packages.map(({ file, sha256 }) => `${file} ${sha256}`);
  };
  const before = await built();
  const files = readCourseFiles(one.folder);
  await one.write('01-a/02-y.md', FILES['01-a/02-y.md'].replace('Words', 'Others'));
  await one.write('assets/plan.svg', picture.replace('10', '11'));
  await rm(path.join(one.folder, '01-a/01-x.md'));
  expect(await built(files)).toEqual(before);
  expect(await built()).not.toEqual(before);
});

it('is not needed by two builds at once', async () => {
  const one = await course();
  const cold = await build(one);
  await rm(cacheOf(one), { recursive: true });
  const builds = ['a', 'b', 'c'].map((out) => runTool(one.cwd, ['build', 'course', '-o', out]));
  expect((await Promise.all(builds)).map(({ code }) => code)).toEqual([0, 0, 0]);
  for (const out of ['a', 'b', 'c'])
    expect(await readFile(path.join(one.cwd, out, 'packages.json'), 'utf8')).toBe(cold.packages);
  expect(await build(one)).toEqual(cold);
});

it('is not taken into git, and goes where it is of another tool', async () => {
  const one = await course();
  await build(one);
  await build(one);
  expect(await readFile(path.join(one.cwd, '.coursewright', '.gitignore'), 'utf8')).toBe('*\n');
  const parts = (await partsOf(one)).sort();
  const other = path.join(cacheOf(one), `${'0'.repeat(16)}-lessons-0-0.bin`);
  const foreign = path.join(cacheOf(one), 'notes.txt');
  await writeFile(other, '');
  await writeFile(foreign, '');
  await build(one);
  expect((await partsOf(one)).sort()).toEqual([...parts, foreign].sort());
});
