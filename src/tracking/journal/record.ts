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
  | 'checked';

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
/** Days that a record stays at most: classroom computers are shared. */
const STAYS: Record<Told, number> = { checked: 7, unchecked: 30, never: 30 };
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

/** Its time is over, or it does not say when it was written. */
export function isExpired(value: unknown, now: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const { at, told } = value as Partial<JournalRecord<unknown>>;
  if (typeof at !== 'number' || !Number.isFinite(at)) return true;
  return now - at > (STAYS[told ?? 'never'] ?? STAYS.never) * DAY;
}
