/** The stages before anything is written, load → parse → check, of one course. */
import type { Message } from '../diagnostics/message.ts';
import { loadProject } from '../load/load.ts';
import { withMedia } from '../load/media-variant.ts';
import type { Project } from '../load/project.ts';
import { LOCK_FILE, type LockResult, lockCourse } from '../lock/lock.ts';
import { checkEditions } from './check-editions.ts';
import { type Edition, parseEditions, withSameNames } from './editions.ts';
import { lessonCache } from './lesson-cache.ts';
import { levelled, located } from './messages.ts';
import { type PlannedPackage, packagePlanner } from './plan.ts';
import { probeCache } from './probe-cache.ts';
import { releaseRuleIds, rulesOf } from './rules.ts';
import type { Toolkit } from './toolkit.ts';
import type { CompileOptions, Tell } from './types.ts';

export interface Compiled {
  /** Files are relative to the working directory. */
  messages: Message[];
  /** What the course was compiled with. */
  toolkit: Toolkit;
  project: Project;
  /** The source language first. */
  editions: [Edition, ...Edition[]];
  /** False where an error of loading or parsing left something out of the course. */
  isWhole: boolean;
  lock: LockResult;
  /** What this build makes; empty where no edition can be packed. */
  plans: PlannedPackage[];
  /** With the course's other targets, which a sheet names too. */
  allPlans: PlannedPackage[];
  tell: Tell;
}

/** @param folder of the course, absolute */
export async function compile(folder: string, toolkit: Toolkit, options: CompileOptions): Promise<Compiled> {
  const project = await load(folder, toolkit, options);
  const tell: Tell = (phase, done, total) =>
    options.onProgress?.({ phase, course: project.directory, done, total });
  tell('load', 1, 1);

  const { editions, messages } = await parseEditions(project, toolkit, options.languages, {
    signal: options.signal,
    memory: options.memory ?? (options.cache && lessonCache(options.cache, [project.root, project.media])),
    onProgress: (done, total) => tell('parse', done, total),
  });
  const warned = options.draft === true ? releaseRuleIds(toolkit) : new Set<string>();
  const isWhole = !levelled(project, messages, warned).some(({ severity }) => severity === 'error');

  const named = (names: readonly string[]) => toolkit.targets.filter(({ name }) => names.includes(name));
  const targets = named(options.targets ?? project.settings.targets);
  const all = named([...project.settings.targets, ...targets.map(({ name }) => name)]);

  const [source, ...translations] = withSameNames(editions);
  const lock = lockCourse(
    source.course,
    project.lock,
    translations.map(({ course }) => course),
    all.some(({ holds }) => holds !== undefined),
  );

  const isBuilt = ({ language }: Edition) => options.languages?.includes(language) ?? true;
  const plan = packagePlanner([source, ...translations].filter(isBuilt), lock.numbers);
  const plans = plan(targets);
  const allPlans = plan(all);

  messages.push(
    ...lock.messages,
    ...frozenMessages(lock, options),
    ...checkEditions(project, editions, toolkit.rules, { plans, targets, today: options.today ?? todayIs() }),
  );
  tell('check', 1, 1);
  return {
    messages: located(project, levelled(project, messages, warned)),
    toolkit,
    project,
    editions,
    isWhole,
    lock,
    plans,
    allPlans,
    tell,
  };
}

async function load(folder: string, toolkit: Toolkit, options: CompileOptions): Promise<Project> {
  const { cwd, signal, cache, files, media = { variant: 'full', base: undefined }, write = false } = options;
  const probes = options.probes ?? (cache && probeCache(cache, folder));
  const ruleIds = rulesOf(toolkit).map((rule) => rule.id);
  const project = await loadProject(folder, {
    cwd,
    targets: toolkit.targets,
    ruleIds,
    signal,
    files,
    probes,
  });
  return withMedia(project, media, { write, signal });
}

function todayIs(): string {
  return new Date().toISOString().slice(0, 10);
}

function frozenMessages(lock: LockResult, options: CompileOptions): Message[] {
  if (options.frozen !== true || !lock.changed) return [];
  const reason = 'course.lock.json would change; run the same command without --frozen and commit the file';
  return [{ file: LOCK_FILE, line: 1, column: 1, severity: 'error', ruleId: 'lock-current', reason }];
}
