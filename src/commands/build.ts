/** `build` and `check`: courses → what is wrong with them, and packages. */

import type { MediaVariant } from '../course/model/media-variant.ts';
import { plural } from '../course/text/plural.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { count, githubReport, jsonReport, prettyReport, type ReporterName } from '../diagnostics/report.ts';
import { build, check } from '../library/build.ts';
import { checkNames } from '../library/known-names.ts';
import type { BuildResult } from '../library/types.ts';
import { commonOptions } from './common-options.ts';
import { type Io, wantsColour } from './io.ts';
import {
  draftLine,
  guideLines,
  linkedLines,
  mediaLine,
  packageTable,
  sheetLines,
  textTable,
} from './package-table.ts';
import { makeProgress } from './progress.ts';

export interface BuildFlags {
  target?: string[];
  language?: string[];
  out?: string;
  strict?: boolean;
  draft?: boolean;
  with?: string[];
  moodle?: 'trainer';
  frozen?: boolean;
  media?: MediaVariant;
  mediaBase?: string;
  cache?: boolean;
  reporter: ReporterName;
}

export async function buildCourses(
  courses: string[],
  flags: BuildFlags,
  io: Io,
  write: boolean,
): Promise<ExitCode> {
  const {
    target: targets,
    language: languages,
    cache: _,
    reporter: __,
    with: further = [],
    ...others
  } = flags;
  const progress = makeProgress(io);
  const options = {
    ...commonOptions(flags, io),
    ...others,
    targets,
    languages,
    guide: wantsGuide(further),
    onProgress: progress.update,
  };
  const call = write
    ? build(courses, options)
    : check(courses, options).then((checked) => ({ ...checked, packages: [], sheets: [], guides: [] }));
  return report(await call.finally(progress.clear), flags, io, write);
}

function report(result: BuildResult, flags: BuildFlags, io: Io, write: boolean): ExitCode {
  const { ok, problems, packages, courses, parts } = result;
  const code = ok ? exitCodes.fine : exitCodes.problems;
  if (flags.reporter === 'json') {
    io.stdout.write(jsonReport(problems, packages));
    return code;
  }
  if (flags.reporter === 'github') io.stdout.write(githubReport(problems));
  else if (problems.length > 0) io.stderr.write(prettyReport(problems, wantsColour(io)));
  if (packages.length > 0)
    io.stderr.write(
      packageTable(packages) +
        textTable(packages) +
        mediaLine(packages) +
        linkedLines(packages) +
        sheetLines(result.sheets) +
        guideLines(result.guides) +
        draftLine(packages),
    );
  else if (write) io.stderr.write('No package was written; those of the last build are untouched.\n');
  if (!write && problems.length === 0)
    io.stderr.write(`${parts?.paths.join(', ') ?? plural(courses, 'course')} checked: no problems.\n`);
  if (!ok && count(problems).errors === 0) io.stderr.write('Warnings count as errors under --strict.\n');
  if (parts && parts.elsewhere > 0 && flags.reporter === 'pretty')
    io.stderr.write(elsewhereLine(parts.elsewhere));
  return code;
}

function wantsGuide(names: readonly string[]): boolean {
  checkNames(names, ['guide'], 'output of --with');
  return names.length > 0;
}

function elsewhereLine(others: number): string {
  return `${plural(others, 'problem')} elsewhere in the course; check it whole to see ${others === 1 ? 'it' : 'them'}.\n`;
}
