/**
 * Free texts at the end of the saved state, `<number>P<checksum>P<text>!` each, numbers in base 36. A text
 * is compressed where that makes it shorter; the character between the parts says which form it has. Each
 * text stands for itself: what an LMS cuts off is noticed by the checksum, and what stands before is whole.
 * LMSs escape `&`, take `+` for a blank, strip tags and write `?` for an emoji: no sign of that kind stands in it.
 */
import lzString from 'lz-string';
import { checksum } from './checksum.ts';

const END = '!';
/** What stands between number, checksum and text: of a whole text, and of the beginning of a longer one. */
const PLAIN = { whole: 'P', beginning: 'Q' } as const;
const PACKED = { whole: '-', beginning: '_' } as const;
/** Of earlier releases, with signs as they were written. */
const AS_WRITTEN = { whole: '.', beginning: ':' } as const;
/** No learner may write more characters, those that say of which part they are included. */
const MAX_TEXT = 100_000;
/** A text packed by us is shorter than itself. */
const MAX_PACKED = 20_000;

/** `beginnings` names the blocks of which `texts` holds the beginning only. */
export function encodeTexts(
  texts: ReadonlyMap<number, string>,
  beginnings: ReadonlySet<number> = new Set(),
): string {
  return [...texts].map(([block, text]) => encodeText(block, text, beginnings.has(block))).join('');
}

export function encodeText(block: number, text: string, isBeginning = false): string {
  const { plain, packed, sum } = formsOf(text);
  const form = packed === undefined ? PLAIN : PACKED;
  const mark = isBeginning ? form.beginning : form.whole;
  return `${block.toString(36)}${mark}${sum}${mark}${packed ?? plain}${END}`;
}

/** A text as it is written, made once: of all the texts in a state, one changes from save to save. */
interface Forms {
  kept: string;
  /** The checksum. */
  sum: string;
  plain: string;
  /** Undefined where it is no shorter. */
  packed: string | undefined;
  /** The beginning that was last asked for. */
  beginning?: { room: number; text: string };
}

const known = new Map<string, Forms>();
const MAX_KNOWN = 128;

function formsOf(text: string): Forms {
  const forms = known.get(text) ?? makeForms(text);
  known.delete(text);
  known.set(text, forms);
  for (const oldest of known.keys()) {
    if (known.size <= MAX_KNOWN) break;
    known.delete(oldest);
  }
  return forms;
}

function makeForms(text: string): Forms {
  const kept = normaliseText(text);
  const packed = pack(kept);
  const plain = spell(kept);
  return {
    kept,
    sum: checksum(kept).toString(36),
    plain,
    packed: packed.length < plain.length ? packed : undefined,
  };
}

/** Letters, digits, `-` and `_`: the library's own `+` is a blank to some LMSs. */
function pack(text: string): string {
  return lzString.compressToEncodedURIComponent(text).replaceAll('+', '_');
}

