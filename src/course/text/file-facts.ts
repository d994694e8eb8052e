/** What a card of a file says of it: its kind and its size, e.g. `DOCX · 24 kB`. */
import { fileSize } from './file-size.ts';

/** @param bytes of the file; @param language in which the size is written */
export function fileFacts(path: string, bytes: number, language: string): string {
  const kind = /[^/]\.([^./]+)$/.exec(path)?.[1]?.toUpperCase();
  return [...(kind === undefined ? [] : [kind]), fileSize(bytes, language)].join(' · ');
}
