import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { blockTypes } from '../../src/blocks/index.ts';
import { run } from '../../src/cli.ts';
import { shellWord } from '../../src/library/shell-word.ts';
import type { BuiltPackage } from '../../src/library/types.ts';
import type { Toolkit } from '../../src/pipeline/toolkit.ts';
import type { BuildOptions, BuildResult } from '../../src/pipeline/types.ts';

const { buildCourses } = vi.hoisted(() => ({
  buildCourses: vi.fn<(toolkit: Toolkit, options: BuildOptions) => Promise<BuildResult>>(),
}));
vi.mock('../../src/pipeline/build.ts', () => ({ buildCourses }));
// The next file of this worker builds in earnest.
afterAll(() => vi.doUnmock('../../src/pipeline/build.ts'));

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'coursewright-cli-')));
  buildCourses.mockReset().mockResolvedValue({ messages: [], packages: [], sheets: [], guides: [] });
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

async function cli(
  line: string,
  io: { tty?: boolean; env?: Record<string, string>; abort?: AbortController } = {},
): Promise<Answer> {
  const answer: Answer = { code: -1, stdout: '', stderr: '' };
  answer.code = await run(line.split(' ').filter(Boolean), {
    stdout: { write: (text: string) => (answer.stdout += text) },
    stderr: { write: (text: string) => (answer.stderr += text) },
    cwd,
    env: io.env ?? {},
    isTTY: io.tty ?? false,
    signal: (io.abort ?? new AbortController()).signal,
  });
  return answer;
}

function course(name: string, settings = ''): void {
  mkdirSync(join(cwd, name), { recursive: true });
  writeFileSync(
    join(cwd, name, 'course.yaml'),
    `title: A\nlanguage: en\niri: https://example.org/${name}\n${settings}`,
  );
}

const optionsGiven = () => buildCourses.mock.calls[0]?.[1];
const error = {
  file: 'courses/a/x.md',
  line: 1,
  column: 2,
  severity: 'error',
  ruleId: 'id-unique',
  reason: 'Twice',
} as const;
const warning = { ...error, severity: 'warning' } as const;
const summary: BuiltPackage = {
  file: 'a-en-scorm12.zip',
  container: 'zip',
  path: 'dist/packages/a-en-scorm12.zip',
  sha256: '00',
  bytes: 1_234_567,
  target: 'scorm12',
  language: 'en',
  version: '1.0.0',
  title: 'A',
  course: 'a',
  module: undefined,
  lessons: 12,
  questions: 7,
  worstCaseState: 321,
  stateLimit: 4096,
  textGuarantees: [{ key: 'a/b#c', number: 1, max: 4000, guaranteed: 3775 }],
  hosts: [],
  variant: 'full',
  media: [],
};

describe('wrong usage: one sentence on stderr, exit code 2, nothing built', () => {
  it.each([
    ['build', /There is no course here/],
    ['build courses/b', /There is no course "courses\/b"/],
    ['build courses/aa', /Did you mean "courses\/a"/, 'a'],
    ['build courses', /holds no course\.yaml/, 'a'],
    ['build -t scrom12', /Unknown target "scrom12"\. Did you mean "scorm12"\? There are: scorm12, xapi/, 'a'],
    ['build -t ,', /was given none/, 'a'],
    ['check -l de', /Unknown language "de"\. There is: en/, 'a'],
    ['build --reporter xml', /Allowed choices are pretty, json, github/, 'a'],
    ['build --draft --strict', /'--draft' cannot be used with option '--strict'/, 'a'],
    ['build --frzen', /Did you mean --frozen/, 'a'],
    ['biuld', /Did you mean build/],
    ['rules extra', /too many arguments/],
    ['lock', /missing required argument/],
    ['lock courses/a', /no course\.lock\.json yet/, 'a'],
    ['', /Usage: coursewright/],
  ])('%s', async (line, text, existing?: string) => {
    if (existing) course(`courses/${existing}`);
    if (existing) mkdirSync(join(cwd, `courses/${existing}/assets`), { recursive: true });
    const { code, stdout, stderr } = await cli(line);
    expect(stderr).toMatch(text);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(buildCourses).not.toHaveBeenCalled();
  });
});

