/** What the process answers to the shell. */
export const exitCodes = {
  fine: 0,
  /** Errors in the course, or warnings under `--strict`. */
  problems: 1,
  /** Wrong flag, no course, an output folder that cannot be written. */
  cannotRun: 2,
  /** A bug of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Ctrl-C, SIGTERM, or SIGHUP of a terminal that closes. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
