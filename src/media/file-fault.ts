/** Looks at the ends of a file that learners see or take away: whether it is what its name promises, and whole. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { FileFault } from '../course/model/file-fault.ts';
import { FIRST_BYTES, looksLike } from './sniff.ts';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 64 * 1024;
const LAST_BYTES = 4096;
/** More than this is not searched for an end that is not where it should be. */
const MOST_BYTES = 50_000_000;

const begins = (text: string, ...marks: string[]) => marks.some((mark) => text.startsWith(mark));

/** Whether a text in Latin-1 is the beginning of a file of this kind. */
const BEGINNINGS = {
  pdf: (text: string) => text.slice(0, 1028).includes('%PDF'),
  // Behind a password they lie in an older container.
  office: (text: string) => begins(text, 'PK', '\xd0\xcf\x11\xe0'),
  // Browsers tell the kinds of pictures by their content.
  picture: (text: string) =>
    begins(text, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', '\0\0\x01\0') ||
    (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) ||
    ['avif', 'avis', 'mif1', 'miaf'].some((brand) => text.startsWith(`ftyp${brand}`, 4)),
  // Without the zeros that Latin letters have in UTF-16.
  drawing: (text: string) => /<(?:[\w-]+:)?svg[\s>]/.test(text.replaceAll('\0', '')),
};

const KINDS: [extensions: RegExp, kind: keyof typeof BEGINNINGS][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(?:docx|xlsx|pptx|odt|ods|odp|epub|zip)$/i, 'office'],
  [/\.(?:png|jpe?g|gif|webp|avif)$/i, 'picture'],
  [/\.svg$/i, 'drawing'],
];

/** Undefined for what is whole, of a kind that nobody knows, or cannot be opened, which is told elsewhere. */
export function fileFault(
  path: string,
  from: string,
  bytes: number,
  content?: Buffer,
): FileFault | undefined {
  if (bytes === 0) return 'empty';
  const kind = KINDS.find(([extensions]) => extensions.test(path))?.[1];
  if (content !== undefined) return faultOf(kind, bytes, (at, length) => content.subarray(at, at + length));
  let file: number;
  try {
    file = openSync(from, 'r');
  } catch {
    return undefined;
  }
  try {
    return faultOf(kind, bytes, (at, length) => part(file, at, length));
  } finally {
    closeSync(file);
  }
}

/** Bytes of a file from a place, fewer at its end. */
type Read = (at: number, length: number) => Buffer;
type Kind = keyof typeof BEGINNINGS | undefined;

function faultOf(kind: Kind, bytes: number, read: Read): FileFault | undefined {
  const head = read(0, Math.min(bytes, kind === undefined ? FIRST_BYTES : HEAD_BYTES));
  return wrongKind(head, kind) ?? (isCutShort(head, bytes, read) ? 'truncated' : undefined);
}

function part(file: number, at: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  return buffer.subarray(0, readSync(file, buffer, 0, bytes, at));
}

function wrongKind(head: Buffer, kind: Kind): FileFault | undefined {
  const text = head.toString('latin1');
  if (looksLike(head.subarray(0, FIRST_BYTES)) === 'git-lfs') return 'git-lfs';
  if (kind === undefined || BEGINNINGS[kind](text)) return undefined;
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head)/i.test(text) ? 'page' : 'other';
}

/** Of pictures alone: other files are mended or refused by the programs that open them. */
function isCutShort(head: Buffer, bytes: number, read: Read): boolean {
  const text = head.subarray(0, 16).toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return head.readUInt32LE(4) + 8 > bytes;
  const isPng = text.startsWith('\x89PNG');
  if (!isPng && !text.startsWith('\xff\xd8\xff')) return false;
  const end = isPng ? 'IEND' : '\xff\xd9';
  const tail = read(Math.max(0, bytes - TAIL_BYTES), Math.min(bytes, TAIL_BYTES));
  if (tail.subarray(-LAST_BYTES).includes(end, 0, 'latin1')) return false;
  // A preview at the beginning of a photo has an end of its own; behind its end a file may hold a film.
  if (bytes > TAIL_BYTES && tail.includes(end, 0, 'latin1')) return false;
  return bytes <= MOST_BYTES && !read(0, bytes).includes(end, isPng ? 0 : HEAD_BYTES, 'latin1');
}
