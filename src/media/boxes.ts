/** The boxes of an MP4 file (ISO/IEC 14496-12, 4.2): where they stand, and where the media is found. */
import type { MediaFile } from './media-file.ts';

export interface Box {
  type: string;
  start: number;
  /** Where its content begins. */
  content: number;
  /** Where the next one begins; beyond the end of a file that was cut. */
  end: number;
}

/** Fragments of a second each make two boxes: this is half a day. */
const MOST_BOXES = 100_000;
/** In an index of a hundred tracks there are some thousands. */
const MOST_INNER_BOXES = 20_000;
/** Boxes between the index and its tables of chunks. */
export const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

export async function topBoxes(file: MediaFile): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let start = 0; start + 8 <= file.bytes && boxes.length < MOST_BOXES; ) {
    const box = boxAt(await file.glance(start, 16), 0, start, file.bytes);
    if (box === undefined) break;
    boxes.push(box);
    start = box.end;
  }
  return boxes;
}

/** Throws for more boxes than any index has. */
export function innerBoxes(content: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= to; ) {
    const box = boxAt(content, start, start, to);
    if (box === undefined || box.end > to) break;
    boxes.push(box);
    if (boxes.length > MOST_INNER_BOXES) throw new RangeError('Too many boxes');
    start = box.end;
  }
  return boxes;
}

/** Undefined for what cannot be a box. `start` is the place that the box gets, `end` where its surroundings end. */
function boxAt(bytes: Buffer, at: number, start: number, end: number): Box | undefined {
  if (at + 8 > bytes.length) return undefined;
  const type = bytes.toString('latin1', at + 4, at + 8);
  const short = bytes.readUInt32BE(at);
  if (short === 0) return { type, start, content: start + 8, end };
  if (short > 1) return short < 8 ? undefined : { type, start, content: start + 8, end: start + short };
  if (at + 16 > bytes.length) return undefined;
  const long = Number(bytes.readBigUInt64BE(at + 8));
  return long < 16 ? undefined : { type, start, content: start + 16, end: start + long };
}

/** A table of chunk offsets: `stco` with 32 bits each, `co64` with 64 (8.7.5). */
export interface ChunkTable {
  box: Box;
  wide: boolean;
  /** Where the first entry stands. */
  entries: number;
  count: number;
}

/** All inner boxes down to the sample tables, in order of their places. */
export function indexBoxes(index: Buffer, from = 0, to = index.length): Box[] {
  return innerBoxes(index, from, to).flatMap((box) => [
    box,
    ...(CONTAINERS.has(box.type) ? indexBoxes(index, box.content, box.end) : []),
  ]);
}

export function chunkTables(index: Buffer): ChunkTable[] {
  return indexBoxes(index).flatMap((box) => {
    if (box.type !== 'stco' && box.type !== 'co64') return [];
    const wide = box.type === 'co64';
    const entries = box.content + 8;
    if (entries > box.end) return [];
    const room = Math.floor((box.end - entries) / (wide ? 8 : 4));
    return [{ box, wide, entries, count: Math.min(room, index.readUInt32BE(box.content + 4)) }];
  });
}

export function chunkOffset(index: Buffer, table: ChunkTable, entry: number): number {
  return table.wide
    ? Number(index.readBigUInt64BE(table.entries + 8 * entry))
    : index.readUInt32BE(table.entries + 4 * entry);
}

export function boxOf(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
