/**
 * Reads a zip as a stream, front to back, as Java's `ZipInputStream` does: what is stored must say its
 * size in front, for a stream has no directory to look it up in.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface StreamedEntry {
  name: string;
  method: 'stored' | 'deflated';
  dataDescriptor: boolean;
  /** MS-DOS date and time, as one number. */
  time: number;
  content: Buffer;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;

export function readStrictly(zip: Buffer): StreamedEntry[] {
  const entries: StreamedEntry[] = [];
  let at = 0;
  while (at + 4 <= zip.length && zip.readUInt32LE(at) === LOCAL) {
    const flags = zip.readUInt16LE(at + 6);
    const method = zip.readUInt16LE(at + 8) === 0 ? 'stored' : 'deflated';
    const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
    const name = zip.toString('utf8', at + 30, nameEnd);
    const dataDescriptor = (flags & 8) !== 0;
    if (method === 'stored' && dataDescriptor) {
      throw new Error(`${name}: only DEFLATED entries can have EXT descriptor`);
    }
    const start = nameEnd + zip.readUInt16LE(at + 28);
    const { content, used } =
      method === 'stored' ? stored(zip, start, zip.readUInt32LE(at + 18)) : inflate(zip.subarray(start));
    const time = zip.readUInt32LE(at + 10);
    const end = start + used;
    const sum = dataDescriptor ? descriptor(zip, end, content.length) : zip.readUInt32LE(at + 14);
    if (crc32(content) !== sum) throw new Error(`${name}: wrong checksum`);
    entries.push({ name, method, dataDescriptor, time, content });
    at = end + (dataDescriptor ? 16 : 0);
  }
  return entries;
}

function stored(zip: Buffer, start: number, bytes: number): { content: Buffer; used: number } {
  return { content: zip.subarray(start, start + bytes), used: bytes };
}

function inflate(rest: Buffer): { content: Buffer; used: number } {
  const { buffer, engine } = inflateRawSync(rest, { info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return { content: buffer, used: engine.bytesWritten };
}

function descriptor(zip: Buffer, at: number, bytes: number): number {
  if (zip.readUInt32LE(at) !== DESCRIPTOR || zip.readUInt32LE(at + 12) !== bytes) {
    throw new Error('no data descriptor where one was announced');
  }
  return zip.readUInt32LE(at + 4);
}
