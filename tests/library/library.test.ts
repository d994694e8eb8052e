/** The built library: results are data, the process is left alone, and what cannot be done rejects. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';

type Library = typeof import('../../src/library.ts');

const { build, check, diff, explain, OutputError, UsageError } = (await import(
  pathToFileURL(path.resolve('dist/tool/library.js')).href
)) as Library;

const LESSON = `---
title: Why employers say no
---

:::choice{#first-obstacle}
Which obstacle was named first?

- [ ] Money
- [x] Time
:::
`;

let course: CourseTest;
let options: { cwd: string };

beforeEach(async () => {
  course = await courseTest({ '01-start/01-why.md': LESSON });
  options = { cwd: course.cwd };
});
afterEach(() => course.remove());

describe('the library', () => {
  it('tells problems as data, in the places that the command names', async () => {
    await course.write('01-start/01-why.md', LESSON.replace('[x]', '[ ]'));
    const { ok, problems, courses } = await check('course', options);
    expect({ ok, courses }).toEqual({ ok: false, courses: 1 });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'course/01-start/01-why.md',
        line: 5,
        column: 1,
        severity: 'error',
        ruleId: 'choice-has-correct-answer',
      }),
    ]);
    const { packages, sheets } = await build('course', options);
    expect({ packages, sheets }).toEqual({ packages: [], sheets: [] });
    expect((await explain('course', options)).sheet).toBeUndefined();
  });

  it('says what the command says with the same courses and options', async () => {
    const asked = { targets: ['scorm12'], draft: true };
    const { problems, packages } = await build('course', { ...options, ...asked, out: 'mine' });
    const said = JSON.parse((await course.build('-t', 'scorm12', '--draft', '--reporter', 'json')).stdout);
    const listed = packages.map((one) => ({ ...one, path: one.path.replace('mine/', 'out/') }));
    expect(JSON.parse(JSON.stringify({ problems, packages: listed }))).toEqual({
      problems: said.messages,
      packages: said.packages,
    });
    const { sheet } = await explain('course', { ...options, format: 'html' });
    expect(sheet).toBe((await course.run('explain', 'course', '--format', 'html')).stdout);
  });

  it('compares releases', async () => {
    const { packages } = await build('course', { ...options, targets: ['scorm12'] });
    await course.write(
      '01-start/01-why.md',
      LESSON.replace('[ ] Money', '[x] Money').replace('[x] Time', '[ ] Time'),
    );
    const [comparison] = (await diff(packages[0]?.path ?? '', 'course', options)).comparisons;
    expect(comparison).toMatchObject({ course: 'test-course', title: 'A test course', from: '1.0.0' });
    expect(comparison?.levels['drops-score']).toBe(1);
    expect(comparison?.changes).toContainEqual(
      expect.objectContaining({ level: 'drops-score', block: 'first-obstacle' }),
    );
  });

  it('rejects wrong usage, a folder that cannot be written, and an aborted signal', async () => {
    await expect(check('nowhere', options)).rejects.toBeInstanceOf(UsageError);
    await expect(build('course', { ...options, targets: ['scorm13'] })).rejects.toThrow('"scorm12"');
    await expect(build('course', { ...options, out: 'course/course.yaml' })).rejects.toBeInstanceOf(
      OutputError,
    );
    const reason = new Error('enough');
    for (const call of [check, build, explain])
      await expect(call('course', { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(readdirSync(course.cwd)).toEqual(['course']);
  });

  it('leaves the process alone, and keeps nothing unless it is asked to', async () => {
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const warnings: Error[] = [];
    const hear = (warning: Error) => warnings.push(warning);
    process.on('warning', hear);
    const signal = new AbortController().signal;
    await build('course', { ...options, signal });
    for (const stream of written) expect(stream).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    process.off('warning', hear);
    expect(warnings).toEqual([]);
    expect(process.exitCode).toBeUndefined();
    expect(existsSync(path.join(course.cwd, '.coursewright'))).toBe(false);
    await check('course', { ...options, cache: true });
    expect(existsSync(path.join(course.cwd, '.coursewright/cache'))).toBe(true);
  });

  it('names in its types nothing but what its callers give and get', async () => {
    const types = readdirSync('dist/tool/types', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.d.ts'))
      .map((file) => file.split(path.sep).join('/'));
    expect(types.sort()).toEqual([
      'course/model/hours-ledger.d.ts',
      'diagnostics/message.d.ts',
      'diagnostics/usage-error.d.ts',
      'diff/change.d.ts',
      'library.d.ts',
      'library/build.d.ts',
      'library/diff.d.ts',
      'library/explain.d.ts',
      'library/hours.d.ts',
      'library/types.d.ts',
      'package/output-error.d.ts',
    ]);
    const { exports } = JSON.parse(await readFile('package.json', 'utf8'));
    for (const file of Object.values<string>(exports['.'])) expect(existsSync(file), file).toBe(true);
  });
});
