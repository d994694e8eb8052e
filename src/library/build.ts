/** `check` and `build`: the whole pipeline, without and with writing. */
import { canonicalLanguage } from '../config/fields.ts';
import { folderAddressOf } from '../config/folder-address.ts';
import type { MediaChoice } from '../course/model/media-variant.ts';
import type { Message } from '../diagnostics/message.ts';
import { count, sortMessages } from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { LoadedSettings } from '../load/load.ts';
import type { Toolkit } from '../pipeline/toolkit.ts';
import { findCourses, partsOf } from './find-courses.ts';
import { checkNames, knownTargets } from './known-names.ts';
import { sessionOf } from './session.ts';
import type { BuildOptions, BuildResult, CheckOptions, CheckResult, Courses } from './types.ts';

/**
 * Looks for problems in courses, as `build` does, and writes no package.
 *
 * @param courses folders of courses, or files and folders inside of them; an empty list means every course below `courses/`
 * @returns the problems of all courses, or of the parts that were given; those of an author are never thrown
 * @throws UsageError where a course, target, language or option is not known
 * @throws the reason of `signal`, once it is aborted
 */
export async function check(courses: Courses, options: CheckOptions = {}): Promise<CheckResult> {
  const { packages: _, sheets: __, guides: ___, ...checked } = await run(courses, options, false);
  return checked;
}

/**
 * Checks courses and writes their packages, the sheets for LMS administrators, `packages.json` and
 * `course.lock.json`: of each course all packages, or none.
 *
 * @param courses folders of courses; an empty list means every course below `courses/`
 * @returns the problems of all courses, and what was written
 * @throws UsageError where a course, target, language or option is not known
 * @throws OutputError where the packages cannot be written; those of the last build are untouched
 * @throws the reason of `signal`, once it is aborted; nothing is half written
 */
export async function build(courses: Courses, options: BuildOptions = {}): Promise<BuildResult> {
  return run(courses, options, true);
}

async function run(given: Courses, options: BuildOptions, write: boolean): Promise<BuildResult> {
  const { cwd, signal, cache } = sessionOf(options);
  const named = typeof given === 'string' ? [given] : given;
  const courses = findCourses(named, cwd);
  const targets = options.targets && knownTargets(options.targets);
  const languages = options.languages && (await knownLanguages(options.languages, courses, cwd));
  const clashes = await clashingIds(courses, cwd);
  const { onProgress, strict = false } = options;
  const { buildCourses } = await import('../pipeline/build.ts');
  const { messages, packages, sheets, guides } = await buildCourses(loadToolkit, {
    cwd,
    courses,
    targets,
    languages,
    out: outFolder(options.out),
    media: await mediaChoice(options, courses, cwd),
    draft: options.draft ?? false,
    frozen: options.frozen ?? false,
    guide: options.guide ?? false,
    ...(options.moodle && { moodle: options.moodle }),
    strict,
    today: options.today ?? new Date().toISOString().slice(0, 10),
    write: write && clashes.length === 0,
    cache,
    signal,
    ...(onProgress && { onProgress }),
  });
  cache?.tidy();
  const all = sortMessages([...messages, ...clashes]);
  const paths = write ? undefined : partsOf(named, cwd);
  const problems = paths ? all.filter(({ file }) => paths.some((part) => isIn(part, file))) : all;
  const { errors, warnings } = count(problems);
  const ok = errors === 0 && !(strict && warnings > 0);
  const parts = paths && { paths, elsewhere: all.length - problems.length };
  return { ok, problems, courses: courses.length, ...(parts && { parts }), packages, sheets, guides };
}

function isIn(part: string, file: string): boolean {
  return part === '' || file === part || file.startsWith(`${part}/`);
}

async function loadToolkit(): Promise<Toolkit> {
  return (await import('../pipeline/toolkit.ts')).toolkit;
}

/** An empty name, as an unset variable of a script leaves it, would write into the working directory. */
export function outFolder(out = 'dist/packages'): string {
  if (out.trim() === '') throw new UsageError('The option --out names no folder.');
  return out;
}

/** A base is needed by every course before the first is built. */
async function mediaChoice(
  { media: variant = 'full', mediaBase }: CheckOptions,
  courses: string[],
  cwd: string,
): Promise<MediaChoice> {
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

/** A language is known when one of the courses has it. */
export async function knownLanguages(
  tags: readonly string[],
  courses: string[],
  cwd: string,
): Promise<string[]> {
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
