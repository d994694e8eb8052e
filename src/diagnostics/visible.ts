/**
 * Author text made harmless for a terminal: no control character reaches it, nor one that turns the line
 * around or cannot be seen.
 */
const UNSAFE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu;

export function visible(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** A result for programs: JSON escapes only a part of them, and a terminal shows it as well. */
export function visibleJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(UNSAFE, (char) => (char === '\n' ? char : escaped(char)))}\n`;
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
