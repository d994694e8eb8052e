/**
 * How this browser shows courses: kept per browser, for every course of the site alike. It runs before the first
 * paint (early.ts), and whoever comes later asks what that has left behind.
 */
const KEY = 'coursewright:reading';

export interface Reading {
  colours: 'system' | 'light' | 'dark';
  /** Step of the text size, 0…4; 1 is the browser's own. */
  size: number;
  /** Steps of the room between lines, words and letters, 0…2; 0 is the page's own, 2 beyond WCAG 1.4.12. */
  lines: number;
  words: number;
  letters: number;
  /** No movement at all, also where the system asks for none itself. */
  still: boolean;
  /** Single keys act: next lesson, outline and their like. */
  shortcuts: boolean;
  /** The outline beside the lesson, on screens with room for it. */
  outline: boolean;
}

let current: Reading | undefined;

export function currentReading(): Reading {
  current ??= readingOf(stored());
  return current;
}

/** Shows a choice and keeps it; in a frame without storage it holds until the page is left. */
export function chooseReading(choice: Partial<Record<keyof Reading, unknown>>): void {
  current = readingOf({ ...currentReading(), ...choice });
  applyReading(current);
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    return;
  }
}

export function applyReading({
  colours,
  size,
  lines,
  words,
  letters,
  still,
  shortcuts,
  outline,
}: Reading): void {
  const { dataset } = document.documentElement;
  if (colours === 'system') delete dataset.colours;
  else dataset.colours = colours;
  dataset.size = String(size);
  dataset.lines = String(lines);
  dataset.words = String(words);
  dataset.letters = String(letters);
  dataset.still = String(still);
  dataset.shortcuts = String(shortcuts);
  dataset.outline = outline ? 'open' : 'closed';
}

/** Whatever was kept, by whichever release: what is no choice becomes the page's own. */
function readingOf(kept: Partial<Record<keyof Reading, unknown>>): Reading {
  const { colours } = kept;
  return {
    colours: colours === 'light' || colours === 'dark' || colours === 'system' ? colours : defaultColours(),
    size: stepOf(kept.size, 4, 1),
    lines: stepOf(kept.lines, 2, 0),
    words: stepOf(kept.words, 2, 0),
    letters: stepOf(kept.letters, 2, 0),
    still: kept.still === true,
    shortcuts: kept.shortcuts !== false,
    outline: kept.outline !== false,
  };
}

function stepOf(value: unknown, last: number, own: number): number {
  return typeof value === 'number' && value >= 0 && value <= last ? Math.floor(value) : own;
}

/** LMS pages are light; alone, the system knows best. */
function defaultColours(): Reading['colours'] {
  return window.parent === window ? 'system' : 'light';
}

function stored(): object {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
