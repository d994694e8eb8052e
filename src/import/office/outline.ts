/** A document's tree → modules and lessons by its headings. */
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ImportedModule, Leftover } from '../imported.ts';
import { type Chapter, isMark, oneLine, type Section, takeNotes, writeLessons } from './write-lessons.ts';

/** Words of a section from which on it is a lesson of its own. */
const LONG_SECTION = 300;
const WORDS_IN_A_TITLE = 12;

export interface Document {
  /** Path in the source. */
  file: string;
  title: string;
  /** Whether the title stands in the document itself. */
  hasTitle: boolean;
  tree: Root;
}

/** Changes the tree. */
export function outline(
  { file, title, hasTitle, tree }: Document,
  leave: (leftover: Leftover) => void,
): { title: string; modules: ImportedModule[] } {
  const notes = takeNotes(tree);
  mendHeadings(tree);
  if (!tree.children.some(({ type }) => type === 'heading')) promoteBoldLines(tree, file, leave);
  const named = hasTitle ? title : (takeOnlyTitle(tree) ?? title);
  return { title: named, modules: writeLessons({ file, chapters: chaptersOf(tree, named), notes }, leave) };
}

/** One without text, such as a picture in the style of a heading, is a paragraph; none is bold or broken. */
function mendHeadings(tree: Root): void {
  tree.children = tree.children.map((node): RootContent => {
    if (node.type !== 'heading') return node;
    if (plainText(node).trim() === '') return { type: 'paragraph', children: node.children };
    const children = node.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
    return {
      ...node,
      children: children.map((child) => (child.type === 'break' ? { type: 'text', value: ' ' } : child)),
    };
  });
}

/** In a document without headings: short lines that are bold altogether, each above a text that is not. */
function promoteBoldLines(tree: Root, file: string, leave: (leftover: Leftover) => void): void {
  const lines = tree.children.filter((node, at) => isBoldLine(node) && isText(tree.children[at + 1]));
  if (lines.length < 2) return;
  tree.children = tree.children.map((node): RootContent => {
    if (!lines.includes(node) || node.type !== 'paragraph') return node;
    const children = node.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
    return { type: 'heading', depth: 1, children };
  });
  leave({
    file,
    what: `A document without headings, but with ${lines.length} lines that are bold altogether`,
    done: 'They became the titles of lessons',
    todo: 'Look whether they are; next time give them the style “Heading 1”',
  });
}

function isBoldLine(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const text = plainText(node).trim();
  const isBold = node.children.every(
    (child) =>
      child.type === 'strong' ||
      (child.type === 'text' && child.value.trim() === '') ||
      child.type === 'html',
  );
  return isBold && text !== '' && !/[.,;:!]$/.test(text) && text.split(/\s+/).length <= WORDS_IN_A_TITLE;
}

function isText(node: RootContent | undefined): boolean {
  return node !== undefined && !isBoldLine(node) && plainText(node).trim() !== '';
}

/** A highest heading that stands alone in front of all others is the title of the whole. */
function takeOnlyTitle(tree: Root): string | undefined {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const [first] = headings;
  const isTitle =
    first !== undefined && headings.length > 1 && headings.slice(1).every(({ depth }) => depth > first.depth);
  if (!isTitle) return undefined;
  tree.children.splice(tree.children.indexOf(first), 1);
  return oneLine(first);
}

/** Highest headings are lessons; modules, where most of what they hold is long sections. */
function chaptersOf(tree: Root, title: string): Chapter[] {
  const top = topOf(tree.children);
  const parts = partsAt(tree.children, top, title);
  const inner = parts.map((part) => partsAt(part.nodes, topOf(part.nodes), part.title));
  const sections = inner.flat().length;
  const isLong = wordsIn(tree.children) / Math.max(1, sections) >= LONG_SECTION;
  if (!isLong || sections < 2 * parts.length || parts.length < 2)
    return [{ title, sections: parts.map((part) => ({ ...part, nodes: settleDepths(part.nodes) })) }];
  return parts.map((part, at) => ({
    title: part.title,
    sections: (inner[at] ?? []).map((section) => ({ ...section, nodes: settleDepths(section.nodes) })),
  }));
}

function topOf(nodes: readonly RootContent[]): number {
  return Math.min(7, ...nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])));
}

/** What stands before the first heading has the title of the whole. */
function partsAt(nodes: readonly RootContent[], depth: number, title: string): Section[] {
  const parts: Section[] = [{ title, nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) {
      // Its bookmarks lead to the beginning of the lesson.
      const marks = node.children.filter(isMark);
      parts.push({
        title: oneLine(node),
        nodes: marks.length === 0 ? [] : [{ type: 'paragraph', children: marks }],
      });
    } else parts.at(-1)?.nodes.push(node);
  }
  const [before] = parts;
  return before !== undefined && parts.length > 1 && before.nodes.every(isMark) ? parts.slice(1) : parts;
}

/** They begin at 2 and skip no level. */
function settleDepths(nodes: readonly RootContent[]): RootContent[] {
  const shift = 2 - topOf(nodes);
  let above = 1;
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    above = Math.max(2, Math.min(node.depth + shift, above + 1, 6));
    return { ...node, depth: above as Heading['depth'] };
  });
}

function wordsIn(nodes: readonly Nodes[]): number {
  return nodes.reduce((sum, node) => sum + plainText(node).split(/\s+/).length, 0);
}
