/**
 * What a target tells, in its standard's own words, and what an LMS makes of that: for the sheet that
 * administrators read. In no language; texts are named by their keys.
 */
import type { Interaction } from '../course/model/interaction.ts';
import type { News, Reported } from '../course/outcome/news.ts';
import type { Outcome } from '../course/outcome/outcome.ts';
import type { SheetKey } from '../texts/sheet/sheet-texts.ts';

/** A text of the sheet with its values. */
export interface Said {
  key: SheetKey;
  values?: Record<string, string | number>;
}

/** In the standard's own words, or in the reader's. */
export type Cell = string | Said;

/** How a learner stood at a moment that matters. */
export interface Moment {
  /** Undefined while nothing was ever decided. */
  outcome: Outcome | undefined;
  /** Nothing is left to do. */
  isOver: boolean;
  /** What is new since `before`; undefined: nothing. */
  news: News | undefined;
  before: Reported;
}

/** How a package ends, as far as settings depend on it. */
export interface UnitKind {
  /** Percent of the points; undefined: no pass mark. */
  pass: number | undefined;
  report: 'completed' | 'passed';
}

/** What notes depend on. */
export interface UnitTraits extends UnitKind {
  /** Some learner can fail for good. */
  canFail: boolean;
  /** Some video tells how much of it was watched. */
  measuresVideos: boolean;
}

/** What a learner's way leads to. */
export interface Told {
  /** One for each of `TargetWords.columns`. */
  cells: readonly Cell[];
  isFailed: boolean;
  /** What the LMS then shows, by its name; undefined where that is not known. */
  shown(lms: string, unit: UnitKind): Said | undefined;
}

export interface Setting {
  /** As the LMS shows it in English; or what it is about, where its label is not known for certain. */
  label: { quoted: string } | { key: SheetKey } | { plain: string };
  choose: Said;
}

/** What is known of an LMS about packages of one target. */
export interface LmsNotes {
  settings(unit: UnitKind): Setting[];
  /** What was not determined. */
  unknown?: SheetKey;
}

/** One interaction, as reports may name it. */
export interface NamedInteraction {
  /** Permanent index, where packages have such. */
  index: number | undefined;
  /** `<lesson>/<block>`, with `.<suffix>` for one of several. */
  key: string;
  /** What stands behind the course's IRI. */
  activity: string;
}

/** What an interaction's options are called in a report, by their ids; of those matched with, in a list of their own. */
export interface OptionNames {
  choices: readonly string[];
  targets: readonly string[];
}

export interface TargetWords {
  /** What its packages are called before a setting that is about them alone; undefined for the commonest. */
  label?: SheetKey;
  /** Headings of what is told of a learner. */
  columns: readonly Cell[];
  /** @param moments in their order; the last one is the end */
  told(moments: readonly Moment[]): Told;
  /** Sentences below the table of what is told. */
  notes(unit: UnitTraits): SheetKey[];
  /** Who stores what; left out where the targets that it joins say it. */
  privacy?: SheetKey;
  /** How reports name a question; headings and cells. */
  interaction: { columns: readonly SheetKey[]; cells(named: NamedInteraction): string[] };
  /** How reports name an answer's parts; left out where nobody reads any. */
  options?(interaction: Interaction): OptionNames;
  /** By the name of the LMS. */
  lms: Readonly<Record<string, LmsNotes>>;
}

export function quoted(label: string, key: SheetKey, values?: Said['values']): Setting {
  return { label: { quoted: label }, choose: said(key, values) };
}

export function about(label: SheetKey, key: SheetKey): Setting {
  return { label: { key: label }, choose: said(key) };
}

/** A setting in its meaning: its English label was not read. */
export function plain(label: string, key: SheetKey): Setting {
  return { label: { plain: label }, choose: said(key) };
}

export function said(key: SheetKey, values?: Said['values']): Said {
  return values === undefined ? { key } : { key, values };
}

/** With the score where there is one. */
export function withScore(
  score: string | undefined,
  alone: SheetKey,
  scored: SheetKey,
  values: Record<string, string | number> = {},
): Said {
  return score === undefined ? said(alone, values) : said(scored, { ...values, score });
}
