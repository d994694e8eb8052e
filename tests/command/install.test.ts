/** The packed tool, installed elsewhere as a user installs it, does its work without the repository. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandResult, spawnCommand } from '../support/run-tool.ts';
import { unzip } from '../support/unzip.ts';

const isWindows = process.platform === 'win32';
const MINUTES = 60_000;

const run = (command: string, args: string[], cwd: string): Promise<CommandResult> =>
  spawnCommand(cwd, command, args, { shell: isWindows });

let home: string;
let packed: string[];
let work: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'coursewright-install-'));
  work = path.join(home, 'work');
  await mkdir(work);
  // What npm would build before packing is built already, and other tests are using it.
  const pack = await run(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', home],
    process.cwd(),
  );
  expect(pack.code, pack.stderr).toBe(0);
  const [{ filename, files }] = JSON.parse(pack.stdout) as [{ filename: string; files: { path: string }[] }];
  packed = files.map((file) => file.path).sort();
  await writeFile(path.join(home, 'package.json'), '{ "private": true }\n');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=dev', '--ignore-scripts'];
  const installed = await run(
    'npm',
    ['install', '--prefix', home, ...flags, path.join(home, filename)],
    home,
  );
  expect(installed.code, installed.stderr).toBe(0);
}, 5 * MINUTES);
afterAll(() => rm(home, { recursive: true, force: true }));

const coursewright = (...args: string[]) =>
  run(path.join(home, 'node_modules/.bin', isWindows ? 'coursewright.cmd' : 'coursewright'), args, work);

describe('the tarball', () => {
  it('holds the tool, its templates and its papers, and nothing else', () => {
    const strange = packed.filter(
      (file) =>
        !/^(dist\/tool\/|docs\/|templates\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(file),
    );
    expect(strange).toEqual([]);
    expect(packed.filter((file) => /(?<!\.d)\.ts$|\.(map|test\.js)$|(^|\/)\./.test(file))).toEqual([]);
  });

  it('holds every page of ours that the README names for its users', async () => {
    const readme = await readFile('README.md', 'utf8');
    const named = [...readme.matchAll(/\]\((docs\/[^)#]+)/g)].map(([, file]) => file);
    expect(named).toContain('docs/xapi.md');
    for (const file of named) expect(packed).toContain(file);
  });

  it.each([
    'dist/tool/cli.js',
    'dist/tool/library.js',
    'dist/tool/types/library.d.ts',
    'dist/tool/lesson-worker.js',
    'dist/tool/player/dialogs.js',
    'dist/tool/player/record.js',
    'dist/tool/player/scorm12.js',
    'dist/tool/player/xapi.js',
    'dist/tool/schemas/scorm12edition/imscp_rootv1p1p2.xsd',
    'dist/tool/schemas/course.schema.json',
    'templates/page.hbs',
    'templates/manifests/imsmanifest.xml.hbs',
    'templates/starter/course.yaml',
  ])('holds %s', (file) => {
    expect(packed).toContain(file);
  });
});

describe('the installed command', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await coursewright('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('begins a course, checks it and builds it', async () => {
    expect(await coursewright('init', 'courses/mine')).toMatchObject({ code: 0, stdout: '' });
    const checked = await coursewright('check', '--strict');
    expect(checked.code, checked.stderr).toBe(0);
    const built = await coursewright('build');
    expect(built.code, built.stderr).toBe(0);
    const out = path.join(work, 'dist/packages');
    const { packages } = JSON.parse(await readFile(path.join(out, 'packages.json'), 'utf8'));
    expect(packages.map(({ file }: { file: string }) => file)).toEqual([
      'mine-en-scorm12.zip',
      'mine-en-xapi.zip',
    ]);
    for (const [file, wanted] of [
      [
        'mine-en-scorm12.zip',
        ['imsmanifest.xml', 'imscp_rootv1p1p2.xsd', 'index.html', 'player.js', 'style.css'],
      ],
      ['mine-en-xapi.zip', ['tincan.xml', 'index.html', 'player.js', 'style.css']],
    ] as const) {
      const entries = await unzip(path.join(out, file));
      expect([...entries.keys()]).toEqual(expect.arrayContaining([...wanted]));
      expect(entries.get('licences.txt')?.toString()).toMatch(
        /coursewright[\s\S]*@xapi\/xapi[\s\S]*lz-string[\s\S]*minisearch/,
      );
      expect([...entries].filter(([, content]) => content.length === 0).map(([name]) => name)).toEqual([]);
    }
  });

  it('has all it needs for every block, language and a large course', async () => {
    const course = path.join(work, 'courses/tour');
    await cp(path.resolve('courses/getting-started'), course, { recursive: true });
    await mkdir(path.join(course, '90-many'));
    const lesson = (number: number) =>
      writeFile(
        path.join(course, `90-many/${number}-l${number}.md`),
        `---\ntitle: Lesson ${number}\n---\n\nText <b>in HTML</b>, $$x^2$$ and\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n`,
      );
    await Promise.all(Array.from({ length: 150 }, (_, index) => lesson(index + 1)));
    const built = await coursewright('build', 'courses/tour', '-o', 'out');
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toMatch(/scorm12\.zip[\s\S]*xapi\.zip/);
    const page = (
      await unzip(path.join(work, 'out', built.stderr.match(/out\/(\S+-scorm12\.zip)/)?.[1] ?? ''))
    ).get('index.html');
    expect(page?.toString('utf8')).toMatch(/<math[\s\S]*hljs-/);
  });
});

/** What another program does with the library, each result by its type. */
const PROGRAM = `
import { build, type BuiltPackage, check, diff, explain, type Level, type Problem, UsageError } from 'coursewright';

const course = 'courses/used';
const { ok, problems }: { ok: boolean; problems: Problem[] } = await check(course);
const first: BuiltPackage | undefined = (await build([course], { out: 'used', targets: ['scorm12'] })).packages[0];
const { sheet = '' } = await explain(course, { language: 'de', format: 'markdown', signal: new AbortController().signal });
const { comparisons } = await diff(first?.path ?? '', course);
const levels: Record<Level, number>[] = comparisons.map((one) => one.levels);
const refused: unknown = await check('nowhere').catch((error: unknown) => error);
// @ts-expect-error A target is named by text.
await check(course, { targets: [12] }).catch(() => undefined);
const isUsage = refused instanceof UsageError;
process.stdout.write(JSON.stringify({ ok, problems, path: first?.path, sheet: sheet.slice(0, 2), levels, isUsage }));
`;

