/** What a command may touch of the process; tests give their own. */
export interface Io {
  /** Results only. */
  stdout: { write(text: string): unknown };
  /** Everything for people. */
  stderr: { write(text: string): unknown };
  /** Absolute. */
  cwd: string;
  env: Record<string, string | undefined>;
  /** True where `stderr` is a terminal. */
  isTTY: boolean;
  /** Width of the terminal, in characters. */
  columns?: number;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** https://no-color.org: any value but the empty one switches colours off. */
export function wantsColour(io: Io): boolean {
  return io.isTTY && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}
