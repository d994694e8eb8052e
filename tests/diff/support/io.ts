import type { Io } from '../../../src/commands/io.ts';

/** A command's surroundings, with what it prints as its result. */
export function ioIn(cwd: string): { io: Io; out(): string } {
  let printed = '';
  const write = (text: string): void => {
    printed += text;
  };
  return {
    io: {
      stdout: { write },
      stderr: { write: () => {} },
      cwd,
      env: {},
      isTTY: false,
      signal: new AbortController().signal,
    },
    out: () => printed,
  };
}
