/** Files that a page takes in, as mdBook, MkDocs, VitePress, Sphinx and Quarto have it; bounded, and never outside of the source. */
import { posix } from 'node:path';
import type { Source } from '../source.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Page } from './page.ts';
import type { Line } from './text.ts';

/** Of one page, over all files that it takes in. */
const MOST_INCLUDES = 200;
const MOST_LINES = 50_000;

export function includerFor(page: Pick<Page, 'path' | 'leave'>, source: Source, roots: readonly string[]) {
  let files = 0;
  let count = 0;
  return (written: string, line: number): Line[] | undefined => {
    const { file, from, to, anchor } = partOf(written);
    const path = [posix.dirname(page.path), ...roots, '']
      .map((root) => posix.join('.', root, file.replace(/^@?\/+/, '')))
      .find((candidate) => source.files.has(candidate));
    const text =
      path === undefined || files++ >= MOST_INCLUDES ? undefined : source.textOf(path, () => undefined);
    if (text === undefined) {
      page.leave(
        `The file "${written}", which is taken in here`,
        'It was not found, or is too much',
        line,
        'Write its text',
      );
      return undefined;
    }
    const all = /\.(?:md|mdx|qmd|rmd|markdown)$/i.test(file)
      ? readFrontMatter(text).body.split('\n')
      : text.replace(/\n$/, '').split('\n');
    const chosen = (anchor === undefined ? all.slice((from ?? 1) - 1, to) : between(all, anchor)).filter(
      (one) => !/\b(?:ANCHOR(?:_END)?:|#(?:end)?region\b|--8<-- \[)/.test(one),
    );
    count += chosen.length;
    if (count > MOST_LINES) {
      page.leave(
        `The file "${written}", which is taken in here`,
        'It is too much, and was left out',
        line,
        'Write its text',
      );
      return undefined;
    }
    return chosen.map((one) => ({ text: one, line }));
  };
}

/** `file.rs:2:10`, `file.rs:anchor`, `@/file.js{2-4}`, `file.py#region`. */
function partOf(written: string): { file: string; from?: number; to?: number; anchor?: string } {
  const [, file = '', rest = ''] = /^([^:{#]+)(.*)$/.exec(written.trim()) ?? [];
  const [, from, to] = /^[:{](\d*)[:-]?(\d*)/.exec(rest) ?? [];
  const anchor = /^[:#]([A-Za-z_][\w-]*)/.exec(rest)?.[1];
  return {
    file,
    ...(from && { from: Number(from), to: to ? Number(to) : Number(from) }),
    ...(!from && to && { to: Number(to) }),
    ...(anchor && { anchor }),
  };
}

function between(lines: readonly string[], anchor: string): string[] {
  const begins = new RegExp(`(?:ANCHOR:|#region|--8<-- \\[start:)[ \\t]*${anchor}\\b`);
  const ends = new RegExp(`(?:ANCHOR_END:|#endregion|--8<-- \\[end:)[ \\t]*(?:${anchor}\\b|$)`);
  const first = lines.findIndex((line) => begins.test(line));
  const last = lines.findIndex((line, at) => at > first && ends.test(line));
  return first < 0 ? [] : lines.slice(first + 1, last < 0 ? undefined : last);
}
