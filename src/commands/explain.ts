/** `explain`: what a course reports and what an LMS makes of it, for those who run the LMS. */
import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { prettyReport } from '../diagnostics/report.ts';
import type { FormatName } from '../explain/formats/index.ts';
import { explain } from '../library/explain.ts';
import { commonOptions } from './common-options.ts';
import { type Io, wantsColour } from './io.ts';
import { writeOutput } from './write-output.ts';

export interface ExplainFlags {
  language?: string;
  target?: string[];
  format: FormatName;
  out?: string;
  cache?: boolean;
}

export async function explainCourse(given: string, flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const { language, target: targets, format } = flags;
  const { problems, sheet } = await explain(given, {
    ...commonOptions(flags, io),
    language,
    targets,
    format,
  });
  if (sheet === undefined) {
    io.stderr.write(prettyReport(problems, wantsColour(io)));
    io.stderr.write('The course has problems, so what it reports is not certain; mend them first.\n');
    return problems.length > 0 ? exitCodes.problems : exitCodes.cannotRun;
  }
  if (flags.out === undefined) io.stdout.write(sheet);
  else writeOutput(resolve(io.cwd, flags.out), sheet);
  return exitCodes.fine;
}
