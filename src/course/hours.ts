/** Planned hours by mode, e.g. `online`, and their words. */
import type { TextKey } from '../texts/texts.ts';
import type { Module } from './model.ts';

/** Of all modules together, in the order of their first mention. */
export function plannedHours(modules: readonly Pick<Module, 'hours'>[]): Record<string, number> {
  const hours: Record<string, number> = {};
  for (const [mode, n] of modules.flatMap((module) => Object.entries(module.hours)))
    hours[mode] = (Object.hasOwn(hours, mode) ? (hours[mode] ?? 0) : 0) + n;
  return hours;
}

export function hoursWords(
  hours: Record<string, number>,
  say: (key: TextKey, values: { n: number }) => string,
): string[] {
  return Object.entries(hours).map(([mode, n]) => {
    const key = MODES.get(mode);
    return key === undefined ? `${say('hoursShort', { n })} ${mode}` : say(key, { n });
  });
}

/** Modes that the interface has words for; another one stands as its author wrote it. */
const MODES = new Map<string, TextKey>([
  ['online', 'hoursOnline'],
  ['face-to-face', 'hoursFaceToFace'],
  ['assessment', 'hoursAssessment'],
]);
