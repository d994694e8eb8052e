/**
 * The ledger of hours: what each module promises in `module.yaml`, and what of it is there.
 * A lesson counts with the minutes that it says, its films included; one that says none counts with its films alone.
 */
import { timeWords } from './hours.ts';
import type { HoursLedger, HoursLine, HoursSource, ModuleHours } from './hours-ledger.ts';
import type { Course, Lesson, Module } from './model.ts';
import type { SessionPlan } from './session-plan.ts';

/** Words a minute of somebody who reads to learn. */
const READING_SPEED = 180;
const ASSESSMENT = 'assessment';

export function hoursLedger(course: Pick<Course, 'id' | 'title' | 'modules'>): HoursLedger {
  const modules = course.modules.map(hoursOf);
  const modes = new Set(modules.flatMap(({ lines }) => lines.map(({ mode }) => mode)));
  return {
    course: course.id,
    title: course.title,
    modules,
    total: [...modes].map((mode) => totalOf(mode, modules)),
  };
}

export function hoursOf(module: Module): ModuleHours {
  const { id, title, lessons, hours } = module;
  const counted = [...countedLessons(module), ...countedSessions(module)].filter(
    ({ minutes }) => minutes > 0,
  );
  const modes = new Set([...Object.keys(hours), ...counted.map(({ mode }) => mode)]);
  return {
    id,
    title,
    lines: [...modes].map((mode) => {
      const from = counted
        .filter((one) => one.mode === mode)
        .map(({ source, count, minutes }) => ({ source, count, minutes }));
      const planned = Object.hasOwn(hours, mode) ? Math.round((hours[mode] ?? 0) * 60) : 0;
      return { mode, planned, counted: sum(from.map(({ minutes }) => minutes)), from };
    }),
    unsaid: lessons.filter(({ minutes }) => minutes === undefined).length,
    reading: Math.round(sum(lessons.map(({ facts }) => facts.words)) / READING_SPEED),
    watching: Math.round(sum(lessons.map(filmSeconds)) / 60),
  };
}

/** A lesson with a quiz is an assessment where the module plans hours of such. */
function countedLessons({ lessons, hours }: Module) {
  const isAssessment = ({ blocks }: Lesson) =>
    Object.hasOwn(hours, ASSESSMENT) && blocks.some(({ plan }) => plan !== undefined && !plan.pretest);
  const said = lessons.filter(({ minutes }) => minutes !== undefined);
  const silent = lessons.filter((lesson) => lesson.minutes === undefined && filmSeconds(lesson) > 0);
  const of = (source: HoursSource, mode: string, some: readonly Lesson[]) => ({
    source,
    mode,
    count: some.length,
    minutes: sum(some.map(({ minutes = 0 }) => minutes)),
  });
  return [
    of(
      'lessons',
      'online',
      said.filter((lesson) => !isAssessment(lesson)),
    ),
    {
      ...of('films', 'online', silent),
      count: sum(silent.map(({ facts }) => facts.videos.length)),
      minutes: Math.round(sum(silent.map(filmSeconds)) / 60),
    },
    of('assessments', ASSESSMENT, said.filter(isAssessment)),
  ];
}

function countedSessions({ sessions }: Module) {
  const modeOf = (session: SessionPlan) => (session.assessment === true ? ASSESSMENT : session.mode);
  return [...new Set(sessions.map(modeOf))].map((mode) => {
    const some = sessions.filter((session) => modeOf(session) === mode);
    return {
      source: 'sessions' as const,
      mode,
      count: some.length,
      minutes: sum(some.map(({ minutes = 0 }) => minutes)),
    };
  });
}

function filmSeconds({ facts }: Lesson): number {
  return sum(facts.videos.map(({ video }) => video?.duration ?? 0));
}

function totalOf(mode: string, modules: readonly ModuleHours[]): HoursLine {
  const lines = modules.flatMap((module) => module.lines.filter((line) => line.mode === mode));
  const all = lines.flatMap(({ from }) => from);
  const sources = new Set(all.map(({ source }) => source));
  return {
    mode,
    planned: sum(lines.map(({ planned }) => planned)),
    counted: sum(lines.map(({ counted }) => counted)),
    from: [...sources].map((source) => {
      const some = all.filter((one) => one.source === source);
      return {
        source,
        count: sum(some.map(({ count }) => count)),
        minutes: sum(some.map(({ minutes }) => minutes)),
      };
    }),
  };
}

/** By how many minutes a promise exceeds what is there; 0 where it is only rounded: to a quarter of an hour, or by a tenth. */
export function missingMinutes({ planned, counted }: Pick<HoursLine, 'planned' | 'counted'>): number {
  const missing = planned - counted;
  return missing >= 15 && missing * 10 > planned ? missing : 0;
}

/**
 * Planned hours by mode, as far as they are there: what everybody reads but the authors, who have the ledger. Modes with
 * nothing are left out.
 */
export function hoursThere(modules: readonly Module[]): Record<string, number> {
  const minutes = new Map<string, number>();
  for (const line of modules.flatMap((module) => hoursOf(module).lines)) {
    if (line.planned === 0) continue;
    const there = missingMinutes(line) === 0 ? line.planned : Math.min(line.planned, line.counted);
    minutes.set(line.mode, (minutes.get(line.mode) ?? 0) + there);
  }
  return Object.fromEntries([...minutes].flatMap(([mode, n]) => (n === 0 ? [] : [[mode, n / 60]])));
}

/** In English, e.g. `3 h 10 min`. */
export function englishTime(minutes: number): string {
  const say = (key: string, { n }: Record<string, string | number>) =>
    `${n} ${key === 'hoursShort' ? 'h' : 'min'}`;
  return timeWords(minutes, say).replaceAll('\u00A0', ' ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
