/** A rule is one file, one id, one line in the table; it sees the course and tells what does not hold. */
import type { Limits } from '../course/model/limits.ts';
import type { Course, Lesson, Module, Position } from '../course/model/model.ts';
import type { SessionPlan, TrainerTexts } from '../course/model/session-plan.ts';
import { shortened } from '../course/text/shortened.ts';
import type { Message, Place } from '../diagnostics/message.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';

export interface Rule extends RuleEntry {
  /** Judges packages one by one, so that it is asked again where a target makes one of each module. */
  ofPackages?: true;
  /** It sees plans of sessions and texts for the trainer among the lessons, for it holds for every text. */
  everyText?: true;
  run(course: Course, report: Report, context: CheckContext): void;
}

/** `reason` says what is wrong, what was expected and what to do. */
export type Report = (reason: string, place: Place, related?: Message['related']) => void;

/** What the rules cannot see in the course. */
export interface CheckContext {
  /** By package and target: what the saved state needs at worst, and what the target surely keeps. */
  state: StateNeed[];
  /** Names of the targets that hold each package twice, as a zip and unpacked. */
  holders?: readonly string[];
  /** Of the targets that the course is built for. */
  limits?: readonly StandardLimits[];
  /** Where keys of course.yaml stand, e.g. `theme.brand`. */
  settings?: Record<string, Position>;
  /** Where keys of videos.yaml and its translations stand: by file, then e.g. `bilbao.poster`. */
  library?: Record<string, Record<string, Position>>;
  /** Day of the build, `YYYY-MM-DD`. */
  today?: string;
  /** Of a translation: the course that it translates, whose files were judged there. */
  source?: Course | undefined;
  /** What only the trainer reads. */
  trainer?: TrainerTexts | undefined;
}

export interface StandardLimits extends Limits {
  /** As people say it. */
  standard: string;
}

export interface StateNeed {
  target: string;
  /** Title of the package. */
  title: string;
  /** Characters; undefined where there is no limit. */
  limit: number | undefined;
  /** Characters of the fixed part at worst. */
  worst: number;
  /** Largest first. */
  contributors: { label: string; chars: number }[];
  /** Free texts that share the rest: what a learner may write, and what surely is kept. */
  texts: { key: string; max: number; guaranteed: number }[];
}

/** The lowest that a standard sets, and which standards set it; undefined: none does. */
export function lowest(
  { limits = [] }: CheckContext,
  kind: keyof Limits,
): { limit: number; standards: string } | undefined {
  const set = limits.flatMap(({ standard, [kind]: limit }) =>
    limit === undefined ? [] : [{ standard, limit }],
  );
  if (set.length === 0) return undefined;
  const limit = Math.min(...set.map((one) => one.limit));
  const standards = new Set(set.filter((one) => one.limit === limit).map(({ standard }) => standard));
  return { limit, standards: [...standards].join(' and ') };
}

export function lessonsOf(course: Course): readonly Lesson[] {
  const known = lessons.get(course);
  if (known !== undefined) return known;
  const all = course.modules.flatMap((module) => module.lessons);
  lessons.set(course, all);
  return all;
}

/** Nearly every rule asks for those of its course. */
const lessons = new WeakMap<Course, readonly Lesson[]>();

export function sessionsOf(course: Course): SessionPlan[] {
  return course.modules.flatMap(({ sessions }) => sessions);
}

export function inLesson(lesson: Lesson, position: Position = { line: 1, column: 1 }): Place {
  return { file: lesson.path, line: position.line, column: position.column };
}

/** A module without a lesson has no file of its own to point to. */
export function inModule(module: Module): Place {
  return { file: module.folder, line: 1, column: 1 };
}

/** Where a key of course.yaml stands, or the nearest key above it. */
export function inSettings(context: Pick<CheckContext, 'settings'>, key: string): Place {
  const parts = key.split('.');
  for (let length = parts.length; length > 0; length--) {
    const position = context.settings?.[parts.slice(0, length).join('.')];
    if (position !== undefined) return { file: 'course.yaml', line: position.line, column: position.column };
  }
  return { file: 'course.yaml', line: 1, column: 1 };
}

/** `a.png` in quotes, cut where it is long. */
export function quote(text: string, limit = 80): string {
  return `"${shortened(text, limit)}"`;
}

export function megabytes(bytes: number): string {
  const amount = bytes / 1_000_000;
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)} MB`;
}

export function kilobytes(bytes: number): string {
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : megabytes(bytes);
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
