/** A text file as it is on the disk: its mark and line ends stay when something in it changes. */
import { readFrontMatter } from '../config/front-matter.ts';
import { lessonSchema } from '../config/lesson-schema.ts';
import { withKey } from './yaml-text.ts';

/** What ends the lines of a text; `\n` for one of a single line. */
export function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The byte order mark apart from the text behind it. */
export function withoutMark(text: string): [mark: string, text: string] {
  return text.startsWith('\uFEFF') ? ['\uFEFF', text.slice(1)] : ['', text];
}

/** The YAML at the head of a lesson and what stands around it; undefined where there is none. */
export function headOf(text: string): { before: string; yaml: string; after: string } | undefined {
  const { bodyOffset } = readFrontMatter(text, '', lessonSchema);
  const opened = text.indexOf('\n') + 1;
  const closed = /(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.exec(text.slice(0, bodyOffset));
  if (bodyOffset === 0 || closed === null) return undefined;
  const { index } = closed;
  return { before: text.slice(0, opened), yaml: text.slice(opened, index), after: text.slice(index) };
}

/** A lesson whose front matter has this value; undefined where it cannot be written there. */
export function withFrontMatter(written: string, key: string, value: string): string | undefined {
  const [mark, text] = withoutMark(written);
  const eol = lineEnd(text);
  const head = headOf(text);
  if (head === undefined) {
    if (/^---[ \t]*\r?\n/.test(text)) return undefined;
    return `${mark}---${eol}${key}: ${value}${eol}---${eol}${eol}${text}`;
  }
  const yaml = withKey(head.yaml, key, value, eol);
  return yaml === undefined ? undefined : mark + head.before + yaml + head.after;
}

/** Where the text behind the front matter begins. */
export function bodyStart(text: string): number {
  return readFrontMatter(text, '', lessonSchema).bodyOffset;
}
