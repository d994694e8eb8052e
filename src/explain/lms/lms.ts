/** What is known of an LMS: what it makes of a SCORM 1.2 report, and what to choose in it. */
import type { Reports } from '../reports.ts';
import type { SheetKey } from '../texts/sheet-texts.ts';

/** A text of the sheet with its values. */
export interface Said {
  key: SheetKey;
  values?: Record<string, string | number>;
}

/** How a package ends, as far as settings depend on it. */
export interface UnitKind {
  /** Percent of the points; undefined: no pass mark. */
  pass: number | undefined;
  report: 'completed' | 'passed';
}

export interface Setting {
  /** As the LMS shows it in English; or what it is about, where its label is not known for certain. */
  label: { quoted: string } | { key: SheetKey } | { plain: string };
  choose: Said;
  /** The only packages that it is about; undefined: SCORM 1.2. */
  target?: 'xapi';
}

export interface Lms {
  name: string;
  /** Undefined where it was not determined. */
  shows: ((report: Reports['scorm12'], unit: UnitKind) => Said) | undefined;
  settings(unit: UnitKind): Setting[];
  /** What of it was not determined. */
  unknown: SheetKey | undefined;
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

/** The same of xAPI packages alone. */
export function ofXapi(setting: Setting): Setting {
  return { ...setting, target: 'xapi' };
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
