/** What an LMS administrator wants to know of a course: a model in no language, one part for each package. */
import { type ContactedHost, contactedHosts } from '../course/model/hosts.ts';
import type { Course, Lesson, Module } from '../course/model/model.ts';
import type { Need, VideoNeed } from '../course/model/rule.ts';
import { isScored } from '../course/model/units.ts';
import { linkedAssets } from '../course/model/used-assets.ts';
import { type NeedTitles, needTitles } from '../course/outcome/need-item.ts';
import { scoreOf } from '../course/outcome/outcome.ts';
import { licenceOf } from '../course/text/licence.ts';
import type { Target } from '../targets/target.ts';
import type { Told, UnitKind } from '../targets/words.ts';
import { type Learner, learnersOf, unitRule } from './learners.ts';
import { type IndexOf, type LegendEntry, legendOf, namingsOf } from './legend.ts';
import { momentsOf } from './moments.ts';

export interface ExplainedPackage {
  /** Names of the zip and folder. */
  files: string[];
  target: string;
  /** Characters that the target surely keeps; undefined: no limit. */
  stateLimit: number | undefined;
  /** Characters of the saved state at worst, free texts apart. */
  worstState: number;
  /** Characters that each free text surely gets. */
  textGuarantees: number[];
}

/** One assignable unit: what becomes one package for each target. */
export interface ExplainedUnit {
  title: string;
  modules: Module[];
  packages: ExplainedPackage[];
  /** Permanent index of an interaction. */
  indexOf: IndexOf;
}

export type ExplainedTarget = Pick<Target, 'name' | 'standard' | 'words' | 'joins'>;

export interface Explanation {
  course: Course;
  /** All that packages are made for, in their order. */
  targets: ExplainedTarget[];
  units: UnitExplanation[];
}

export interface UnitExplanation {
  title: string;
  packages: ExplainedPackage[];
  kind: UnitKind;
  completion: Need;
  titles: NeedTitles;
  /** Points in all; 0: no score. */
  points: number;
  scored: { title: string; quiz: boolean; points: number; attempts: number | undefined }[];
  /** Of each video of the library that is shown: who may show it, and how the people shown agreed. */
  rights: { title: string; holder: string; consent: string }[];
  /** Videos that completion asks for; share 0…1. */
  videos: { title: string; share: number; reading: boolean }[];
  /** Some video tells how much of it was watched. */
  measuresVideos: boolean;
  neverFailed: boolean;
  /** `told`: one for each of `Explanation.targets`. */
  rows: (Learner & { told: Told[] })[];
  hosts: ContactedHost[];
  legend: LegendEntry[];
  /** Address below which its films and sounds lie; undefined: in the package. */
  mediaAddress: string | undefined;
}

/** @param known the table of targets */
export function explain(
  course: Course,
  units: readonly ExplainedUnit[],
  known: readonly ExplainedTarget[],
): Explanation {
  const names = new Set(units.flatMap(({ packages }) => packages.map(({ target }) => target)));
  const named = known.filter(({ name }) => names.has(name));
  const targets = [...new Set(named.flatMap((target) => [target, ...(target.joins ?? [])]))];
  return { course, targets, units: units.map((unit) => explainUnit(course, unit, targets)) };
}

function explainUnit(
  course: Course,
  { title, modules, packages, indexOf }: ExplainedUnit,
  targets: readonly ExplainedTarget[],
): UnitExplanation {
  const unit = unitRule(course, modules);
  const lessons = modules.flatMap((module) => module.lessons);
  const placed = lessons.flatMap((lesson) => lesson.blocks.map((block) => ({ lesson, block })));
  const rows = learnersOf(unit).map((one) => {
    const moments = momentsOf(unit.rule, one.steps, unit.lessons);
    return { ...one, told: targets.map(({ words }) => words.told(moments)) };
  });
  const { pass, report } = unit.rule;
  const titles = needTitles(unit.numbers, lessons);
  return {
    title,
    packages,
    kind: { pass: pass === undefined ? undefined : Math.round(pass * 10_000) / 100, report },
    completion: unit.rule.completion,
    titles,
    points: scoreOf(unit.rule, unit.full).max,
    scored: placed
      .filter(({ block }) => isScored(block, course.completion.score))
      .map(({ block }) => ({
        title: block.prompt,
        quiz: block.plan !== undefined,
        points: block.points,
        attempts: block.attempts,
      })),
    videos: watchedIn(unit.rule.completion).map(({ block, share, reading = false }) => ({
      title: titles.blocks.get(block) ?? '',
      share,
      reading,
    })),
    rights: rightsOf(lessons),
    measuresVideos: placed.some(({ block }) => block.state.kind === 'watch'),
    neverFailed: pass !== undefined && rows.every(({ told }) => !told.some(({ isFailed }) => isFailed)),
    rows,
    hosts: contactedHosts(lessons),
    legend: legendOf(lessons, indexOf, namingsOf(targets)),
    mediaAddress: linkedAssets(course, modules)[0]?.linked?.replace(/[^/]*$/, ''),
  };
}

/** Each video once; those of which nothing is said would only be gaps. */
function rightsOf(lessons: readonly Lesson[]): UnitExplanation['rights'] {
  const shown = new Map(
    lessons.flatMap(({ facts }) => facts.videos.map(({ ref, video }) => [ref, video] as const)),
  );
  return [...shown].flatMap(([ref, video]) => {
    const { title = '', rights, licence, consent } = video ?? {};
    if (ref === undefined || (rights ?? licence ?? consent) === undefined) return [];
    const holder = [rights, licenceOf(licence)?.name].filter((part) => part !== undefined).join(' · ');
    return [{ title, holder, consent: consent ?? '' }];
  });
}

function watchedIn(need: Need): VideoNeed[] {
  if ('all' in need) return need.all.flatMap(watchedIn);
  if ('any' in need) return need.any.flatMap(watchedIn);
  return 'watch' in need ? need.watch : [];
}
