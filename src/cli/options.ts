/** What several commands take, and how a command is declared. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from '../commands/io.ts';
import { collectNames } from '../commands/names.ts';
import type { ExitCode } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';

/** Adds a command to the program; `done` is told its exit code. What it does is loaded when it is called. */
export type Declare = (root: Command, io: Io, done: (code: ExitCode) => void) => void;

export function namesOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] | undefined) => {
    try {
      return collectNames(value, before);
    } catch (error) {
      throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error;
    }
  });
}

export function cacheOption(): Option {
  return new Option('--no-cache', 'make everything anew, and keep nothing in .coursewright/cache');
}

export function reporterOption(names: string[]): Option {
  return new Option('--reporter <name>', 'how problems are told').choices(names).default('pretty');
}

export function onlyOnce(value: string, before: string | undefined): string {
  if (before === undefined) return value;
  throw new InvalidArgumentError('It may be given once.');
}

export function portOption(): Option {
  return new Option('--port <number>', 'the first port that is tried').argParser(portOf).default(4321);
}

function portOf(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}
