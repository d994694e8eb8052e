/** How every SCORM writes numbers, and how much it keeps. Pure functions. */

/**
 * Characters of the saved state: cmi.suspend_data of SCORM 1.2 is CMIString4096 (RTE 3.4.4). SCORM 2004 has 64,000, but a
 * course keeps to this limit, so that it may move between the two.
 */
export const MAX_STATE = 4096;

/** 0…100 with at most two decimals, from a scaled score. */
export function scoreRaw(scaled: number): string {
  return String(Math.round(Math.min(1, Math.max(0, scaled)) * 10_000) / 100);
}

/** Points of a question, 0…100. */
export function weighting(points: number): string {
  return String(Math.min(100, Math.round(points * 100) / 100));
}

/** A hundredth below, for nothing may pass by it; above 0 at the bottom. */
export function nextNumber(value: number): string {
  return String((Math.round(value * 100) + (value > 0 ? -1 : 1)) / 100);
}

export function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0');
}
