/**
 * Whether the last frames of a raw sound file are there. What was cut between two frames of ADTS looks
 * whole to everybody, for no such file says how long it is.
 */
import type { MediaFile } from './media-file.ts';

/** ISO/IEC 13818-7, 6.2: a frame has 13 bits for its length; three in a row are no accident. */
const ADTS_TAIL = 4 * 8192;
const SURE = 3;

export async function breaksAdtsFrame(file: MediaFile): Promise<boolean> {
  const from = Math.max(0, file.bytes - ADTS_TAIL);
  const tail = await file.read(from, ADTS_TAIL);
  for (let first = 0; first < Math.min(tail.length, 8192); first++) {
    const { frames, end } = adtsFrames(tail, first);
    if (frames >= SURE) return end > tail.length || isHeadCut(tail, end);
  }
  return false;
}

function isHeadCut(tail: Buffer, at: number): boolean {
  return tail[at] === 0xff && at + 7 > tail.length;
}

/** The frames one after the other; `end` lies behind the tail where the last one is not all there. */
function adtsFrames(tail: Buffer, first: number): { frames: number; end: number } {
  let frames = 0;
  let end = first;
  while (end + 7 <= tail.length && tail[end] === 0xff && ((tail[end + 1] ?? 0) & 0xf6) === 0xf0) {
    const length = (tail.readUIntBE(end + 3, 3) >> 5) & 0x1fff;
    if (length < 7) break;
    frames++;
    end += length;
  }
  return { frames, end };
}

/** Sixteen bits of eight channels without any gain, in the block that encoders use. */
const FLAC_TAIL = 256 * 1024;

/** RFC 9639, 8.2 and 9.1: the beginning tells the number of samples, each frame where it stands. */
export async function lacksFlacFrames(file: MediaFile): Promise<boolean> {
  const head = await file.read(0, 26);
  if (head.length < 26) return true;
  const largest = head.readUInt16BE(10);
  const samples = ((head[21] ?? 0) & 15) * 2 ** 32 + head.readUInt32BE(22);
  if (samples === 0 || largest === 0) return false;
  const tail = await file.read(Math.max(0, file.bytes - FLAC_TAIL), FLAC_TAIL);
  const last = lastFlacFrame(tail, largest);
  // A file that was seen whole has a frame, unless it was cut before.
  if (last === undefined) return file.bytes <= FLAC_TAIL;
  return last + largest < samples;
}

/** The first sample of the last frame that begins here. */
function lastFlacFrame(tail: Buffer, block: number): number | undefined {
  for (let at = tail.length - 6; at >= 0; at--) {
    const second = tail[at + 1] ?? 0;
    if (tail[at] !== 0xff || (second & 0xfe) !== 0xf8) continue;
    const number = flacNumber(tail.subarray(at, at + 16));
    if (number !== undefined) return (second & 1) === 0 ? number * block : number;
  }
  return undefined;
}

/** Written as UTF-8 writes characters; undefined where the checksum behind it is not right. */
function flacNumber(head: Buffer): number | undefined {
  const first = head[4] ?? 0;
  const ones = Math.clz32(~(first << 24));
  if (ones === 1 || ones > 7) return undefined;
  const more = Math.max(0, ones - 1);
  let number = ones === 0 ? first : first & (0x7f >> ones);
  for (let at = 5; at < 5 + more; at++) number = number * 64 + ((head[at] ?? 0) & 63);
  const size = (head[2] ?? 0) >> 4;
  const rate = (head[2] ?? 0) & 15;
  const end = 5 + more + (size === 6 ? 1 : size === 7 ? 2 : 0) + (rate === 12 ? 1 : rate > 12 ? 2 : 0);
  return end < head.length && head[end] === checksum(head.subarray(0, end)) ? number : undefined;
}

/** CRC-8 with the polynomial x⁸ + x² + x + 1. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = ((sum << 1) ^ (sum & 0x80 ? 7 : 0)) & 0xff;
  }
  return sum;
}
