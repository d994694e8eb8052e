/**
 * A text of more than 255 characters in pieces, for that is all that SCORM 1.2 lets one interaction carry
 * (CMIFeedback is a CMIString255). Each piece begins with its number and how many there are, so that a report
 * in which versions stand one below the other can be read: "2/3: " begins with a word, "2/3…" goes on within
 * one. Into how many a text falls at worst is known before it is written.
 */
import { MAX_STRING } from './feedback-text.ts';

/** Characters that a piece may stay short of its room, so that it ends with a word. */
const STEP_BACK = 20;

/**
 * @param line without line breaks
 * @param most characters of one interaction
 * @returns the line as it is where it fits; else numbered pieces of at most so many characters each
 */
export function textPieces(line: string, most = MAX_STRING): string[] {
  if (line.length <= most) return [line];
  for (let digits = 1; ; digits++) {
    const pieces = cutLine(line, roomOf(digits, most));
    if (String(pieces.length).length > digits) continue;
    return pieces.map(({ text, withinWord }, index) => {
      return `${index + 1}/${pieces.length}${withinWord ? '…' : ': '}${text}`;
    });
  }
}

/** Pieces that a line of at most `max` characters falls into at worst, whatever is written. */
export function mostTextPieces(max: number): number {
  if (max <= MAX_STRING) return 1;
  for (let digits = 1; ; digits++) {
    const room = roomOf(digits);
    // What fits into a piece is cut no more, so the last two together exceed one.
    const most = Math.floor((max - room - 1) / (room - STEP_BACK)) + 2;
    if (String(most).length <= digits) return most;
  }
}

/** Characters of the text in a piece, where its number and their count have so many digits. */
function roomOf(digits: number, most = MAX_STRING): number {
  return most - (2 * digits + '/: '.length);
}

interface Piece {
  text: string;
  withinWord: boolean;
}

function cutLine(line: string, room: number): Piece[] {
  const pieces: Piece[] = [];
  let rest = line;
  let withinWord = false;
  while (rest !== '') {
    const end = endOf(rest, room);
    pieces.push({ text: rest.slice(0, end), withinWord });
    withinWord = rest[end] !== ' ';
    rest = rest.slice(end + (withinWord ? 0 : 1));
  }
  return pieces;
}

/** Where a piece ends: with a word, else with a character, as near to its room as that allows. */
function endOf(rest: string, room: number): number {
  if (rest.length <= room) return rest.length;
  const least = room - STEP_BACK;
  const blank = rest.lastIndexOf(' ', room);
  if (blank >= least) return blank;
  for (let end = room; end >= least; end--) if (!belongsTogether(rest, end)) return end;
  return isHalf(rest[room - 1]) ? room - 1 : room;
}

/** A character and its other half, its accent or its colour. */
function belongsTogether(text: string, at: number): boolean {
  const before = text[at - 1];
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return isHalf(before) || before === '\u200D' || /^[\p{M}\p{Emoji_Modifier}\u200D]/u.test(next);
}

function isHalf(unit: string | undefined): boolean {
  return /[\uD800-\uDBFF]/.test(unit ?? '');
}
