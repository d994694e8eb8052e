/** `build` and `check`: the whole pipeline, with and without writing. */

import { canonicalLanguage } from '../config/fields.ts';
import { folderAddressOf } from '../config/folder-address.ts';
import type { MediaChoice, MediaVariant } from '../course/model/media-variant.ts';
import { plural } from '../course/text/plural.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import type { Message } from '../diagnostics/message.ts';
import {
  count,
  githubReport,
  jsonReport,
  prettyReport,
  type ReporterName,
  sortMessages,
} from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { LoadedSettings } from '../load/load.ts';
import type { Toolkit } from '../pipeline/toolkit.ts';
import type { BuildOptions, BuildResult } from '../pipeline/types.ts';
import { TARGET_SUMMARIES } from '../targets/summaries.ts';
import { cacheOf } from './cache.ts';
import { findCourses, partsOf } from './find-courses.ts';
import { type Io, wantsColour } from './io.ts';
import { checkNames } from './names.ts';
import { draftLine, linkedLines, mediaLine, packageTable, sheetLines, textTable } from './package-table.ts';
import { makeProgress } from './progress.ts';

export interface BuildFlags {
  target?: string[];
  language?: string[];
  out?: string;
  strict?: boolean;
  draft?: boolean;
  frozen?: boolean;
  media?: MediaVariant;
  mediaBase?: string;
  cache?: boolean;
  reporter: ReporterName;
}

export async function build(given: string[], flags: BuildFlags, io: Io, write: boolean): Promise<ExitCode> {
  const courses = findCourses(given, io.cwd);
  const targets = flags.target && knownTargets(flags.target);
  const languages = flags.language && (await knownLanguages(flags.language, courses, io.cwd));
  const clashes = await clashingIds(courses, io.cwd);
  const { buildCourses } = await import('../pipeline/build.ts');
  const cache = cacheOf(flags, io);
  const progress = makeProgress(io);
  const options: BuildOptions = {
    cwd: io.cwd,
    courses,
    targets,
    languages,
    out: outFolder(flags.out),
    media: await mediaChoice(flags, courses, io.cwd),
    draft: flags.draft ?? false,
    frozen: flags.frozen ?? false,
    strict: flags.strict ?? false,
    write: write && clashes.length === 0,
    cache,
    signal: io.signal,
    onProgress: progress.update,
  };
  const result = await buildCourses(loadToolkit, options).finally(progress.clear);
  cache?.tidy();
  const all = sortMessages([...result.messages, ...clashes]);
  const parts = write ? undefined : partsOf(given, io.cwd);
  const messages =
    parts === undefined ? all : all.filter(({ file }) => parts.some((part) => isIn(part, file)));
  const checked = parts?.join(', ') ?? plural(courses.length, 'course');
  const code = report({ ...result, messages }, flags, io, write, checked);
  const others = all.length - messages.length;
  if (others > 0 && flags.reporter === 'pretty')
    io.stderr.write(
      `${plural(others, 'problem')} elsewhere in the course; check it whole to see ${others === 1 ? 'it' : 'them'}.\n`,
    );
  return code;
}

function isIn(part: string, file: string): boolean {
  return part === '' || file === part || file.startsWith(`${part}/`);
}

async function loadToolkit(): Promise<Toolkit> {
  return (await import('../pipeline/toolkit.ts')).toolkit;
}

/** `-o ""`, as an unset variable of a script leaves it, would write into the working directory. */
function outFolder(out = 'dist/packages'): string {
  if (out.trim() === '') throw new UsageError('The option --out names no folder.');
  return out;
}

/** A base is needed by every course before the first is built. */
async function mediaChoice(flags: BuildFlags, courses: string[], cwd: string): Promise<MediaChoice> {
  const { media: variant = 'full', mediaBase } = flags;
  const base = mediaBase === undefined ? undefined : folderAddressOf(mediaBase);
  if (mediaBase !== undefined && variant !== 'linked')
    throw new UsageError('The option --media-base belongs to --media linked.');
  if (mediaBase !== undefined && base === undefined)
    throw new UsageError(
      `"${mediaBase}" is no address for media; write one such as https://media.example.org/course/, without ? and #.`,
    );
  if (variant !== 'linked' || base !== undefined) return { variant, base };
  const without = (await settingsOf(courses, cwd)).find(({ settings }) => settings.mediaBase === undefined);
  if (without !== undefined)
    throw new UsageError(
      `It is not said where the media of "${without.settings.id}" lie; add "media: { base: https://… }" to its course.yaml, or give --media-base.`,
    );
  return { variant, base };
}

function report(result: BuildResult, flags: BuildFlags, io: Io, write: boolean, checked: string): ExitCode {
  const { messages, packages } = result;
  const { errors, warnings } = count(messages);
  const failed = errors > 0 || (flags.strict === true && warnings > 0);
  if (flags.reporter === 'json') {
    io.stdout.write(jsonReport(messages, packages));
    return failed ? exitCodes.problems : exitCodes.fine;
  }
  if (flags.reporter === 'github') io.stdout.write(githubReport(messages));
  else if (messages.length > 0) io.stderr.write(prettyReport(messages, wantsColour(io)));
  if (packages.length > 0 && write)
    io.stderr.write(
      packageTable(packages) +
        textTable(packages) +
        mediaLine(packages) +
        linkedLines(packages) +
        sheetLines(result.sheets) +
        draftLine(packages),
    );
  else if (write) io.stderr.write('No package was written; those of the last build are untouched.\n');
  if (!write && messages.length === 0) io.stderr.write(`${checked} checked: no problems.\n`);
  if (failed && errors === 0) io.stderr.write('Warnings count as errors under --strict.\n');
  return failed ? exitCodes.problems : exitCodes.fine;
}

export function knownTargets(names: string[]): string[] {
  checkNames(names, Object.keys(TARGET_SUMMARIES), 'target');
  return names;
}

/** A language is known when one of the courses has it. */
async function knownLanguages(tags: string[], courses: string[], cwd: string): Promise<string[]> {
  const all = await settingsOf(courses, cwd);
  const known = [...new Set(all.flatMap(({ settings }) => [settings.language, ...settings.translations]))];
  const languages = tags.map((tag) => canonicalLanguage(tag) ?? tag);
  checkNames(languages, known, 'language');
  return languages;
}

/** Before anything is written: the packages of one course would replace those of the other. */
async function clashingIds(courses: string[], cwd: string): Promise<Message[]> {
  if (courses.length < 2) return [];
  const { sameCourseIds } = await import('../load/course-ids.ts');
  return sameCourseIds(await settingsOf(courses, cwd));
}

async function settingsOf(courses: string[], cwd: string): Promise<LoadedSettings[]> {
  const { loadSettings } = await import('../load/load.ts');
  return courses.map((course) => loadSettings(course, { cwd, targets: [], ruleIds: [] }));
}
