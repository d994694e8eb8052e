/** `guide`: the folders for trainers. */
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { prettyReport } from '../diagnostics/report.ts';
import { guide } from '../library/guide.ts';
import { commonOptions } from './common-options.ts';
import { type Io, wantsColour } from './io.ts';
import { guideLines } from './package-table.ts';

export interface GuideFlags {
  language?: string[];
  out?: string;
  cache?: boolean;
}

export async function guideCourses(courses: string[], flags: GuideFlags, io: Io): Promise<ExitCode> {
  const { problems, guides } = await guide(courses, {
    ...commonOptions(flags, io),
    languages: flags.language,
    out: flags.out,
  });
  io.stderr.write(guideLines(guides));
  if (problems.length === 0) return exitCodes.fine;
  io.stderr.write(prettyReport(problems, wantsColour(io)));
  io.stderr.write('A course with problems gets no guide; mend them first.\n');
  return exitCodes.problems;
}
