/** What a file is by its first bytes, whatever its name says. */
import type { LooksLike, MediaContainer } from '../course/model/media-facts.ts';

/** Enough for every mark below. */
export const FIRST_BYTES = 4096;

/** What stands at which place. */
type Marks = Record<number, string>;

const CONTAINERS: [marks: Marks, container: MediaContainer][] = [
  [{ 4: 'ftypqt  ' }, 'mov'],
  [{ 4: 'ftyp' }, 'mp4'],
  [{ 4: 'styp' }, 'mp4'],
  // QuickTime before there were brands.
  ...['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].map((type): [Marks, MediaContainer] => [
    { 4: type },
    'mov',
  ]),
  [{ 0: '\x1aE\xdf\xa3' }, 'mkv'],
  [{ 0: 'OggS' }, 'ogg'],
  [{ 0: 'fLaC' }, 'flac'],
  [{ 0: 'RIFF', 8: 'WAVE' }, 'wav'],
  [{ 0: 'RIFF', 8: 'AVI ' }, 'avi'],
  [{ 0: 'FORM', 8: 'AIF' }, 'aiff'],
  [{ 0: '#!AMR' }, 'amr'],
  [{ 0: 'FLV\x01' }, 'flv'],
  [{ 0: '\x30\x26\xb2\x75\x8e\x66\xcf\x11' }, 'wmv'],
  [{ 0: '\x00\x00\x01\xba' }, 'mpeg'],
  [{ 0: '\x00\x00\x01\xb3' }, 'mpeg'],
  [{ 0: 'G', 188: 'G', 376: 'G' }, 'ts'],
  [{ 0: 'ID3' }, 'mp3'],
];

const OTHERS: [marks: Marks, kind: LooksLike][] = [
  [{ 0: 'version https://git-lfs' }, 'git-lfs'],
  [{ 0: 'WEBVTT' }, 'subtitles'],
  [{ 0: '\xef\xbb\xbfWEBVTT' }, 'subtitles'],
  [{ 0: '\x89PNG' }, 'picture'],
  [{ 0: '\xff\xd8\xff' }, 'picture'],
  [{ 0: 'GIF8' }, 'picture'],
  [{ 0: 'RIFF', 8: 'WEBP' }, 'picture'],
  [{ 0: '%PDF' }, 'pdf'],
  [{ 0: 'PK\x03\x04' }, 'archive'],
  [{ 0: '7z\xbc\xaf' }, 'archive'],
  [{ 0: 'Rar!' }, 'archive'],
  [{ 0: '\x1f\x8b' }, 'archive'],
];

export function containerOf(head: Buffer): MediaContainer | undefined {
  const text = head.toString('latin1');
  const found = first(CONTAINERS, text) ?? soundFrame(head);
  // The kind of Matroska is named in its first element.
  return found === 'mkv' && text.slice(0, 64).includes('webm') ? 'webm' : found;
}

export function looksLike(head: Buffer): LooksLike {
  const text = head.toString('latin1');
  if (/^\s*<(?:!doctype html|html|head|\?xml)/i.test(text)) return 'page';
  return first(OTHERS, text) ?? (isText(head) ? 'text' : 'unknown');
}

function first<T>(table: [marks: Marks, value: T][], text: string): T | undefined {
  return table.find(([marks]) =>
    Object.entries(marks).every(([at, mark]) => text.startsWith(mark, Number(at))),
  )?.[1];
}

/** Frames begin with eleven bits of synchronisation, then version and layer (ISO/IEC 11172-3, 2.4.2.3). */
function soundFrame([first = 0, second = 0]: Buffer): MediaContainer | undefined {
  if (first !== 0xff || second < 0xe0) return undefined;
  // What would be a fourth layer is AAC in ADTS; the first is out of use, and looks like text in UTF-16.
  return (['aac', 'mp3', 'mpeg'] as const)[(second >> 1) & 3];
}

function isText(head: Buffer): boolean {
  return head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
