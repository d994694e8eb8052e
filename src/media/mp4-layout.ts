/** The outline of an MP4: whether it is whole, whether its index comes first, and how long it lasts. */
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
import { fragmentSeconds } from './fragments.ts';
import type { Layout } from './layout.ts';
import type { MediaFile } from './media-file.ts';

/** Behind the last box may be anything, which then reads like a box of any size. */
const MATTERS = new Set(['moov', 'mdat', 'moof']);
/** What the library needs of a sample table: the codecs. */
const DESCRIPTION = 'stsd';
/** Cover pictures and notes. */
const NEEDLESS = new Set(['udta', 'meta', 'free', 'skip']);

export async function mp4Layout(file: MediaFile): Promise<Layout> {
  const boxes = await topBoxes(file);
  const place = boxes.find((box) => box.type === 'moov');
  const media = boxes.find((box) => box.type === 'mdat');
  if (place === undefined || place.end > file.bytes)
    return { problem: { kind: 'no-index' }, head: Buffer.alloc(0) };
  const brand =
    boxes[0]?.type === 'ftyp' ? await file.read(0, Math.min(boxes[0].end, 1024)) : Buffer.alloc(0);
  const index = await file.read(place.start, place.end - place.start);
  const cut = boxes.some(({ type, end }) => MATTERS.has(type) && end > file.bytes);
  return {
    problem: cut || pointsBeyond(index, file.bytes) ? { kind: 'truncated' } : undefined,
    indexAtFront: media === undefined || place.start < media.start,
    duration: movieSeconds(index) ?? (await fragmentSeconds(file, boxes, index)),
    head: Buffer.concat([brand, described(index, 0, index.length)]),
  };
}

function pointsBeyond(index: Buffer, bytes: number): boolean {
  return chunkTables(index).some(
    (table) => table.count > 0 && chunkOffset(index, table, table.count - 1) >= bytes,
  );
}

/** As long as the longest track, edits included (ISO/IEC 14496-12, 8.2.2); 0 in a file of fragments. */
function movieSeconds(index: Buffer): number | undefined {
  const header = indexBoxes(index).find((box) => box.type === 'mvhd');
  if (header === undefined || header.end - header.content < 32) return undefined;
  const wide = index[header.content] === 1;
  const scale = index.readUInt32BE(header.content + (wide ? 20 : 12));
  const length = wide
    ? Number(index.readBigUInt64BE(header.content + 24))
    : index.readUInt32BE(header.content + 16);
  const isUnknown = length === 0 || length === 0xffff_ffff || length > Number.MAX_SAFE_INTEGER;
  return scale === 0 || isUnknown ? undefined : length / scale;
}

/** The boxes of a stretch of the index, without samples. */
function described(index: Buffer, from: number, to: number): Buffer {
  return Buffer.concat(
    innerBoxes(index, from, to).flatMap((box: Box) => {
      if (box.type === 'stbl') {
        const tables = innerBoxes(index, box.content, box.end).filter(({ type }) => type === DESCRIPTION);
        return boxOf('stbl', Buffer.concat(tables.map(({ start, end }) => index.subarray(start, end))));
      }
      if (NEEDLESS.has(box.type)) return [];
      if (!CONTAINERS.has(box.type)) return index.subarray(box.start, box.end);
      return boxOf(box.type, described(index, box.content, box.end));
    }),
  );
}
