/** The stages before anything is written, load → parse → check, of one course. */

import { withoutFollowUps } from '../check/follow-ups.ts';
import { check } from '../check/index.ts';
import { inSettings, type StandardLimits } from '../check/rule.ts';
import { applyRuleSettings } from '../check/rule-settings.ts';
import { differentQuestions } from '../check/same-questions.ts';
import { unusedFiles } from '../check/unused-files.ts';
import type { Message } from '../diagnostics/message.ts';
import { loadProject } from '../load/load.ts';
import { withMedia } from '../load/media-variant.ts';
import type { Project } from '../load/project.ts';
import { LOCK_FILE, type LockResult, lockCourse } from '../lock/lock.ts';
import { lockNames } from '../lock/numbers.ts';
import { parseCourse } from '../parse/parse.ts';
import { targets } from '../targets/index.ts';
import { budgetOf, type Edition, type PlannedPackage, planPackagesOf } from './plan.ts';
import { allRules } from './rules.ts';
import type { CompileOptions, Tell } from './types.ts';

export interface Compiled {
  project: Project;
  lock: LockResult;
  /** What this build makes. */
  plans: PlannedPackage[];
  /** With the course's other targets, which a sheet names too. */
  allPlans: PlannedPackage[];
  tell: Tell;
}

/** @param folder of the course, absolute; `compiled` is undefined where the course could not be read */
export async function compile(
  folder: string,
  options: CompileOptions,
): Promise<{ messages: Message[]; compiled: Compiled | undefined }> {
  const loaded = await loadProject(folder, {
    cwd: options.cwd,
    targets: Object.values(targets),
    ruleIds: allRules.map((rule) => rule.id),
    signal: options.signal,
  });
  const media = options.media ?? { variant: 'full', base: undefined };
  const project = await withMedia(loaded, media, { write: options.write ?? false, signal: options.signal });
  const tell: Tell = (phase, done, total) =>
    options.onProgress?.({ phase, course: project.directory, done, total });
  tell('load', 1, 1);
  const { editions, messages } = await parseEditions(project, options, (done, total) =>
    tell('parse', done, total),
  );
  const [source] = editions;
  if (source === undefined) return { messages: located(project, messages), compiled: undefined };

  const translations = editions.filter((edition) => edition !== source && hasNamesOf(source, edition));
  const lock = lockCourse(
    source.course,
    project.lock,
    translations.map(({ course }) => course),
  );
  const wanted = options.targets ?? project.settings.targets;
  const allPlans = planPackagesOf(
    wantedEditions(editions, options).filter((edition) => hasNamesOf(source, edition)),
    lock.numbers,
    [...project.settings.targets, ...wanted],
  );
  const plans = allPlans.filter(({ target }) => wanted.includes(target.name));
  messages.push(
    ...lock.messages,
    ...frozenMessages(lock, options),
    ...checkEditions(project, editions, plans, limitsOf(wanted)),
    ...unusedIn(project, editions),
  );
  tell('check', 1, 1);
  return {
    messages: located(project, levelled(project, messages)),
    compiled: { project, lock, plans, allPlans, tell },
  };
}

/** A translation with other blocks than the source has an error that says so, and no numbers. */
function hasNamesOf(source: Edition, edition: Edition): boolean {
  const [wanted, found] = [source, edition].map(({ course }) => {
    const { lessons, blocks, parts } = lockNames(course);
    return JSON.stringify([lessons, blocks, [...parts]]);
  });
  return wanted === found;
}

/** The source language first: translations inherit its ids. */
export async function parseEditions(
  project: Project,
  options: Pick<CompileOptions, 'languages' | 'signal'>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ editions: Edition[]; messages: Message[] }> {
  const languages = project.languages.filter(
    (language, index) =>
      index === 0 || options.languages === undefined || options.languages.includes(language),
  );
  const editions: Edition[] = [];
  const messages = [...project.messages];
  let source: Awaited<ReturnType<typeof parseCourse>> | undefined;
  for (const language of languages) {
    const parsed = await parseCourse(project, language, {
      signal: options.signal,
      onProgress,
      ...(source !== undefined && { source }),
    });
    source ??= parsed;
    messages.push(...parsed.messages);
    editions.push({ language, course: parsed.course });
  }
  return { editions, messages };
}

function wantedEditions(editions: Edition[], options: CompileOptions): Edition[] {
  return editions.filter(
    ({ language }) => options.languages === undefined || options.languages.includes(language),
  );
}

function limitsOf(names: readonly string[]): StandardLimits[] {
  return Object.values(targets)
    .filter(({ name }) => names.includes(name))
    .flatMap((target) => target.joins ?? [target])
    .map(({ standard, limits }) => ({ standard, ...limits }));
}

function checkEditions(
  project: Project,
  editions: Edition[],
  plans: PlannedPackage[],
  limits: readonly StandardLimits[],
): Message[] {
  const settings = project.places['course.yaml'] ?? {};
  const [source] = editions;
  return editions.flatMap(({ language, course }) => [
    ...check(course, {
      settings,
      library: project.places,
      state: plans.filter((plan) => plan.language === language).map(budgetOf),
      limits,
      source: source?.course === course ? undefined : source?.course,
    }),
    ...(source === undefined ? [] : differentQuestions(source.course, course)),
  ]);
}

/** Only where everything was read, in every language. */
function unusedIn(project: Project, editions: readonly Edition[]): Message[] {
  const isWhole = editions.length === project.languages.length;
  if (!isWhole || project.messages.some(({ severity }) => severity === 'error')) return [];
  return unusedFiles(
    editions.map(({ course }) => course),
    project.bareFolders,
  );
}

function frozenMessages(lock: LockResult, options: CompileOptions): Message[] {
  if (options.frozen !== true || !lock.changed) return [];
  const reason =
    'course.lock.json would change; run "coursewright build" without --frozen and commit the file';
  return [{ file: LOCK_FILE, line: 1, column: 1, severity: 'error', ruleId: 'lock-current', reason }];
}

/** At the levels that the course sets, and each said once though every language was checked. */
function levelled(project: Project, messages: Message[]): Message[] {
  const settings = project.places['course.yaml'] ?? {};
  const placeOf = (key: string) => inSettings({ settings }, key);
  const seen = new Set<string>();
  return applyRuleSettings(withoutFollowUps(messages), project.settings.rules, placeOf).filter((message) => {
    const key = `${message.file}:${message.line}:${message.column} ${message.ruleId} ${message.reason}`;
    return seen.size < seen.add(key).size;
  });
}

/** With paths as a person names them. */
function located(project: Project, messages: Message[]): Message[] {
  const from = (file: string): string => (project.directory === '.' ? file : `${project.directory}/${file}`);
  return messages.map((message) => ({
    ...message,
    file: from(message.file),
    ...(message.related && {
      related: {
        ...message.related,
        place: { ...message.related.place, file: from(message.related.place.file) },
      },
    }),
  }));
}
