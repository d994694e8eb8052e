/** How this browser shows courses: kept per browser, for every course of the site alike. */
const KEY = 'coursewright:reading';

export interface Reading {
  colours: 'system' | 'light' | 'dark';
  /** Step of the text size, 0…4; 1 is the browser's own. */
  size: number;
  /** The outline beside the lesson, on screens with room for it. */
  outline: boolean;
}

export function readReading(): Reading {
  const kept = stored();
  const { colours, size, outline } = kept as Partial<Record<keyof Reading, unknown>>;
  return {
    colours: colours === 'light' || colours === 'dark' || colours === 'system' ? colours : defaultColours(),
    size: typeof size === 'number' && size >= 0 && size <= 4 ? Math.floor(size) : 1,
    outline: outline !== false,
  };
}

let current: Reading | undefined;

export function currentReading(): Reading {
  current ??= readReading();
  return current;
}

/** Shows a choice and keeps it; in a frame without storage it holds until the page is left. */
export function chooseReading(choice: Partial<Reading>): void {
  current = { ...currentReading(), ...choice };
  applyReading(current);
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    return;
  }
}

export function applyReading({ colours, size, outline }: Reading): void {
  const { dataset } = document.documentElement;
  if (colours === 'system') delete dataset.colours;
  else dataset.colours = colours;
  dataset.size = String(size);
  dataset.outline = outline ? 'open' : 'closed';
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
