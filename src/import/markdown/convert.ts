/** The blocks of all dialects at once: their marks differ so much that none is taken for another's. */
import type { Reader } from './container.ts';
import { fencesOf, markOf, pairsOf } from './pairs.ts';
import { type Piece, plain, writePieces } from './pieces.ts';
import type { Place, ReadBlock } from './read-block.ts';
import { readCode } from './read-code.ts';
import { readColon } from './read-colon.ts';
import { readIndented } from './read-indented.ts';
import { readLine } from './read-line.ts';
import { readQuote } from './read-quote.ts';
import { readTag } from './read-tag.ts';
import type { Line } from './text.ts';

/** Deeper blocks are text; nobody writes them. */
const DEEPEST = 12;

const READERS: readonly ReadBlock[] = [readCode, readIndented, readColon, readTag, readQuote, readLine];

export function convertBlocks(lines: readonly Line[], given: Omit<Reader, 'inner'>): Line[] {
  const at = (depth: number): Reader => ({
    ...given,
    inner: (inner) => (depth >= DEEPEST ? unmarked(inner, given) : piecesOf(inner, at(depth + 1))),
  });
  return writePieces(piecesOf(lines, at(0)));
}

/** Text alone: what opens within it would nest without end. */
function unmarked(lines: readonly Line[], { leave }: Omit<Reader, 'inner'>): Piece[] {
  const text = lines.filter((line) => markOf(line.text) === undefined);
  if (text.length < lines.length)
    leave(`Blocks within blocks, more than ${DEEPEST} deep`, 'Their text was kept alone', lines[0]?.line);
  return [plain(text)];
}

function piecesOf(lines: readonly Line[], reader: Reader): Piece[] {
  const fences = fencesOf(lines);
  const pairs = pairsOf(lines, fences);
  const pieces: Piece[] = [];
  let text: Line[] = [];
  const flush = () => {
    if (text.length > 0) pieces.push(plain(text));
    text = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const comment = commentEnd(lines, at);
    const place = { lines, at, fences, pairs };
    const read =
      comment === undefined
        ? firstOf(place, reader)
        : { pieces: [plain(lines.slice(at, comment))], next: comment };
    if (read === undefined) {
      text.push(line);
      at++;
      continue;
    }
    flush();
    pieces.push(...read.pieces);
    at = read.next;
  }
  flush();
  return pieces;
}

function firstOf(place: Place, reader: Reader) {
  for (const read of READERS) {
    const found = read(place, reader);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Nothing is read in a comment, which no learner sees; one without an end goes on to that of the text (CommonMark 4.6). */
function commentEnd(lines: readonly Line[], at: number): number | undefined {
  if (!/^[ \t]*<!--/.test(lines[at]?.text ?? '')) return undefined;
  let end = at;
  while (end < lines.length && !lines[end]?.text.includes('-->')) end++;
  return Math.min(end + 1, lines.length);
}
