/** Whether sound files hold all that they promise. */
import type { MediaContainer } from '../course/model/media-facts.ts';
import type { MediaFile } from './media-file.ts';
import { breaksAdtsFrame, lacksFlacFrames } from './sound-frames.ts';

export async function isCut(file: MediaFile, container: MediaContainer): Promise<boolean> {
  switch (container) {
    case 'wav':
      return await endsInChunk(file);
    case 'ogg':
      return await endsInPage(file);
    case 'mp3':
      return await lacksFrames(file);
    case 'aac':
      return await breaksAdtsFrame(file);
    case 'flac':
      return await lacksFlacFrames(file);
    default:
      return false;
  }
}

async function endsInChunk(file: MediaFile): Promise<boolean> {
  const size = (await file.read(4, 4)).readUInt32LE();
  // Both stand for "not known yet" in streams.
  return size !== 0 && size !== 0xffff_ffff && size + 8 > file.bytes + (size % 2);
}

const LONGEST_PAGE = 27 + 255 + 255 * 255;

/** RFC 3533, 6: a page tells the lengths of its segments. */
async function endsInPage(file: MediaFile): Promise<boolean> {
  const from = Math.max(0, file.bytes - LONGEST_PAGE);
  const tail = await file.read(from, LONGEST_PAGE);
  const at = tail.lastIndexOf('OggS', undefined, 'latin1');
  const segments = tail[at + 26];
  if (at < 0) return false;
  if (segments === undefined || at + 27 + segments > tail.length) return true;
  const lengths = tail.subarray(at + 27, at + 27 + segments);
  return at + 27 + segments + lengths.reduce((sum, length) => sum + length, 0) > tail.length;
}

/** The first frame of most encoders tells the bytes of all frames (Xing or Info, flag 2). */
async function lacksFrames(file: MediaFile): Promise<boolean> {
  const begin = afterTags(await file.read(0, 10));
  const head = await file.read(begin, 512);
  const at = Math.max(head.indexOf('Xing', 0, 'latin1'), head.indexOf('Info', 0, 'latin1'));
  if (at < 0 || at + 16 > head.length) return false;
  const flags = head.readUInt32BE(at + 4);
  if ((flags & 2) === 0) return false;
  const bytes = head.readUInt32BE(at + 8 + (flags & 1 ? 4 : 0));
  return begin + bytes > file.bytes;
}

/** ID3v2, 3.1: ten bytes, then as many as four numbers of seven bits say. */
function afterTags(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < 10) return 0;
  return 10 + [...head.subarray(6, 10)].reduce((sum, byte) => sum * 128 + (byte & 127), 0);
}
