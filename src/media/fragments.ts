/** How long a fragmented MP4 lasts, by the times of its fragments (ISO/IEC 14496-12, 8.8). */
import { type Box, innerBoxes } from './boxes.ts';
import type { MediaFile } from './media-file.ts';

/** A fragment of one second tells its samples in some kilobytes. */
const MOST_FRAGMENT_BYTES = 1024 * 1024;

interface Track {
  scale: number;
  /** Of a sample that does not say how long it lasts, in units of `scale`. */
  sample: number;
  end: number;
}

export async function fragmentSeconds(
  file: MediaFile,
  boxes: readonly Box[],
  index: Buffer,
): Promise<number | undefined> {
  const fragments = boxes.filter(
    ({ type, start, end }) => type === 'moof' && end - start < MOST_FRAGMENT_BYTES,
  );
  const tracks = tracksOf(index);
  for (const { start, end } of fragments) {
    const fragment = await file.read(start, end - start);
    for (const part of children(fragment, 'moof', 'traf')) addPart(fragment, part, tracks);
  }
  const seconds = Math.max(0, ...[...tracks.values()].map(({ scale, end }) => (scale > 0 ? end / scale : 0)));
  return seconds > 0 ? seconds : undefined;
}

function tracksOf(index: Buffer): Map<number, Track> {
  const tracks = new Map<number, Track>();
  for (const track of children(index, 'moov', 'trak')) {
    const [media] = within(index, track, 'mdia');
    const [header] = media === undefined ? [] : within(index, media, 'mdhd');
    const [own] = within(index, track, 'tkhd');
    if (own === undefined || header === undefined) continue;
    const id = numberAt(index, own, index[own.content] === 1 ? 20 : 12);
    const scale = numberAt(index, header, index[header.content] === 1 ? 20 : 12);
    tracks.set(id, { scale, sample: 0, end: 0 });
  }
  for (const extends_ of children(index, 'moov', 'mvex')) {
    for (const defaults of within(index, extends_, 'trex')) {
      const track = tracks.get(numberAt(index, defaults, 4));
      if (track !== undefined) track.sample = numberAt(index, defaults, 12);
    }
  }
  return tracks;
}

function addPart(fragment: Buffer, part: Box, tracks: Map<number, Track>): void {
  const [header] = within(fragment, part, 'tfhd');
  const track = header && tracks.get(numberAt(fragment, header, 4));
  if (header === undefined || track === undefined) return;
  const [time] = within(fragment, part, 'tfdt');
  if (time !== undefined)
    track.end = fragment[time.content] === 1 ? wideAt(fragment, time, 4) : numberAt(fragment, time, 4);
  const sample = sampleLength(fragment, header) ?? track.sample;
  for (const run of within(fragment, part, 'trun')) track.end += runLength(fragment, run, sample);
}

/** 8.8.7: which optional numbers stand before it is told by flags. */
function sampleLength(fragment: Buffer, header: Box): number | undefined {
  const flags = numberAt(fragment, header, 0) & 0xff_ffff;
  if ((flags & 0x08) === 0) return undefined;
  return numberAt(fragment, header, 8 + (flags & 0x01 ? 8 : 0) + (flags & 0x02 ? 4 : 0));
}

/** 8.8.8 */
function runLength(fragment: Buffer, run: Box, sample: number): number {
  const flags = numberAt(fragment, run, 0) & 0xff_ffff;
  const count = numberAt(fragment, run, 4);
  const row = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4;
  if ((flags & 0x100) === 0) return sample * (row === 0 ? count : Math.min(count, fragment.length));
  const first = 8 + (flags & 0x01 ? 4 : 0) + (flags & 0x04 ? 4 : 0);
  let length = 0;
  for (let at = first, left = count; left > 0 && run.content + at + row <= run.end; at += row, left--)
    length += numberAt(fragment, run, at);
  return length;
}

function children(content: Buffer, outer: string, inner: string): Box[] {
  const boxes = innerBoxes(content, 0, content.length).filter(({ type }) => type === outer);
  return boxes.flatMap((box) => within(content, box, inner));
}

function within(content: Buffer, box: Box, type: string): Box[] {
  return innerBoxes(content, box.content, box.end).filter((inner) => inner.type === type);
}

function numberAt(content: Buffer, box: Box, at: number): number {
  return box.content + at + 4 > box.end ? 0 : content.readUInt32BE(box.content + at);
}

function wideAt(content: Buffer, box: Box, at: number): number {
  return numberAt(content, box, at) * 2 ** 32 + numberAt(content, box, at + 4);
}
