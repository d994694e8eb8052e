/** The whole pipeline: load → parse → check → render → package. */
import { budgetOf, type Edition, type PlannedPackage, planPackagesOf } from './build-plan.ts';
import type { BuildOptions, BuildResult, Tell } from './build-types.ts';
import { withoutFollowUps } from './check/follow-ups.ts';
import { check } from './check/index.ts';
import { inSettings } from './check/rule.ts';
import { applyRuleSettings } from './check/rule-settings.ts';
import { differentQuestions } from './check/same-questions.ts';
import type { Message } from './diagnostics/message.ts';
import { loadProject } from './load/load.ts';
import { withMedia } from './load/media-variant.ts';
import type { Project } from './load/project.ts';
import { LOCK_FILE, type LockResult, lockCourse } from './lock/lock.ts';
import { lockNames } from './lock/numbers.ts';
import { StagedLock } from './lock/save-lock.ts';
import { parseCourse } from './parse/parse.ts';
import { allRules } from './rules.ts';
import { targets } from './targets/index.ts';

export interface CompiledCourse {
  project: Project;
  lock: LockResult;
  /** What this build makes. */
  plans: PlannedPackage[];
  /** With the course's other targets, which a sheet names too. */
  allPlans: PlannedPackage[];
  tell: Tell;
}

export async function buildCourses(options: BuildOptions): Promise<BuildResult> {
  const result: BuildResult = { messages: [], packages: [] };
  for (const folder of options.courses) {
    const built = await buildCourse(folder, options);
    result.messages.push(...built.messages);
    result.packages.push(...built.packages);
    result.sheets = [...(result.sheets ?? []), ...(built.sheets ?? [])];
  }
  return result;
}

export async function buildCourse(folder: string, options: BuildOptions): Promise<BuildResult> {
  const { messages, compiled } = await compileCourse(folder, options);
  const stops = messages.some((message) => options.strict || message.severity === 'error');
  if (!options.write || stops || compiled === undefined) return { messages, packages: [] };
  const { lock, project, tell } = compiled;
  const { writePackages } = await import('./build-packages.ts');
  const staged = lock.changed ? new StagedLock(project.root, lock.text) : undefined;
  try {
    const written = await writePackages(compiled, options, tell, async () => staged?.write());
    await staged?.save();
    return { messages, ...written };
  } finally {
    await staged?.discard();
  }
}

/** The stages before anything is written. */
export async function compileCourse(
  folder: string,
  options: BuildOptions,
): Promise<{ messages: Message[]; compiled: CompiledCourse | undefined }> {
  const loaded = await loadProject(folder, {
    cwd: options.cwd,
    targetNames: Object.keys(targets),
    ruleIds: allRules.map((rule) => rule.id),
    signal: options.signal,
  });
  const media = options.media ?? { variant: 'full', base: undefined };
  const project = await withMedia(loaded, media, options);
  const tell: Tell = (phase, done, total) =>
    options.onProgress({ phase, course: project.directory, done, total });
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
    ...checkEditions(project, editions, plans, wanted),
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
  options: Pick<BuildOptions, 'languages' | 'signal'>,
  onProgress: (done: number, total: number) => void,
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

function wantedEditions(editions: Edition[], options: BuildOptions): Edition[] {
  return editions.filter(
    ({ language }) => options.languages === undefined || options.languages.includes(language),
  );
}

function checkEditions(
  project: Project,
  editions: Edition[],
  plans: PlannedPackage[],
  targets: readonly string[],
): Message[] {
  const settings = project.places['course.yaml'] ?? {};
  const [source] = editions;
  return editions.flatMap(({ language, course }) => [
    ...check(course, {
      settings,
      library: project.places,
      state: plans.filter((plan) => plan.language === language).map(budgetOf),
      targets,
      source: source?.course === course ? undefined : source?.course,
    }),
    ...(source === undefined ? [] : differentQuestions(source.course, course)),
  ]);
}

function frozenMessages(lock: LockResult, options: BuildOptions): Message[] {
  if (!options.frozen || !lock.changed) return [];
  const reason =
    'course.lock.json would change; run "coursewright build" without --frozen and commit the file';
  return [{ file: LOCK_FILE, line: 1, column: 1, severity: 'error', ruleId: 'lock-current', reason }];
}

/** At the levels that the course sets, and each said once though every language was checked. */
function levelled(project: Project, messages: Message[]): Message[] {
  const settings = project.places['course.yaml'] ?? {};
  const placeOf = (key: string) => inSettings({ state: [], settings }, key);
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
