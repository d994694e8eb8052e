/**
 * `README.md` is a module's first lesson where a folder has other lessons or a lesson links to it, as GitBook and
 * mdBook have it. Beside sources that are no lessons it is a note to those who work on the course.
 */
import { posix } from 'node:path';
import { addLesson, type Tree } from './classify.ts';
import type { LoadContext } from './load-context.ts';
import { readText } from './read-text.ts';

/** Changes the trees: a README that is a lesson is one in every language. */
export function addReadmes(source: Tree, translations: Iterable<Tree>, context: LoadContext): void {
  const isFlat = source.lessons.has('');
  const linked = linkedReadmes(source, context);
  for (const [folder, file] of source.readmes) {
    const name = posix.basename(file.path);
    const isModule = folder !== '' || isFlat;
    if (!isModule || !(source.lessons.has(folder) || linked.has(file.path))) continue;
    addLesson(source, folder, name, file);
    for (const tree of translations) {
      const translated = tree.readmes.get(folder);
      if (translated !== undefined && posix.basename(translated.path) === name)
        addLesson(tree, folder, name, translated);
    }
    const reason =
      'This README is the first lesson of its module; rename it to index.md, or move it out of the course if it is for those who work on it';
    context.report(file.path, 'readme-is-lesson', reason, undefined, 'warning');
  }
}

const LINK = /\]\([ \t]*<?([^()<>\s]{0,300}readme\.md)/gi;

/** Paths that lessons and READMEs link to. */
function linkedReadmes(source: Tree, context: LoadContext): Set<string> {
  const linked = new Set<string>();
  const alone = [...source.readmes.keys()].some((folder) => folder !== '' && !source.lessons.has(folder));
  if (!alone) return linked;
  for (const file of [...[...source.lessons.values()].flat(), ...source.readmes.values()]) {
    const read = readText(file.from, file.path, context.contents);
    if (!('text' in read)) continue;
    for (const [, target = ''] of read.text.matchAll(LINK))
      linked.add(
        posix.join(target.startsWith('/') ? '' : posix.dirname(file.path), target).replace(/^\/+/, ''),
      );
  }
  return linked;
}
