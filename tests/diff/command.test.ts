/** `coursewright diff` with everything that people and strangers may hand it. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ZipArchive } from 'archiver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { unzip } from '../support/unzip.ts';

const QUESTION =
  '---\ntitle: Nasty A & B <c> "d" 日本 😀\n---\n\n:::choice{#q}\nWhich?\n\n- [x] One\n- [ ] Two\n:::\n';
const FILES = {
  'course.yaml': courseYaml('translations: [es]\n'),
  '01-start/01-welcome.md': QUESTION,
};

let course: CourseTest;
const files = (name: string): string => path.join(course.cwd, name);

beforeAll(async () => {
  course = await courseTest(FILES);
  await course.build('-t', 'scorm12,xapi,web,universal');
  const entries = await unzip(course.zip('test-course-en-xapi.zip'));
  for (const [name, content] of entries) {
    await mkdir(path.dirname(files(`unpacked/${name}`)), { recursive: true });
    await writeFile(files(`unpacked/${name}`), content);
  }
  await course.write('01-start/02-next.md', '---\ntitle: Next\n---\n\nMore.\n');
  const other = await courseTest({ ...FILES, 'course.yaml': courseYaml('', 'other') });
  await other.build();
  await copyFile(other.zip('other-en-scorm12.zip'), files('other.zip'));
  await other.remove();
});
afterAll(() => course.remove());

async function diff(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const answer = { code: 0, out: '', err: '' };
  answer.code = await run(['diff', ...args], {
    stdout: { write: (text) => (answer.out += text) },
    stderr: { write: (text) => (answer.err += text) },
    cwd: course.cwd,
    env: {},
    isTTY: false,
    signal: new AbortController().signal,
  });
  return answer;
}

async function zipOf(name: string, entries: Record<string, string | Buffer>): Promise<string> {
  const archive = new ZipArchive();
  const chunks: Buffer[] = [];
  archive.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const [entry, content] of Object.entries(entries)) archive.append(content, { name: entry });
  await archive.finalize();
  // The archiver would mend such a path.
  const zip = Buffer.concat(chunks).toString('latin1').replaceAll('aa/aa/', '../../');
  await writeFile(files(name), zip, 'latin1');
  return name;
}

describe('diff', () => {
  it.each([
    ['a SCORM package', 'out/test-course-en-scorm12.zip'],
    ['an xAPI package', 'out/test-course-en-xapi.zip'],
    ['an unpacked package', 'unpacked'],
    ['a site', 'out/test-course-en-web'],
    ['the zip of a site', 'out/test-course-en-web.zip'],
    ['a package for several standards', 'out/test-course-en-universal.zip'],
  ])('reads %s, and names the file of the course folder', async (_, old) => {
    const { code, out } = await diff(old, 'course');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'A test course (en): 1.0.0 → 1.0.0',
        '',
        're-opens a lesson',
        '  course/01-start/02-next.md · "Next": The lesson is new and nobody has opened it',
        '',
        'For learners under way this release re-opens a lesson (1).\n',
      ].join('\n'),
    );
  });

  it('compares whole courses in all languages', async () => {
    await rm(files('english'), { recursive: true, force: true });
    await mkdir(files('english/01-start'), { recursive: true });
    await writeFile(files('english/course.yaml'), courseYaml());
    await writeFile(files('english/01-start/01-welcome.md'), QUESTION);
    await copyFile(files('course/course.lock.json'), files('english/course.lock.json'));
    const { code, out } = await diff(
      'course',
      'english',
      '--fail-on',
      'removes-language',
      '--reporter',
      'json',
    );
    expect(code).toBe(1);
    const { comparisons } = JSON.parse(out) as { comparisons: { language: string; levels: object }[] };
    expect(comparisons).toMatchObject([
      { language: 'en', levels: { 'removes-language': 0, safe: 1 } },
      { language: 'es', levels: { 'removes-language': 1, safe: 0 } },
    ]);
  });

  it.each([
    ['nothing that matters', 'drops-score,changes-identifier', 0],
    ['what it must not do', 're-opens-lesson', 1],
  ])('fails on demand: %s', async (_, levels, code) => {
    expect((await diff('unpacked', 'course', '--fail-on', levels)).code).toBe(code);
  });

  it('says so where nothing changes', async () => {
    const { out } = await diff('unpacked', 'out/test-course-en-scorm12.zip');
    expect(out).toContain('Learners under way keep everything and have nothing more to do.');
  });

  it('compares a course that only a check finds fault with, or whose rules lower what it finds', async () => {
    await mkdir(files('unfinished/01-start'), { recursive: true });
    await writeFile(
      files('unfinished/course.yaml'),
      courseYaml('rules: { directive-attributes: warning }\n'),
    );
    const lowered = ':::note{of=nothing}\nText\n:::\n';
    await writeFile(files('unfinished/01-start/01-welcome.md'), QUESTION.replace('[x]', '[ ]') + lowered);
    const { code, err } = await diff('unpacked', 'unfinished');
    expect([code, err]).toEqual([0, '']);
  });

  it('names the level that was meant', async () => {
    const { code, err } = await diff('unpacked', 'course', '--fail-on', 'drop-score');
    expect(code).toBe(2);
    expect(err).toContain('Unknown level "drop-score". Did you mean "drops-score"?');
  });
});

describe('diff refuses', () => {
  const sentence = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await diff(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^coursewright: [^\n]+\.\n$/);
    return err;
  };

  it('another course', async () => {
    expect(await sentence('unpacked', 'other.zip')).toContain(
      'are different courses, "test-course" and "other"',
    );
  });

  it('what is not there', async () => {
    expect(await sentence('unpacked', 'cours')).toContain('There is no package and no course "cours"');
  });

  it('a course with mistakes', async () => {
    await mkdir(files('wrong/01-m'), { recursive: true });
    await writeFile(files('wrong/course.yaml'), courseYaml());
    await writeFile(files('wrong/01-m/01-a.md'), QUESTION.replace(':::choice', ':::choise'));
    expect(await sentence('unpacked', 'wrong')).toContain('`coursewright check wrong` lists');
    await rename(files('wrong'), files('wrong one'));
    expect(await sentence('unpacked', 'wrong one')).toContain('`coursewright check "wrong one"` lists');
  });

  it('an empty folder', async () => {
    await mkdir(files('empty'), { recursive: true });
    expect(await sentence('unpacked', 'empty')).toContain('is no package of coursewright');
  });

  it.each<[string, Record<string, string | Buffer>, string]>([
    [
      'a zip of somebody else',
      { 'imsmanifest.xml': '<manifest/>', 'a.html': 'x' },
      'is no package of coursewright',
    ],
    ['a script that is run', { 'course.js': 'process.exit(9)' }, 'is damaged'],
    [
      'a script behind the data',
      { 'course.js': 'window.coursewrightCourse={};process.exit(9);' },
      'is damaged',
    ],
    ['half a script', { 'course.js': 'window.coursewrightCourse={"course":' }, 'is damaged'],
    ['data of another form', { 'course.js': 'window.coursewrightCourse={"course":7};' }, 'another version'],
    [
      'data that spoil objects',
      { 'course.js': 'window.coursewrightCourse={"__proto__":{"course":{}}};' },
      'another version',
    ],
    [
      'nesting without end',
      {
        'course.js': `window.coursewrightCourse=${'{"rule":'.repeat(50_000)}1${'}'.repeat(50_000)};`,
      },
      'another version',
    ],
    [
      'a rule nested 5,000 deep',
      {
        'course.js': `window.coursewrightCourse={"rule":{"completion":${'{"all":['.repeat(5000)}{"minutes":1}${']}'.repeat(5000)}}};`,
      },
      'another version',
    ],
    ['a path out of the zip', { 'course.js': '', 'aa/aa/evil.sh': 'x' }, 'is no zip that can be read'],
    ['a bomb', { 'course.js': Buffer.alloc(65 * 1024 * 1024) }, 'larger than any'],
  ])('%s', async (_, entries, words) => {
    expect(await sentence('unpacked', await zipOf('hostile.zip', entries))).toContain(words);
  });

  it.each<[string, (zip: Buffer) => Buffer]>([
    ['cut off', (zip) => zip.subarray(0, zip.length / 2)],
    [
      'with other bytes inside',
      (zip) => Buffer.concat([zip.subarray(0, 40), Buffer.alloc(4000, 7), zip.subarray(4040)]),
    ],
    ['that is none', () => Buffer.from('PK? Not at all')],
    ['of nothing', () => Buffer.alloc(0)],
  ])('a zip %s', async (_, spoil) => {
    const zip = await readFile(course.zip('test-course-en-xapi.zip'));
    await writeFile(files('spoilt.zip'), spoil(zip));
    expect(await sentence('unpacked', 'spoilt.zip')).toMatch(/is no zip that can be read|is damaged/);
  });
});
