/**
 * The built command. Nearly all tests run it in their own process, through `run(argv, io)`, which takes a
 * hundredth of the time of a start; what belongs to a process (exit codes, signals, pipes) is spawned.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { run } from '../../src/cli.ts';

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Spawned {
  child: ChildProcessWithoutNullStreams;
  /** Grows while the command runs. */
  result: CommandResult;
  /** Once it has ended and all its output is read. */
  ended: Promise<CommandResult & { signal: NodeJS.Signals | null }>;
}

export const CLI = path.resolve('dist/tool/cli.js');
const ENVIRONMENT = { CI: 'true', NO_COLOR: '1' };

/** Runs the command in this process, with a folder as its working directory. */
export async function runTool(
  cwd: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const cli = (await import(pathToFileURL(CLI).href)) as { run: typeof run };
  const result: CommandResult = { code: null, stdout: '', stderr: '' };
  result.code = await cli.run(args, {
    stdout: { write: (text) => (result.stdout += text) },
    stderr: { write: (text) => (result.stderr += text) },
    cwd,
    env: { ...process.env, ...ENVIRONMENT, ...env },
    isTTY: false,
    signal: new AbortController().signal,
  });
  return result;
}

/** Runs it as a user does, in a process of its own. */
export function spawnTool(cwd: string, args: string[]): Promise<CommandResult> {
  return spawnCommand(cwd, process.execPath, [CLI, ...args]);
}

export async function spawnCommand(
  cwd: string,
  command: string,
  args: string[],
  options: { shell?: boolean } = {},
): Promise<CommandResult> {
  const { code, stdout, stderr } = await startCommand(cwd, command, args, options).ended;
  return { code, stdout, stderr };
}

/** Starts a command, to be looked at or killed under way. */
export function startCommand(
  cwd: string,
  command: string,
  args: string[],
  { shell = false, env = {} }: { shell?: boolean; env?: Record<string, string> } = {},
): Spawned {
  const child = spawn(command, args, { cwd, shell, env: { ...process.env, ...ENVIRONMENT, ...env } });
  const result: CommandResult = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (data: Buffer) => (result.stdout += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (result.stderr += data.toString('utf8')));
  const ended = new Promise<Awaited<Spawned['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ ...Object.assign(result, { code }), signal }));
  });
  return { child, result, ended };
}