/** As much of a platform as the program and the library name; the types of Node take ten seconds to be checked. */
const PLATFORM = `
interface AbortSignal { readonly aborted: boolean }
declare class AbortController { readonly signal: AbortSignal }
declare const process: { stdout: { write(text: string): void } };
`;

describe('the installed library', () => {
  it('is used by a typed program', async () => {
    const made = await coursewright('init', 'courses/used');
    expect(made.code, made.stderr).toBe(0);
    await writeFile(path.join(work, 'program.ts'), PROGRAM);
    await writeFile(path.join(work, 'platform.d.ts'), PLATFORM);
    await writeFile(path.join(work, 'package.json'), '{ "type": "module" }\n');
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const flags = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023'];
    const compiled = await run(process.execPath, [tsc, ...flags, 'platform.d.ts', 'program.ts'], work);
    expect(compiled.stdout).toBe('');
    const ran = await run(process.execPath, ['program.js'], work);
    expect(ran.stderr).toBe('');
    const told = JSON.parse(ran.stdout);
    expect(told).toMatchObject({ ok: true, problems: [], sheet: '# ', isUsage: true });
    expect(told.path).toBe('used/used-en-scorm12.zip');
    expect(told.levels).toEqual([expect.objectContaining({ safe: 0, 'drops-score': 0 })]);
  });
});
