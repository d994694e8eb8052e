/** The outline of a WebM or Matroska file (RFC 8794, RFC 9559): whether it is whole, and how long it lasts. */
import type { Layout } from './layout.ts';
import type { MediaFile } from './media-file.ts';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const CLUSTER = 0x1f43b675;
const TIMESTAMP = 0xe7;
const SIMPLE_BLOCK = 0xa3;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
/** Descriptions of tracks are short, fonts for subtitles apart. */
const MOST_HEAD_BYTES = 1024 * 1024;
/** Clusters of a second each: this is a day. */
const MOST_ELEMENTS = 100_000;

interface Element {
  id: number;
  start: number;
  content: number;
  /** Undefined for an unknown size: all bits set. */
  end: number | undefined;
}

export async function matroskaLayout(file: MediaFile): Promise<Layout> {
  const elements = await outline(file, 0, file.bytes);
  const segment = elements.find(({ id }) => id === SEGMENT);
  // What stands behind a segment of known size may be anything.
  const promised = segment?.end ?? elements.at(-1)?.end ?? 0;
  const head = elements.filter(({ id }) => id === EBML || id === INFO || id === TRACKS);
  return {
    problem: promised > file.bytes ? { kind: 'truncated' } : undefined,
    lastFrame: await lastFrame(file, elements),
    head: await headOf(file, head),
  };
}

/** Elements one after the other; those in a segment, and in a cluster of unknown size, like the others. */
async function outline(file: MediaFile, from: number, to: number): Promise<Element[]> {
  const elements: Element[] = [];
  for (let start = from; start < to && elements.length < MOST_ELEMENTS; ) {
    const element = elementIn(await file.glance(start, 12), start);
    if (element === undefined) break;
    elements.push(element);
    start = element.id === SEGMENT ? element.content : (element.end ?? element.content);
  }
  return elements;
}

/** Seconds; a WebM counts milliseconds. */
async function lastFrame(file: MediaFile, elements: readonly Element[]): Promise<number | undefined> {
  const at = elements.findLastIndex(({ id }) => id === CLUSTER);
  const cluster = elements[at];
  if (cluster === undefined) return undefined;
  const inside =
    cluster.end === undefined
      ? elements.slice(at + 1)
      : await outline(file, cluster.content, Math.min(cluster.end, file.bytes));
  const time = inside.find(({ id }) => id === TIMESTAMP);
  const block = inside.findLast(({ id }) => id === SIMPLE_BLOCK || id === BLOCK_GROUP);
  if (time?.end === undefined || block === undefined) return undefined;
  const begin = await file.read(time.content, Math.min(6, time.end - time.content));
  const milliseconds = begin.length === 0 ? 0 : begin.readUIntBE(0, begin.length);
  return (milliseconds + (await offsetOf(file, block))) / 1000;
}

/** RFC 9559, 10.1: the number of the track, then the time after that of the cluster. */
async function offsetOf(file: MediaFile, block: Element): Promise<number> {
  const inner =
    block.id === BLOCK_GROUP ? elementIn(await file.read(block.content, 12), block.content) : block;
  if (inner === undefined || (inner !== block && inner.id !== BLOCK)) return 0;
  const head = await file.read(inner.content, 10);
  const at = lengthOf(head[0]) ?? 1;
  return at + 2 > head.length ? 0 : head.readInt16BE(at);
}

function elementIn(bytes: Buffer, start: number): Element | undefined {
  const idLength = lengthOf(bytes[0]);
  const sizeLength = lengthOf(bytes[idLength ?? 0]);
  if (idLength === undefined || idLength > 4 || sizeLength === undefined) return undefined;
  if (bytes.length < idLength + sizeLength) return undefined;
  const raw = bytes.subarray(idLength, idLength + sizeLength);
  const marker = 1n << BigInt(7 * sizeLength);
  const size = BigInt(`0x${raw.toString('hex')}`) & (marker - 1n);
  const content = start + idLength + sizeLength;
  return {
    id: bytes.readUIntBE(0, idLength),
    start,
    content,
    end: size === marker - 1n ? undefined : content + Number(size),
  };
}

/** The zeros before the first bit that is set tell the length of a number. */
function lengthOf(first: number | undefined): number | undefined {
  return first === undefined || first === 0 ? undefined : Math.clz32(first) - 23;
}

/** A segment of unknown size that ends behind the descriptions of its tracks. */
async function headOf(file: MediaFile, elements: readonly Element[]): Promise<Buffer> {
  const [first, ...rest] = await Promise.all(
    elements.map(({ start, end = start }) => file.read(start, Math.min(end - start, MOST_HEAD_BYTES))),
  );
  const segment = Buffer.from('1853806701ffffffffffffff', 'hex');
  return Buffer.concat([first ?? Buffer.alloc(0), segment, ...rest]);
}
