/** Bytes → text with `\n` line ends and no byte order mark, or the message why not. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { composed } from '../course/text/composed.ts';
import type { Message } from '../diagnostics/message.ts';
import { type FileContents, NO_CONTENTS } from '../media/file-contents.ts';

/** More Markdown than this is no lesson. */
const MAX_TEXT_BYTES = 10_000_000;

/** Reading a pipe would wait for ever. */
export const NO_FILE = 'This is a folder, a pipe or a device; put the file itself here';

export type TextResult = { text: string } | { message: Message };

/** @param path in the course folder, for the message */
export function readText(from: string, path: string, contents: FileContents = NO_CONTENTS): TextResult {
  const refuse = (ruleId: string, reason: string, line = 1, column = 1): TextResult => ({
    message: { file: path, line, column, severity: 'error', ruleId, reason },
  });
  let bytes = contents.get(from);
  try {
    if (bytes === undefined) {
      const stats = statSync(from);
      if (!stats.isFile()) return refuse('file-readable', NO_FILE);
      const { size } = stats;
      if (size > MAX_TEXT_BYTES) {
        return refuse(
          'text-size',
          `The file has ${Math.round(size / 1e6)} MB; a text may have 10 MB at most. Split it`,
        );
      }
      bytes = readFileSync(from);
    }
  } catch (error) {
    return refuse('file-readable', `The file cannot be read (${codeOf(error)}); check its permissions`);
  }
  if (isUtf16(bytes)) return refuse('text-is-utf8', 'The file is saved as UTF-16; save it as UTF-8');
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refuse('text-is-text', 'The file is binary, where text was expected', lineOf(bytes, nul));
  if (!isUtf8(bytes)) {
    const place = firstInvalid(bytes);
    return refuse(
      'text-is-utf8',
      'The file is not UTF-8 from here on; save it as UTF-8',
      place.line,
      place.column,
    );
  }
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const control = CONTROL.exec(text);
  if (control === null) return { text: composed(text) };
  const above = text.slice(0, control.index).split('\n');
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const reason = `The control character U+${code} stands in the text; delete it`;
  return refuse('text-is-text', reason, above.length, (above.at(-1)?.length ?? 0) + 1);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Every control character but tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/u;

/** By its mark, or because every other byte of its beginning is 0, as of Latin letters in UTF-16. */
function isUtf16(bytes: Buffer): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const beginning = [...bytes.subarray(0, 8)];
  const isHalfZero = (odd: number) => beginning.every((byte, at) => (byte === 0) === (at % 2 === odd));
  return isMarked || (beginning.length === 8 && (isHalfZero(0) || isHalfZero(1)));
}

function lineOf(bytes: Buffer, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

function firstInvalid(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    const row = bytes.subarray(start, end < 0 ? undefined : end);
    if (!isUtf8(row)) return { line, column: row.toString('utf8').indexOf('\uFFFD') + 1 };
    if (end < 0) return { line, column: 1 };
    start = end + 1;
    line++;
  }
}