describe('help and version are results', () => {
  it.each([
    '--help',
    'build --help',
    'check --help',
    'rules --help',
    'blocks --help',
    'lock --help',
    'init --help',
    'move --help',
    'new --help',
  ])('%s', async (line) => {
    const { code, stdout, stderr } = await cli(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Usage: coursewright/);
    expect(stdout).toMatch(/Examples:\n {2}coursewright /);
  });

  it('--version', async () => {
    expect(await cli('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('what build is asked to do', () => {
  it('every course under courses/', async () => {
    course('courses/b');
    course('courses/a');
    mkdirSync(join(cwd, 'courses/none'));
    expect((await cli('build')).code).toBe(0);
    expect(optionsGiven()).toMatchObject({
      cwd,
      courses: [join(cwd, 'courses/a'), join(cwd, 'courses/b')],
      targets: undefined,
      languages: undefined,
      out: 'dist/packages',
      frozen: false,
      write: true,
    });
  });

  it.each([
    ['build courses/a', {}],
    ['build a', {}],
    ['build courses/a/course.yaml', {}],
    ['build ./courses/a courses/a/', {}],
    ['build courses/a -t scorm12,xapi', { targets: ['scorm12', 'xapi'] }],
    ['build -t scorm12 -t xapi,scorm12 courses/a', { targets: ['scorm12', 'xapi'] }],
    ['build --target=xapi courses/a', { targets: ['xapi'] }],
    ['build -l EN courses/a', { languages: ['en'] }],
    ['build -o out --frozen courses/a', { out: 'out', frozen: true, draft: false }],
    ['build --draft courses/a', { draft: true, strict: false }],
    ['check --draft courses/a', { draft: true, write: false }],
    ['check courses/a', { write: false }],
  ])('%s', async (line, expected) => {
    course('courses/a');
    const answer = await cli(line);
    expect(answer.code).toBe(0);
    expect(optionsGiven()).toMatchObject({ courses: [join(cwd, 'courses/a')], ...expected });
  });

  it('builds the course it stands in', async () => {
    course('.');
    await cli('build');
    expect(optionsGiven()).toMatchObject({ courses: [cwd] });
  });
});

describe('what build answers', () => {
  beforeEach(() => course('courses/a'));

  it('a table of packages, on stderr', async () => {
    buildCourses.mockResolvedValue({ messages: [], packages: [summary], sheets: [], guides: [] });
    expect(await cli('build')).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'package                           size  lessons  questions  saved state  room for a text\n' +
        'dist/packages/a-en-scorm12.zip  1.2 MB       12          7  321 of 4096             3775\n' +
        'texts that may be longer than what is surely kept, in characters:\n' +
        '  a scorm12 a/b#c: 3775 of 4000\n',
    });
  });

  it('errors: exit code 1', async () => {
    buildCourses.mockResolvedValue({ messages: [error], packages: [], sheets: [], guides: [] });
    const { code, stdout, stderr } = await cli('build');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('courses/a/x.md:1:2 error  Twice  id-unique\n\n1 error in 1 file\n');
    expect(stderr).toContain('No package was written');
  });

  it.each([
    ['build', 0],
    ['build --strict', 1],
    ['check --strict', 1],
  ])('warnings: %s → %i', async (line, code) => {
    buildCourses.mockResolvedValue({ messages: [warning], packages: [], sheets: [], guides: [] });
    expect((await cli(line)).code).toBe(code);
  });

  it('json: one object on stdout', async () => {
    buildCourses.mockResolvedValue({ messages: [error], packages: [summary], sheets: [], guides: [] });
    const { code, stdout } = await cli('build --reporter json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      warnings: 0,
      messages: [error],
      packages: [{ bytes: 1_234_567 }],
    });
  });

  it('github: workflow commands on stdout', async () => {
    buildCourses.mockResolvedValue({ messages: [warning], packages: [], sheets: [], guides: [] });
    const { stdout } = await cli('check --reporter github');
    expect(stdout).toBe('::warning file=courses/a/x.md,line=1,col=2,title=id-unique::Twice\n');
  });

  it.each([
    ['a terminal', { tty: true }, true],
    ['a terminal with NO_COLOR', { tty: true, env: { NO_COLOR: '1' } }, false],
    ['no terminal', { env: { FORCE_COLOR: '1' } }, false],
  ])('colours on %s: %o', async (_, io, coloured) => {
    buildCourses.mockResolvedValue({ messages: [error], packages: [], sheets: [], guides: [] });
    expect((await cli('check', io)).stderr.includes('\u001b[31m')).toBe(coloured);
  });

  it('rewrites one line on a terminal and leaves nothing of it', async () => {
    buildCourses.mockImplementation(async (_, { onProgress }) => {
      onProgress?.({ phase: 'parse', course: 'a\u001b[2J', done: 3, total: 12 });
      return { messages: [], packages: [], sheets: [], guides: [] };
    });
    const { stderr } = await cli('check', { tty: true });
    expect(stderr).toContain('\r\u001b[2Ka\\u001b[2J: understanding 3/12\r\u001b[2K');
  });

  it('writes one line a course elsewhere', async () => {
    buildCourses.mockImplementation(async (_, { onProgress }) => {
      for (const done of [0, 1, 2]) onProgress?.({ phase: 'parse', course: 'courses/a', done, total: 2 });
      return { messages: [], packages: [], sheets: [], guides: [] };
    });
    expect((await cli('build')).stderr.match(/courses\/a/g)).toHaveLength(1);
  });
});

it('two courses with one id: an error for the second, and nothing is written', async () => {
  course('courses/a', 'id: same\n');
  course('courses/b', 'id: same\n');
  const { code, stderr } = await cli('build');
  expect(code).toBe(1);
  expect(optionsGiven()).toMatchObject({ write: false });
  expect(stderr).toContain(
    'courses/b/course.yaml:4:1 error  The id "same" belongs to the course in "courses/a" already',
  );
  expect(stderr).toContain('first used at courses/a/course.yaml:4:1');
});

describe('when it ends early', () => {
  beforeEach(() => course('courses/a'));

  it('Ctrl-C: 130', async () => {
    const abort = new AbortController();
    buildCourses.mockImplementation(async (_, { signal }) => {
      abort.abort();
      signal.throwIfAborted();
      return { messages: [], packages: [], sheets: [], guides: [] };
    });
    expect(await cli('build', { abort })).toEqual({
      code: 130,
      stdout: '',
      stderr: 'Interrupted; no package is half written.\n',
    });
  });

  it('an output folder that cannot be written: 2, one sentence', async () => {
    buildCourses.mockRejectedValue(Object.assign(new Error('The disk is full.'), { name: 'OutputError' }));
    expect(await cli('build')).toEqual({ code: 2, stdout: '', stderr: 'coursewright: The disk is full.\n' });
  });

  it('a bug: 70, the stack only on request', async () => {
    buildCourses.mockRejectedValue(new TypeError('x is not a function'));
    const { code, stderr } = await cli('build');
    expect(code).toBe(70);
    expect(stderr).toMatch(/a bug of coursewright.*x is not a function/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect((await cli('build', { env: { COURSEWRIGHT_DEBUG: '1' } })).stderr).toMatch(/\n\s+at /);
  });
});

describe('rules', () => {
  it('one line a rule, sorted, on stdout', async () => {
    const { code, stdout } = await cli('rules');
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(code).toBe(0);
    expect(ids).toContain('image-has-alt');
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(stdout).toMatch(/^captions-present .* In a draft at most a warning\.$/m);
    expect(stdout).toMatch(/^asset-exists .* is in the course folder\.$/m);
  });

  it('as JSON', async () => {
    const { stdout } = await cli('rules --reporter json');
    expect(JSON.parse(stdout).rules).toContainEqual({
      id: 'image-has-alt',
      summary: expect.any(String),
      severity: expect.stringMatching(/^(error|warning)$/),
      releaseOnly: true,
    });
  });
});

describe('blocks', () => {
  it('one line a block, on stdout', async () => {
    const { code, stdout } = await cli('blocks');
    const lines = stdout.trim().split('\n');
    expect(code).toBe(0);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([...blockTypes.keys()]);
    expect(lines.filter((line) => !/^[a-z-]+ {2,}\S.*\.$/.test(line))).toEqual([]);
  });

  it.each([...blockTypes.keys()])('%s with all that its braces take, and an example of it', async (name) => {
    const { stdout } = await cli(`blocks ${name}`);
    const attributes = blockTypes.get(name)?.attributes.shape ?? {};
    for (const [attribute, { description }] of Object.entries(attributes as Record<string, z.ZodType>))
      expect(stdout).toMatch(new RegExp(`^${attribute} +${escaped(description ?? '-')}`, 'm'));
    expect(stdout).toMatch(new RegExp(`^:{2,}${name}\\b`, 'm'));
  });

  it('with the form and the default of an attribute, and what may stand inside', async () => {
    const choice = (await cli('blocks choice')).stdout;
    expect(choice).toMatch(/^points +Points .*\(a number from 0 to 1,000.*; default: 1\)$/m);
    expect(choice).toMatch(/^may hold +hint$/m);
    expect(choice).toMatch(/^reported as +choice$/m);
    expect((await cli('blocks tab')).stdout).toMatch(/^stands in +tabs$/m);
  });

  it('names a near match for one that is not known', async () => {
    expect(await cli('blocks chioce')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"choice"'),
    });
  });
});

/** A text as a part of a pattern. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('init', () => {
  it('writes a course named after its folder', async () => {
    const { code, stdout, stderr } = await cli('init courses/Our-Bread');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    for (const command of ['preview courses/Our-Bread --open', 'build courses/Our-Bread'])
      expect(stderr).toContain(`  npx coursewright ${command}\n`);
    expect(existsSync(join(cwd, 'courses/Our-Bread/course.lock.json'))).toBe(false);
    const settings = readFileSync(join(cwd, 'courses/Our-Bread/course.yaml'), 'utf8');
    expect(settings).toMatch(/^id: our-bread$/m);
    expect(settings).toContain('iri: https://example.org/courses/our-bread\n');
    expect(settings).not.toContain('first-course');
    expect((await cli('check')).code).toBe(0);
  });

  it('leaves a folder alone that is not empty', async () => {
    course('here');
    const { code, stderr } = await cli('init here');
    expect(code).toBe(2);
    expect(stderr).toMatch(/not empty/);
    expect(readdirSync(join(cwd, 'here'))).toEqual(['course.yaml']);
  });

  it('quotes what a shell would divide', () => {
    expect(['courses/a', 'Our bread', 'a"$b'].map(shellWord)).toEqual([
      'courses/a',
      '"Our bread"',
      '"a\\"\\$b"',
    ]);
  });

  it('takes a fresh repository for empty', async () => {
    mkdirSync(join(cwd, '.git'));
    expect((await cli('init')).code).toBe(0);
    expect(existsSync(join(cwd, 'course.yaml'))).toBe(true);
  });
});

describe('lock', () => {
  const conflict = [
    '{',
    '  "next": { "lesson": 4, "block": 1 },',
    '  "lessons": {',
    '    "a/first": 1,',
    '<<<<<<< ours',
    '    "a/mine": 2',
    '=======',
    '    "a/yours": 2,',
    '    "a/yours-too": 3',
    '>>>>>>> theirs',
    '  },',
    '  "blocks": {},',
    '  "parts": {},',
    '  "retired": {}',
    '}',
    '',
  ].join('\n');

  beforeEach(() => {
    course('courses/a');
    writeFileSync(join(cwd, 'courses/a/course.lock.json'), conflict);
  });

  it('mends a conflict, and says which entries got another number', async () => {
    const { code, stdout, stderr } = await cli('lock courses/a');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const { lessons } = JSON.parse(readFileSync(join(cwd, 'courses/a/course.lock.json'), 'utf8'));
    expect(lessons).toMatchObject({ 'a/first': 1, 'a/mine': 2 });
    expect(new Set(Object.values(lessons)).size).toBe(4);
    expect(stderr).toContain('a/yours');
    expect(readdirSync(join(cwd, 'courses/a')).sort()).toEqual(['course.lock.json', 'course.yaml']);
    expect((await cli('lock courses/a')).stderr).toContain('is in order');
  });

  it('keeps the numbers of the file of the last release', async () => {
    writeFileSync(
      join(cwd, 'base.json'),
      '{\n  "next": { "lesson": 9, "block": 1 },\n  "lessons": {\n    "a/yours": 8\n  }\n}\n',
    );
    await cli('lock courses/a --base base.json');
    const { lessons } = JSON.parse(readFileSync(join(cwd, 'courses/a/course.lock.json'), 'utf8'));
    expect(lessons['a/yours']).toBe(8);
  });

  it.each([
    ['lock courses/a --base nowhere.json', /no file "nowhere\.json"/],
    ['lock courses/a --base v1:nowhere.json', /git knows no "v1:nowhere\.json"/],
  ])('%s', async (line, text) => {
    expect(await cli(line)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(text) });
    expect(readFileSync(join(cwd, 'courses/a/course.lock.json'), 'utf8')).toBe(conflict);
  });
});
