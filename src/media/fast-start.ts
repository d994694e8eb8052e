/**
 * An MP4 with its index (`moov`) in front of the media, without encoding anything anew: the index is
 * moved and its offsets follow. Nothing but the index is read, whatever the size of the file.
 */
import {
  type Box,
  boxOf,
  CONTAINERS,
  chunkOffset,
  chunkTables,
  indexBoxes,
  innerBoxes,
  topBoxes,
} from './boxes.ts';
import { MediaFile } from './media-file.ts';

/** What a file is made of, one after the other; `end` is exclusive. */
export type Part = { content: Uint8Array } | { from: string; start: number; end: number };

/** Where one of these is, offsets stand in places that are not rewritten here. */
const KEEPS_PLACE = new Set(['moof', 'sidx', 'mfra', 'meta']);
const KEEPS_INDEX = new Set(['cmov', 'saio', 'mvex']);
const MOST_IN_32_BITS = 0xffff_ffff;

/** Undefined where the index is in front already, or has to stay where it is. */
export async function fastStart(from: string, signal?: AbortSignal): Promise<Part[] | undefined> {
  const file = await MediaFile.open(from, signal);
  try {
    return await movedIndex(from, file);
  } finally {
    await file.close();
  }
}

async function movedIndex(from: string, file: MediaFile): Promise<Part[] | undefined> {
  const boxes = await topBoxes(file);
  const index = boxes.find((box) => box.type === 'moov');
  const media = boxes.find((box) => box.type === 'mdat');
  if (index === undefined || media === undefined || index.start < media.start) return undefined;
  if (index.end > file.bytes || boxes.some(({ type }) => KEEPS_PLACE.has(type))) return undefined;
  const written = await file.read(index.start, index.end - index.start);
  if (indexBoxes(written).some(({ type }) => KEEPS_INDEX.has(type))) return undefined;
  const [first] = boxes;
  const place = first?.type === 'ftyp' ? first.end : 0;
  const parts: Part[] = [
    { from, start: 0, end: place },
    { content: rewritten(written, place, index) },
    { from, start: place, end: index.start },
    { from, start: index.end, end: file.bytes },
  ];
  return parts.filter((part) => 'content' in part || part.end > part.start);
}

/** The index as it reads at `place`; offsets that no longer fit into 32 bits get 64. */
function rewritten(index: Buffer, place: number, { start, end }: Box): Buffer {
  const moved = (length: number) => (offset: number) => {
    if (offset >= end) return offset + length - index.length;
    return offset >= place && offset < start ? offset + length : offset;
  };
  const tables = chunkTables(index);
  const move = moved(index.length);
  const largest = tables.reduce((most, table) => {
    let found = most;
    for (let entry = 0; entry < table.count; entry++)
      found = Math.max(found, move(chunkOffset(index, table, entry)));
    return found;
  }, 0);
  const narrow = tables.filter((table) => !table.wide);
  const growth = narrow.reduce((sum, table) => sum + 4 * table.count, 0);
  // The index grows by the wider tables itself, and pushes the media further back.
  if (narrow.length === 0 || largest + growth <= MOST_IN_32_BITS) return withOffsets(index, move);
  return widened(index, 0, index.length, moved(index.length + growth));
}

function withOffsets(index: Buffer, move: (offset: number) => number): Buffer {
  const copy = Buffer.from(index);
  for (const table of chunkTables(index)) {
    for (let entry = 0; entry < table.count; entry++) {
      const offset = move(chunkOffset(index, table, entry));
      if (table.wide) copy.writeBigUInt64BE(BigInt(offset), table.entries + 8 * entry);
      else copy.writeUInt32BE(offset, table.entries + 4 * entry);
    }
  }
  return copy;
}

/** The boxes of a stretch of the index, every table of chunks as `co64`. */
function widened(index: Buffer, from: number, to: number, move: (offset: number) => number): Buffer {
  return Buffer.concat(
    innerBoxes(index, from, to).map((box) => {
      if (box.type === 'stco' || box.type === 'co64') return wideTable(index, box, move);
      if (!CONTAINERS.has(box.type)) return index.subarray(box.start, box.end);
      return boxOf(box.type, widened(index, box.content, box.end, move));
    }),
  );
}

function wideTable(index: Buffer, box: Box, move: (offset: number) => number): Buffer {
  const table = chunkTables(index.subarray(box.start, box.end))[0];
  if (table === undefined) return index.subarray(box.start, box.end);
  const own = index.subarray(box.start, box.end);
  const content = Buffer.alloc(8 + 8 * table.count);
  content.writeUInt32BE(table.count, 4);
  for (let entry = 0; entry < table.count; entry++)
    content.writeBigUInt64BE(BigInt(move(chunkOffset(own, table, entry))), 8 + 8 * entry);
  return boxOf('co64', content);
}
