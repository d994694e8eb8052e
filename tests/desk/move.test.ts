/** `coursewright move`: what it does to files, and what it refuses. */
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { addFolder } from '../support/hash-folder.ts';

const lesson = (title: string, body = 'Some words.\n', head = '') =>
  `---\ntitle: ${title}\n${head}---\n\n${body}`;
const QUESTION = ':::choice{#q1 points=1}\nWhich?\n\n- [x] One\n- [ ] Two\n:::\n';
const FILES = {
  'course.yaml': courseYaml(
    'translations: [es]\ntargets: [scorm12, xapi]\nrules: { image-has-alt: { level: off, reason: a test } }\n',
  ),
  'assets/a.txt': 'A text.',
  '01-start/module.yaml': 'title: Start\nobjectives: { ask: Ask }\n',
  '01-start/01-welcome.md': lesson('Welcome', 'On to [tools](02-tools.md), `[code](02-tools.md)`.\n'),
  '01-start/02-tools.md': lesson(
    'Tools',
    `[A text](../assets/a.txt), [back](01-welcome.md "Back").\n\n${QUESTION}`,
  ),
  '01-start/03-ask.md': lesson('Ask', undefined, 'objectives: [ask]\n'),
  '02-practice/01-visit.md': lesson(
    'Visit',
    'As in [tools](../01-start/02-tools.md#top).\r\n\r\n    [code](../01-start/02-tools.md)\r\n',
  ),
  'i18n/es/01-start/01-welcome.md': lesson('Hola', '[Útiles](02-tools.md)\n'),
  'i18n/es/01-start/02-tools.md': lesson('Útiles', `[Un texto](../../../assets/a.txt)\n\n${QUESTION}`),
  'i18n/es/03-alone/01-x.md': lesson('Solo'),
};

let course: CourseTest;
beforeEach(async () => {
  course = await courseTest(FILES);
});
afterEach(() => course.remove());

async function move(...args: string[]): Promise<{ code: number; err: string }> {
  const answer = { code: 0, err: '' };
  answer.code = await run(['move', ...args], {
    stdout: { write: () => true },
    stderr: { write: (text) => (answer.err += text) },
    cwd: course.cwd,
    env: {},
    isTTY: false,
    signal: new AbortController().signal,
  });
  return answer;
}

/** Of the names and contents of all files. */
async function bytes(): Promise<string> {
  const hash = createHash('sha1');
  await addFolder(hash, course.folder);
  return hash.digest('hex');
}

const text = (file: string) => readFile(path.join(course.folder, file), 'utf8');
const names = async (folder: string) => (await readdir(path.join(course.folder, folder))).sort();

it('keeps the toolkit true, with the files of translations and partners', async () => {
  const files = {
    'toolkit.yaml':
      '# Ours.\nsheet: { title: A sheet, file: "01-start/sheet.csv", module: start, objectives: [ask], licence: CC0-1.0 } # Keep.\n',
    'i18n/es/toolkit.yaml': 'sheet: { title: Hoja, file: "01-start/hoja.csv" }\n',
    'local/toolkit.yaml': 'sheet: { by: A school, file: local/01-start/own.csv }\n',
    '01-start/sheet.csv': 'a,b\n',
    'i18n/es/01-start/hoja.csv': 'c,d\n',
    'local/01-start/own.csv': 'e,f\n',
  };
  for (const [file, content] of Object.entries(files)) await course.write(file, content);
  expect(await move('course/01-start', 'course/03-begin')).toMatchObject({ code: 0 });
  expect(await text('toolkit.yaml')).toBe(files['toolkit.yaml'].replace('01-start', '03-begin'));
  expect(await text('i18n/es/toolkit.yaml')).toBe(
    files['i18n/es/toolkit.yaml'].replace('01-start', '03-begin'),
  );
  expect(await text('local/toolkit.yaml')).toBe(files['local/toolkit.yaml'].replace('01-start', '03-begin'));
  expect(await text('local/03-begin/own.csv')).toBe('e,f\n');
  const { stdout } = await course.check('--reporter', 'json');
  const { messages } = JSON.parse(stdout) as { messages: { file: string }[] };
  expect(messages.filter(({ file }) => file.includes('toolkit'))).toEqual([]);
});

