/**
 * Free texts at the end of the saved state: `<number>.<checksum>.<text>!` each, in base 36, with the
 * mark and line ends replaced by stand-ins. What an LMS cuts off is noticed by the checksum.
 */
import { checksum } from './checksum.ts';

const END = '!';

export function encodeTexts(texts: ReadonlyMap<number, string>): string {
  return [...texts].map(([block, text]) => encodeText(block, text)).join('');
}

export function encodeText(block: number, text: string): string {
  const kept = normaliseText(text);
  return `${block.toString(36)}.${checksum(kept).toString(36)}.${standIn(kept)}${END}`;
}

/** Characters that `encodeText` adds at most to a text of this block. */
export function textOverhead(block: number): number {
  return block.toString(36).length + checksumWidth + 3;
}

const checksumWidth = (0x3ffff).toString(36).length;

export function decodeTexts(written: string): { texts: Map<number, string>; lost: number } {
  const texts = new Map<number, string>();
  let lost = 0;
  const pieces = written.split(END);
  const tail = pieces.pop() ?? '';
  if (tail !== '') lost++;
  for (const piece of pieces) {
    const parts = /^([0-9a-z]+)\.([0-9a-z]+)\.([\s\S]*)$/.exec(piece);
    const text = parts === null ? '' : readStandIns(parts[3] ?? '');
    if (parts === null || checksum(text).toString(36) !== parts[2]) lost++;
    else texts.set(Number.parseInt(parts[1] ?? '', 36), text);
  }
  return { texts, lost };
}

/**
 * Fits texts into `room` characters together: short ones keep their length, and what they leave is
 * shared evenly by the long ones. `cut` names the blocks whose text had to be cut.
 */
export function fitTexts(
  texts: ReadonlyMap<number, string>,
  room: number,
): { texts: Map<number, string>; cut: Set<number> } {
  const sizes = [...texts].map(([block, text]) => ({ block, text, size: encodeText(block, text).length }));
  let left = room;
  const fitted = new Map<number, string>();
  const cut = new Set<number>();
  const byLength = [...sizes].sort((a, b) => a.size - b.size || a.block - b.block);
  byLength.forEach(({ block, text, size }, index) => {
    const share = Math.floor(left / (byLength.length - index));
    const kept = size <= share ? text : cutTo(block, text, share);
    if (kept !== text) cut.add(block);
    if (kept !== '') {
      fitted.set(block, kept);
      left -= encodeText(block, kept).length;
    }
  });
  const inOrder = [...texts.keys()].filter((block) => fitted.has(block));
  return { texts: new Map(inOrder.map((block) => [block, fitted.get(block) ?? ''])), cut };
}

/** The longest beginning whose encoding takes at most `share` characters; never half a character. */
function cutTo(block: number, text: string, share: number): string {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (encodeText(block, text.slice(0, middle)).length <= share) low = middle;
    else high = middle - 1;
  }
  const end = /[\uD800-\uDBFF]/.test(text[low - 1] ?? '') ? low - 1 : low;
  return text.slice(0, end);
}

/** Characters that may not stand in the state as they are, and the private-use ones that stand for them. */
const STAND_INS: Record<string, string> = { '!': '\uE021', '\n': '\uE00A', '\t': '\uE009' };

/** One for one in UTF-16 units, so that a room in characters is a room in characters. */
function standIn(text: string): string {
  return text.replace(/[!\n\t]/g, (char) => STAND_INS[char] ?? char);
}

function readStandIns(text: string): string {
  return text.replace(/[\uE021\uE00A\uE009]/g, (char) => {
    return Object.keys(STAND_INS).find((key) => STAND_INS[key] === char) ?? char;
  });
}

/** What can be kept of a text: line ends as `\n`, no control characters, no half characters. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Surrogate}\uE021\uE00A\uE009]/gu, (char) =>
      char === '\n' || char === '\t' ? char : '',
    );
}
