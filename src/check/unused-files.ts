/** What lies in the folders of modules and reaches no learner, though its author may think so. */
import { posix } from 'node:path';
import type { Course } from '../course/model/model.ts';
import { sourcePath } from '../course/model/source-path.ts';
import { referredPaths } from '../course/model/used-assets.ts';
import type { Message } from '../diagnostics/message.ts';
import { lessonsOf } from './rule.ts';

/** @param courses in every language of the course; @param folders that are named like modules and hold no lesson */
export function unusedFiles(courses: readonly Course[], folders: readonly string[]): Message[] {
  const [source] = courses;
  // What a broken block refers to is not known.
  if (source === undefined || courses.flatMap(lessonsOf).some(({ facts }) => facts.leftOut)) return [];
  const used = new Set(courses.flatMap(referredPaths));
  const bare = folders.filter((folder) => ![...used].some((path) => path.startsWith(`${folder}/`)));
  const modules = new Set(source.modules.map(({ folder }) => folder));
  const sources = new Set([...used].map(stemOf));
  const unused = new Map<string, string[]>();
  for (const path of Object.keys(source.assets)) {
    if (!modules.has(moduleOf(path)) || used.has(path) || isForAuthors(path, sources)) continue;
    const folder = posix.dirname(path);
    unused.set(folder, [...(unused.get(folder) ?? []), posix.basename(path)]);
  }
  return [
    ...bare.map((folder) => warning(folder, 'module-has-lessons', bareReason(folder))),
    ...[...unused].map(([folder, names]) => warning(folder, 'file-used', unusedReason(names))),
  ];
}

function warning(file: string, ruleId: string, reason: string): Message {
  return { file, line: 1, column: 1, severity: 'warning', ruleId, reason };
}

function bareReason(folder: string): string {
  return `This folder holds no lesson, so learners see nothing of it; add one such as ${folder}/01-start.md, or remove the folder`;
}

const MOST_NAMES = 5;
/** Texts that may be meant as lessons. */
const TEXT = /\.(?:txt|markdown|mdown|mkdn?|mdx|qmd|rmd|ipynb|rst|adoc|html?|docx|odt|rtf)$/i;

function unusedReason(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${name.slice(0, 60)}"`);
  const [it, what] = names.length === 1 ? ['it', 'this file'] : ['them', 'these files'];
  const hint = names.some((name) => TEXT.test(name)) ? ' (a lesson is a text that ends in .md)' : '';
  return `Nothing in the course uses ${what}: ${shown.join(', ')}${more}; link to ${it} in a lesson${hint}, or move ${it} out of the course`;
}

/** The module's folder, in a translation too. */
function moduleOf(path: string): string {
  const inner = sourcePath(path);
  return inner.slice(0, Math.max(0, inner.indexOf('/')));
}

/** Hidden files, notes to those who work on the course, and what a used file of the same name is made of. */
function isForAuthors(path: string, sources: ReadonlySet<string>): boolean {
  return /^(?:\.|readme\b|licen[cs]e\b)/i.test(posix.basename(path)) || sources.has(stemOf(path));
}

function stemOf(path: string): string {
  return path.replace(/(?<=[^/])\.[^/]*$/, '');
}
