/**
 * What one record of the journal looks like, and how long it stays. Records are read at a border: other
 * releases of the tool, other packages of the same site and whoever sits at a shared computer write there too.
 */

/** Of the layout below; a record of another is left alone until its time is over. */
const LAYOUT = 2;

/** Whether the LMS or LRS said that it has what a record holds. */
export type Told =
  /** It was never asked, or refused. */
  | 'never'
  /** It said so, but nobody knows whether there was a line. */
  | 'unchecked'
  /** It said so while the line worked. */
  | 'checked'
  /** There is none, and never will be: this browser is where the work belongs. */
  | 'at-home';

export interface JournalRecord<Body> {
  layout: typeof LAYOUT;
  /** When it was written, in milliseconds since 1970. */
  at: number;
  /** Id of the learner at the LMS or LRS; empty where none was named. */
  learner: string;
  told: Told;
  body: Body;
}

const DAY = 86_400_000;
/** Days that a record stays: classroom computers are shared. */
const STAYS: Record<Told, number> = { checked: 7, unchecked: 30, never: 30, 'at-home': 400 };
/** Longer ids are no learner's. */
const MAX_LEARNER = 4096;

export function recordOf<Body>(learner: string, told: Told, body: Body, at: number): JournalRecord<Body> {
  return { layout: LAYOUT, at, learner, told, body };
}

/** Undefined where the value is no record of this layout, or `readBody` does not know its body. */
export function readRecord<Body>(
  value: unknown,
  readBody: (body: unknown) => Body | undefined,
): JournalRecord<Body> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { layout, at, learner, told, body } = value as Partial<JournalRecord<unknown>>;
  if (layout !== LAYOUT || !Number.isFinite(at) || told === undefined || !(told in STAYS)) return undefined;
  if (typeof learner !== 'string' || learner.length > MAX_LEARNER) return undefined;
  const known = readBody(body);
  return known === undefined ? undefined : { layout, at: Number(at), learner, told, body: known };
}

/** Milliseconds between two sights of a record that count at most: a clock that is set right may jump by years. */
const MOST_BETWEEN = 10 * DAY;

/** Of a record: how long it had stayed when a page saw it last, in milliseconds, and when that was. */
export interface Sight {
  age: number;
  at: number;
  /** `at` of the record then: one that was written anew since begins anew. */
  of: number;
}

/** Undefined where the record does not say when it was written. */
export function sightOf(value: unknown, last: unknown, now: number): Sight | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at } = value as Partial<JournalRecord<unknown>>;
  if (typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  const before = isSightOf(at, last) ? last : { age: 0, at };
  return { age: before.age + Math.min(Math.max(0, now - before.at), MOST_BETWEEN), at: now, of: at };
}

/** Its time is over, or it does not say when it was written. */
export function isExpired(value: unknown, sight: Sight | undefined): boolean {
  if (sight === undefined) return true;
  const { told } = value as Partial<JournalRecord<unknown>>;
  return sight.age > (STAYS[told ?? 'never'] ?? STAYS.never) * DAY;
}

/** So long ago that it is to be noted anew, or ahead of the clock. */
export function isOldSight(value: unknown, last: unknown, now: number): boolean {
  const written = (value as { at: number }).at;
  const { at } = isSightOf(written, last) ? last : { at: written };
  return now < at || now - at >= DAY;
}

function isSightOf(written: number, value: unknown): value is Sight {
  if (typeof value !== 'object' || value === null) return false;
  const { age, at, of } = value as Partial<Sight>;
  return of === written && Number.isFinite(age) && Number.isFinite(at);
}
