/** Bytes of a text file, in whatever a tool has saved it, to text. */
import { isUtf8 } from 'node:buffer';
import { composed } from '../course/text/composed.ts';
import type { Leftover } from './imported.ts';

interface Decoded {
  /** With `\n` line ends and no byte order mark; undefined for what is no text. */
  text: string | undefined;
  /** Undefined where nothing needs to be said. */
  note?: Omit<Leftover, 'file'>;
}

/** Every control character but tab and line feed. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: cleaned(new TextDecoder(utf16).decode(bytes)) };
  if (bytes.includes(0))
    return { text: undefined, note: { what: 'A binary file, named as a text', done: 'It was left out' } };
  if (isUtf8(bytes)) return { text: cleaned(new TextDecoder().decode(bytes)) };
  return {
    text: cleaned(new TextDecoder('windows-1252').decode(bytes)),
    note: {
      what: 'A text that is not UTF-8',
      done: 'It was read as Windows-1252',
      todo: 'Look whether accents and quotation marks are right',
    },
  };
}

/** By its byte order mark; undefined where there is none. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function cleaned(text: string): string {
  return composed(text.replace(/\r\n?/g, '\n').replace(CONTROLS, ''));
}
