/**
 * What deflate makes of a content, by pieces: each is deflated for itself, on another thread, with the end of the piece
 * before it as its dictionary, so that together they are hardly larger than in one. Where a piece ends follows from the
 * text around it alone; an edit therefore leaves the pieces of other places as they were.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, type ZlibOptions } from 'node:zlib';

/** What was deflated before, by what it depends on. */
export interface DeflateMemory {
  recall(key: string): Uint8Array | undefined;
  keep(key: string, deflated: Uint8Array): void;
}

export interface Deflated {
  crc: number;
  /** Together a stream of raw deflate (RFC 1951). */
  pieces: Uint8Array[];
}

const LEVEL = 6;
/** What deflate looks back upon. */
const WINDOW = 32 * 1024;
const LEAST = 96 * 1024;
const MOST = 256 * 1024;
/** A piece may end behind a quotation mark; texts of ours hold many. */
const MARK = 0x22;
/** Bytes before a mark that say whether it ends a piece. */
const LOOK = 16;
/** One mark of as many ends a piece. */
const CHANCE = 256;
/** As many as Node deflates at the same time; more would only take memory. */
const THREADS = 4;

const deflatePiece = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw);

/** @throws what the signal was aborted with */
export async function deflated(
  content: Buffer,
  signal: AbortSignal,
  memory?: DeflateMemory,
): Promise<Deflated> {
  const pieces: Uint8Array[] = [];
  const ends = endsOf(content);
  const waiting = ends.entries();
  const hashes = ends.map((end, index) => hashOf(content.subarray(ends[index - 1] ?? 0, end)));
  const deflateNext = async () => {
    for (const [index, end] of waiting) {
      signal.throwIfAborted();
      const isLast = end === content.length;
      const key = [hashes[index - 1], hashes[index], isLast].join(' ');
      const start = ends[index - 1] ?? 0;
      const piece =
        memory?.recall(key) ??
        (await deflatePiece(content.subarray(start, end), {
          level: LEVEL,
          finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
          ...(start > 0 && { dictionary: content.subarray(start - WINDOW, start) }),
        }));
      memory?.keep(key, piece);
      pieces[index] = piece;
    }
  };
  await Promise.all(Array.from({ length: THREADS }, deflateNext));
  return { crc: crc32(content), pieces };
}

function hashOf(piece: Uint8Array): string {
  return createHash('sha256').update(piece).digest('hex');
}

/** The last is the content's own. */
function endsOf(content: Buffer): number[] {
  const ends: number[] = [];
  for (let end = 0; end < content.length; ends.push(end)) end = endOf(content, end);
  return ends;
}

function endOf(content: Buffer, start: number): number {
  if (content.length - start <= LEAST) return content.length;
  const most = Math.min(start + MOST, content.length);
  for (let at = start + LEAST; at < most; at++)
    if (content[at] === MARK && chanceAt(content, at) === 0) return at + 1;
  return most;
}

/** Of the bytes before, by their hash (FNV-1a). */
function chanceAt(content: Buffer, at: number): number {
  let hash = 0;
  for (let before = at - LOOK; before < at; before++)
    hash = Math.imul(hash ^ (content[before] ?? 0), 0x0100_0193);
  return (hash >>> 8) % CHANCE;
}
