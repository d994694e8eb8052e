/** A lesson's file as the Markdown parser reads it. */
import type { Position } from '../course/model/model.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]/gu;
const MOST = 5;

/** The text below the front matter, at its own lines, without what no page can show. */
export function bodyOf(text: string): string {
  const plain = withoutMark(text);
  const head = FRONT_MATTER.exec(plain)?.[0] ?? '';
  const lines = head.match(/\n/g)?.length ?? 0;
  return ('\n'.repeat(lines) + plain.slice(head.length)).replace(UNPRINTABLE, '\ufffd');
}

/** Without the byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The first control characters of a text, by code and place. */
export function unprintable(text: string): { code: string; position: Position }[] {
  const found: { code: string; position: Position }[] = [];
  if (text.search(UNPRINTABLE) < 0) return found;
  const lines = withoutMark(text).split(/\r\n?|\n/);
  lines.forEach((line, index) => {
    for (const match of line.matchAll(UNPRINTABLE)) {
      const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      found.push({ code, position: { line: index + 1, column: match.index + 1 } });
    }
  });
  return found.slice(0, MOST);
}
