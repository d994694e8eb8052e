/**
 * A course in a folder of its own, compiled by the real command: `courseTest({ …files })` or
 * `courseTest('fixture')`, then ask for messages, packages and their files.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type CommandResult, runTool } from './run-tool.ts';
import { unzip } from './unzip.ts';

const FIXTURES = path.resolve('tests/fixtures/courses');

export interface CourseTest {
  /** The working directory; the course is `course` below it, packages go to `out`. */
  cwd: string;
  folder: string;
  out: string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  run(...args: string[]): Promise<CommandResult>;
  /** `build course -o out`, with further arguments. */
  build(...args: string[]): Promise<CommandResult>;
  check(...args: string[]): Promise<CommandResult>;
  /** Path of a package in the output folder. */
  zip(name: string): string;
  files(name: string): Promise<Map<string, Buffer>>;
  remove(): Promise<void>;
}

/** As much of course.yaml as a test needs, changed by further lines. */
export function courseYaml(further = '', id = 'test-course'): string {
  return `id: ${id}\ntitle: A test course\ndescription: Made by a test.\nversion: 1.0.0\nlanguage: en\niri: https://example.org/courses/${id}\n${further}`;
}

export async function courseTest(source: string | Record<string, string | Uint8Array>): Promise<CourseTest> {
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-test-'));
  const folder = path.join(cwd, 'course');
  const out = path.join(cwd, 'out');
  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  if (typeof source === 'string') await cp(path.join(FIXTURES, source), folder, { recursive: true });
  else {
    await mkdir(folder);
    for (const [file, content] of Object.entries({ 'course.yaml': courseYaml(), ...source }))
      await write(file, content);
  }
  const run = (...args: string[]): Promise<CommandResult> => runTool(cwd, args);
  return {
    cwd,
    folder,
    out,
    write,
    run,
    build: (...args) => run('build', 'course', '-o', 'out', ...args),
    check: (...args) => run('check', 'course', ...args),
    zip: (name) => path.join(out, name),
    files: (name) => unzip(path.join(out, name)),
    remove: () => rm(cwd, { recursive: true, force: true }),
  };
}
