/** A range of right numbers, as people read it. */
import { decimal } from './judge.ts';

/** Both ends belong to it; an open end is endless. */
export function rangeText({ min, max }: { min: number; max: number }): string {
  if (min === max) return decimal(min);
  if (!Number.isFinite(max)) return `≥ ${decimal(min)}`;
  return Number.isFinite(min) ? `${decimal(min)} … ${decimal(max)}` : `≤ ${decimal(max)}`;
}
