#!/usr/bin/env node
/** The command line: options → command → exit code. Each command is declared in cli/. */
import { setMaxListeners } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { declareBlocks } from './cli/blocks.ts';
import { declareBuild, declareCheck } from './cli/build.ts';
import { declareDiff } from './cli/diff.ts';
import { declareExplain } from './cli/explain.ts';
import { declareGuide } from './cli/guide.ts';
import { declareHours } from './cli/hours.ts';
import { declareImport } from './cli/import.ts';
import { declareInit } from './cli/init.ts';
import { declareLock } from './cli/lock.ts';
import { declareMove } from './cli/move.ts';
import { declareNew } from './cli/new.ts';
import type { Declare } from './cli/options.ts';
import { declarePortal } from './cli/portal.ts';
import { declarePreview } from './cli/preview.ts';
import { declareReference } from './cli/reference.ts';
import { declareRules } from './cli/rules.ts';
import { declareVerifyMedia } from './cli/verify-media.ts';
import type { Io } from './commands/io.ts';
import { type ExitCode, exitCodes } from './diagnostics/exit-codes.ts';
import { templateFile } from './tool/files.ts';

/** In the order of `--help`. */
const COMMANDS: readonly Declare[] = [
  declareBuild,
  declareCheck,
  declarePreview,
  declarePortal,
  declareExplain,
  declareGuide,
  declareHours,
  declareRules,
  declareBlocks,
  declareReference,
  declareLock,
  declareDiff,
  declareVerifyMedia,
  declareInit,
  declareImport,
  declareNew,
  declareMove,
];

/** Runs one command line, without the two words before it, and answers with its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  try {
    await program(io, (result) => {
      code = result;
    }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function program(io: Io, done: (code: ExitCode) => void): Command {
  const root = new Command('coursewright')
    .description('Compiles courses written in Markdown into packages that any LMS imports.')
    .version(version(), '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
    });
  for (const declare of COMMANDS) declare(root, io, done);
  return root;
}

const EXAMPLES = `
Examples:
  coursewright init courses/my-course        begin a course
  coursewright check courses/my-course       look for problems
  coursewright build                         package every course under courses/

Exit codes: 0 fine, 1 problems in a course, 2 cannot run, 130 interrupted.
`;

function version(): string {
  const { version } = JSON.parse(readFileSync(templateFile('../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Errors → one sentence and an exit code. A stack is for those who ask for it. */
async function explain(error: unknown, io: Io): Promise<ExitCode> {
  if (io.signal.aborted) {
    io.stderr.write('Interrupted; no package is half written.\n');
    return exitCodes.interrupted;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.cannotRun;
  const { visible } = await import('./diagnostics/visible.ts');
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && (error.name === 'UsageError' || error.name === 'OutputError')) {
    io.stderr.write(`coursewright: ${visible(text)}\n`);
    return exitCodes.cannotRun;
  }
  io.stderr.write(`coursewright: This is a bug of coursewright, not of your course: ${visible(text)}\n`);
  if (io.env.COURSEWRIGHT_DEBUG === '1' && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  else
    io.stderr.write(
      'Please report it with the course that caused it; COURSEWRIGHT_DEBUG=1 shows where it happened.\n',
    );
  return exitCodes.bug;
}

async function main(): Promise<void> {
  const interrupted = new AbortController();
  // Every lesson under way in the pool listens.
  setMaxListeners(0, interrupted.signal);
  // Once: a second Ctrl-C ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interrupted.abort());
  const unwritten = watchOutput();
  const code = await run(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    isTTY: process.stderr.isTTY === true,
    ...(process.stderr.columns && { columns: process.stderr.columns }),
    signal: interrupted.signal,
  });
  process.exitCode = unwritten.code ?? code;
}

/**
 * A reader that left, as in `coursewright rules | head`, is no error; a full disk behind `>` is one, and
 * may be heard of before the command has ended or after.
 */
function watchOutput(): { code?: ExitCode } {
  const unwritten: { code?: ExitCode } = {};
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    unwritten.code = exitCodes.cannotRun;
    process.exitCode = unwritten.code;
    process.stderr.write(
      `coursewright: The result could not be written (${error.code}); is the disk full?\n`,
    );
  });
  return unwritten;
}

function isEntryPoint(): boolean {
  try {
    return realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
}

if (isEntryPoint()) await main();