function unpack(packed: string): string | undefined {
  if (packed.length > MAX_PACKED || !/^[\w-]+$/.test(packed)) return undefined;
  try {
    return lzString.decompressFromEncodedURIComponent(packed.replaceAll('_', '+')) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Characters that `encodeText` adds at most to a text of this block. */
export function textOverhead(block: number): number {
  return block.toString(36).length + checksumWidth + 3;
}

const checksumWidth = (0x3ffff).toString(36).length;

export interface ReadTexts {
  texts: Map<number, string>;
  /** Blocks of which only the beginning is here. */
  beginnings: Set<number>;
  /** How many could not be read. */
  lost: number;
}

export function decodeTexts(written: string): ReadTexts {
  const read: ReadTexts = { texts: new Map(), beginnings: new Set(), lost: 0 };
  const pieces = written.split(END);
  const tail = pieces.pop() ?? '';
  if (tail !== '') read.lost++;
  for (const piece of pieces) {
    const [, number = '', mark = '', sum, body = ''] =
      /^([0-9a-z]+)([PQ.:_-])([0-9a-z]+)\2([\s\S]*)$/.exec(piece) ?? [];
    const text = READ[mark]?.(body);
    // A few characters can be packed so that millions come out: of such a state nothing more is read.
    if (text !== undefined && text.length > MAX_TEXT) {
      read.lost++;
      break;
    }
    if (text === undefined || checksum(text).toString(36) !== sum) {
      read.lost++;
      continue;
    }
    const block = Number.parseInt(number, 36);
    read.texts.set(block, text);
    if (BEGINNINGS.includes(mark)) read.beginnings.add(block);
  }
  return read;
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

function cutTo(block: number, text: string, share: number): string {
  const room = share - textOverhead(block);
  if (room <= 0) return '';
  const forms = formsOf(text);
  if (forms.beginning?.room !== room) forms.beginning = { room, text: beginningOf(forms.kept, room) };
  return forms.beginning.text;
}

/**
 * The longest beginning that takes at most `room` characters; never half a character. The size grows with
 * the length and nearly in a straight line, so the place where it meets the room is guessed from both
 * ends, and the end that stays counts for less at each turn.
 */
function beginningOf(text: string, room: number): string {
  let low = { length: spelledWithin(text, room), gap: 0.5 };
  let high = tooLong(text, room);
  while (high.length - low.length > 1) {
    const part = low.gap / (low.gap + high.over);
    const guess = low.length + Math.round((high.length - low.length) * part);
    const length = Math.min(high.length - 1, Math.max(low.length + 1, guess));
    const over = bodySize(text.slice(0, length)) - room;
    if (over > 0) {
      high = { length, over };
      low.gap /= 2;
    } else {
      low = { length, gap: 0.5 - over };
      high.over /= 2;
    }
  }
  return wholeCharacters(text.slice(0, low.length));
}

/** A length that takes more than the room; beyond twice the room it is rarely searched. */
function tooLong(text: string, room: number): { length: number; over: number } {
  for (let length = 2 * room + 32; length < text.length; length *= 2) {
    const over = bodySize(text.slice(0, length)) - room;
    if (over > 0) return { length, over };
  }
  return { length: text.length + 1, over: Math.max(1, bodySize(text) - room) };
}

/** Characters of a text that is normalised already. */
function bodySize(text: string): number {
  return Math.min(spell(text).length, pack(text).length);
}

function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}

/** What no LMS was seen to change: letters and digits of any script in 16 bits, and signs of prose. */
const CHANGES = /[^\p{L}\p{M}\p{N} .,;:?()/=’‘“”„«»…–—-]|[\u{10000}-\u{10FFFF}]/gu;
/** Signs that are spelled by a letter; all others by the number of their character. */
const LETTERS: Record<string, string> = {
  _: '_',
  '!': 'e',
  '\n': 'n',
  '\t': 't',
  '&': 'a',
  '<': 'l',
  '>': 'g',
  '"': 'q',
  "'": 's',
  '+': 'p',
  '%': 'c',
};
const SIGNS = new Map(Object.entries(LETTERS).map(([sign, letter]) => [letter, sign]));

function spell(text: string): string {
  return text.replace(CHANGES, (sign) => `_${LETTERS[sign] ?? `u${sign.codePointAt(0)?.toString(36)}_`}`);
}

function readSpelled(text: string): string {
  return text.replace(/_(?:u([0-9a-z]{1,4})_|(.))/g, (all, code: string | undefined, letter = '') => {
    if (code === undefined) return SIGNS.get(letter) ?? all;
    const number = Number.parseInt(code, 36);
    return number > 0x10ffff ? all : String.fromCodePoint(number);
  });
}

/** How long a beginning takes at most `room` characters when it is spelled. */
function spelledWithin(text: string, room: number): number {
  let length = 0;
  let left = room;
  for (const character of text) {
    left -= spell(character).length;
    if (left < 0) break;
    length += character.length;
  }
  return length;
}

const STAND_INS: Record<string, string> = { '\uE021': '!', '\uE00A': '\n', '\uE009': '\t' };

function readStandIns(text: string): string {
  return text.replace(/[\uE021\uE00A\uE009]/g, (char) => STAND_INS[char] ?? char);
}

const READ: Record<string, (body: string) => string | undefined> = {
  [PLAIN.whole]: readSpelled,
  [PLAIN.beginning]: readSpelled,
  [PACKED.whole]: unpack,
  [PACKED.beginning]: unpack,
  [AS_WRITTEN.whole]: readStandIns,
  [AS_WRITTEN.beginning]: readStandIns,
};
const BEGINNINGS: string[] = [PLAIN.beginning, PACKED.beginning, AS_WRITTEN.beginning];

/** What can be kept of a text: line ends as `\n`, no control characters, no half characters. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Surrogate}\uE021\uE00A\uE009]/gu, (char) =>
      char === '\n' || char === '\t' ? char : '',
    );
}