describe('move', () => {
  it('takes a lesson to another module, with its translation, its address and the links of both', async () => {
    const { code, err } = await move('course/01-start/02-tools.md', 'course/02-practice/01-your-tools.md');
    expect(err).toContain('01-start/02-tools.md → 02-practice/01-your-tools.md');
    expect(code).toBe(0);
    expect(await names('02-practice')).toEqual(['01-your-tools.md', '02-visit.md']);
    expect(await text('02-practice/01-your-tools.md')).toBe(
      FILES['01-start/02-tools.md']
        .replace('title: Tools', 'id: start/tools\ntitle: Tools')
        .replace('(01-welcome.md "Back")', '(../01-start/01-welcome.md "Back")'),
    );
    expect(await text('i18n/es/02-practice/01-your-tools.md')).toBe(FILES['i18n/es/01-start/02-tools.md']);
    expect(await text('01-start/01-welcome.md')).toBe(
      FILES['01-start/01-welcome.md'].replace(
        '[tools](02-tools.md)',
        '[tools](../02-practice/01-your-tools.md)',
      ),
    );
    expect(await text('i18n/es/01-start/01-welcome.md')).toContain(
      '[Útiles](../02-practice/01-your-tools.md)',
    );
    // Byte for byte but for the link, and what is code stays.
    expect(await text('02-practice/02-visit.md')).toBe(
      FILES['02-practice/01-visit.md'].replace('(../01-start/02-tools.md#top)', '(01-your-tools.md#top)'),
    );
  });

  it('keeps the picture at the head of a lesson', async () => {
    const heads = ['image: plan.svg\n', 'image: { file: "./plan.svg", alt: plan.svg }\n'];
    await course.write('01-start/plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await course.write('01-start/02-tools.md', lesson('Tools', undefined, heads[0]));
    await course.write('i18n/es/01-start/02-tools.md', lesson('Útiles', undefined, heads[1]));
    await course.write(
      '02-practice/01-visit.md',
      lesson('Visit', undefined, 'image: ../01-start/plan.svg\n'),
    );
    expect((await move('course/01-start/02-tools.md', 'course/02-practice')).code).toBe(0);
    expect(await text('02-practice/02-tools.md')).toContain('\nimage: "../01-start/plan.svg"\n');
    expect(await text('i18n/es/02-practice/02-tools.md')).toContain(
      'image: { file: "../01-start/plan.svg", alt: plan.svg }',
    );
    expect((await move('course/01-start', 'course/01-begin')).code).toBe(0);
    expect(await text('02-practice/01-visit.md')).toContain('\nimage: "../01-begin/plan.svg"\n');
    expect((await course.check('--reporter', 'json')).stdout).not.toContain('asset-exists');
  });

  it('puts a lesson between two others, whose names alone change', async () => {
    expect((await move('course', 'ask', '--before', 'tools')).code).toBe(0);
    expect(await names('01-start')).toEqual(['01-welcome.md', '02-ask.md', '03-tools.md', 'module.yaml']);
    expect(await names('i18n/es/01-start')).toEqual(['01-welcome.md', '03-tools.md']);
    expect(await text('01-start/02-ask.md')).toBe(FILES['01-start/03-ask.md']);
  });

  it('renames a module, which keeps its id, with all that lies in it', async () => {
    expect((await move('course/02-practice', 'course/01-In the field')).code).toBe(0);
    expect((await names('.')).filter((name) => /^\d/.test(name))).toEqual(['01-In the field', '02-start']);
    expect(await text('01-In the field/module.yaml')).toBe('id: practice\ntitle: Practice\n');
    expect(await text('01-In the field/01-visit.md')).toContain('[tools](../02-start/02-tools.md#top)');
    expect(await names('i18n/es')).toEqual(['02-start', '03-alone']);
  });

  it('gives a block another id in every language, in conditions and in the lock, where it keeps its number', async () => {
    await course.write(
      'course.yaml',
      courseYaml('translations: [es]\ncompletion: { quizzes: { ids: [other, "start/tools:q1"] } }\n'),
    );
    await course.write(
      'course.lock.json',
      '{\n  "next": { "lesson": 4, "block": 2 },\n  "lessons": {},\n  "blocks": {\n    "start/tools:q1": 1\n  },\n  "parts": {\n    "start/tools:q1:one": 1\n  },\n  "interactions": {\n    "start/tools:q1": 0\n  },\n  "retired": {}\n}\n',
    );
    const { code, err } = await move('course', 'q1', 'first-choice');
    expect(err).toMatch(/Learners keep what they did there/);
    expect(code).toBe(0);
    for (const file of ['01-start/02-tools.md', 'i18n/es/01-start/02-tools.md'])
      expect(await text(file)).toContain(':::choice{#first-choice points=1}');
    expect(await text('course.yaml')).toContain('ids: [other, "start/tools:first-choice"]');
    expect((await text('course.lock.json')).match(/first-choice/g)).toHaveLength(3);
  });

  it('leaves a lock by which diff knows the block again', async () => {
    await course.remove();
    course = await courseTest({ '01-start/01-tools.md': lesson('Tools', QUESTION) });
    expect((await course.build('-t', 'scorm12')).code).toBe(0);
    await cp(course.folder, path.join(course.cwd, 'before'), { recursive: true });
    expect((await move('course', 'q1', 'first-choice')).code).toBe(0);
    const { stdout } = await course.run('diff', 'before', 'course');
    expect(stdout).toContain('had the id "q1"; learners keep what they did there');
    expect(stdout).not.toMatch(/astray|wrong question/);
  });

  it('names a block that had no id', async () => {
    await course.write('01-start/02-tools.md', lesson('Tools', QUESTION.replace('{#q1 points=1}', '')));
    expect((await move('course', 'which', 'q2')).code).toBe(0);
    expect(await text('01-start/02-tools.md')).toContain(':::choice{#q2}\n');
  });

  it('only says what it would do', async () => {
    const before = await bytes();
    const { code, err } = await move('course', 'ask', '--before', 'tools', '--dry-run');
    expect(err).toContain('01-start/02-tools.md → 01-start/03-tools.md');
    expect(code).toBe(0);
    expect(await bytes()).toBe(before);
  });
});

describe('what is refused leaves every file as it was', () => {
  it.each([
    [['course/01-start/02-tools.md', 'course/01-start/02-tools.md'], /stands there already/],
    [['course/01-start/02-tools.md', 'course/01-start/01-welcome.md'], /is there already/],
    [['course/01-start/02-tools.md', '01-tools.md'], /nothing moves out of its course/],
    [['course/01-start/02-tools.md', 'other/01-a/01-b.md'], /nothing moves out of its course/],
    [['course', 'tools', '../01-tools.md'], /would be no lesson/],
    [['course', 'tools', 'assets/tools.md'], /would be no lesson/],
    [['course', 'tools', '02-practice/deep/tools.md'], /would be no lesson/],
    [['course', 'tools', '02-practice/README.md'], /would be no lesson/],
    [['course', 'tools', 'nowhere'], /There is no module "nowhere"/],
    [['course', 'tools'], /Say where it goes/],
    [['course', 'toools', '--after', 'ask'], /There is no lesson, module or block "toools"/],
    [['course', 'i18n/es/01-start/02-tools.md', '--after', 'ask'], /name "01-start\/02-tools\.md"/],
    [['course', 'i18n/es/03-alone/01-x.md', '--after', 'ask'], /translates nothing/],
    [['course', 'assets/a.txt', 'assets/b.txt'], /is no lesson/],
    [['course', 'visit', '01-start'], /only lesson of its module/],
    [['course', 'ask', '02-practice'], /objectives that "02-practice" does not have \(ask\)/],
    [['course', 'start', 'i18n'], /can be no module/],
    [['course', 'start', '--before', 'ask'], /A module has its place beside a module/],
    [['course', 'q1', 'no id'], /is no id/],
    [['course', 'q1', 'q1'], /has that id already/],
    [['course', 'tools', '--after', 'ask', '--before', 'ask'], /one neighbour/],
    [['assets', 'x'], /lies in no course/],
  ])('%s', async (args, reason) => {
    await mkdir(path.join(course.cwd, 'other'));
    await writeFile(path.join(course.cwd, 'other/course.yaml'), courseYaml('', 'other'));
    const before = await bytes();
    const { code, err } = await move(...args);
    expect(err).toMatch(reason);
    expect(code).toBe(2);
    expect(await bytes()).toBe(before);
  });

  it.each<[string, (course: CourseTest) => Promise<unknown>, RegExp]>([
    [
      'two lessons of one id',
      ({ write }) => write('01-start/04-tools.md', lesson('Again')),
      /have one id|several things/,
    ],
    [
      'front matter that is not closed',
      ({ write }) => write('01-start/02-tools.md', '---\ntitle: x\n'),
      /must be in order first/,
    ],
    [
      'a file that is write-protected',
      ({ folder }) => chmod(path.join(folder, '01-start/01-welcome.md'), 0o444),
      /01-welcome\.md" is write-protected/,
    ],
    [
      'a lesson that is a link',
      async ({ folder }) => {
        await writeFile(path.join(folder, 'real.txt'), FILES['01-start/03-ask.md']);
        await symlink('../real.txt', path.join(folder, '02-practice/02-linked.md'));
      },
      /is a link to another place/,
    ],
  ])('%s', async (what, prepare, reason) => {
    await prepare(course);
    const before = await bytes();
    const moved = what === 'a lesson that is a link' ? '02-practice/02-linked.md' : '01-start/02-tools.md';
    const { code, err } = await move('course', moved, '01-start/07-moved.md');
    expect(err).toMatch(reason);
    expect(code).toBe(2);
    expect(await bytes()).toBe(before);
  });

  it('a disk that fails half way', async () => {
    const before = await bytes();
    const { code, err } = await move('course', 'tools', `02-practice/${'x'.repeat(300)}.md`);
    expect(err).toMatch(/Nothing was moved/);
    expect(code).toBe(2);
    expect(await bytes()).toBe(before);
  });
});
