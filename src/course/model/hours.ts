/** Lengths of time in words, and hours by mode, e.g. `online`. */
import type { TextKey } from '../../texts/texts.ts';

type Say = (key: TextKey, values: Record<string, string | number>) => string;

/** In the one notation that is used everywhere, e.g. `45 min`, `2 h`, `7 h 30 min`; no line ends within it. */
export function timeWords(minutes: number, say: Say): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = [
    ...(hours === 0 ? [] : [say('hoursShort', { n: hours })]),
    ...(rest === 0 && hours > 0 ? [] : [say('minutesShort', { n: rest })]),
  ];
  return words.join(' ').replaceAll(' ', '\u00A0');
}

export function hoursWords(hours: Record<string, number>, say: Say): string[] {
  return Object.entries(hours).map(([mode, n]) => {
    const key = MODES.get(mode);
    const time = timeWords(Math.round(n * 60), say);
    return key === undefined ? `${time} ${mode}` : say(key, { time });
  });
}

/** Modes that the interface has words for; another one stands as its author wrote it. */
const MODES = new Map<string, TextKey>([
  ['online', 'hoursOnline'],
  ['face-to-face', 'hoursFaceToFace'],
  ['assessment', 'hoursAssessment'],
]);
