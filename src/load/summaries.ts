/** `SUMMARY.md`, in which mdBook and GitBook list the pages of a book, is no page itself. */
import { posix } from 'node:path';
import { addLesson, type Tree } from './classify.ts';
import type { LoadContext } from './load-context.ts';
import { readText } from './read-text.ts';

/** Changes the trees: a summary of another kind is a lesson like any other. */
export function settleSummaries(source: Tree, translations: Iterable<Tree>, context: LoadContext): void {
  for (const [folder, file] of source.summaries) {
    const read = readText(file.from, file.path, context.contents);
    if ('text' in read && isContents(read.text)) {
      const reason =
        'This table of contents, as mdBook and GitBook have it, is no lesson and is not read; lessons stand in the order of their names, so begin these with numbers (01-…, 02-…) and remove this file';
      context.report(file.path, 'order-by-name', reason, undefined, 'warning');
      continue;
    }
    const name = posix.basename(file.path);
    for (const tree of [source, ...translations]) {
      const found = tree.summaries.get(folder);
      if (found !== undefined && posix.basename(found.path) === name) addLesson(tree, folder, name, found);
    }
  }
}

const LINE = /^(?:#{1,6}[ \t].*|-{3,}|(?:[-*+][ \t]+)?\[[^\]]*\]\([^)]*\)|[-*+][ \t]+[^[]*)$/;

/** Nothing but headings and links in a list. */
function isContents(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.some((line) => /^[-*+][ \t]+\[/.test(line)) && lines.every((line) => line === '' || LINE.test(line))
  );
}
