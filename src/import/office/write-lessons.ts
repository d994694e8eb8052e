/** Chapters of a document → modules and lessons in our dialect, with links between its places. */
import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Html, Link, Nodes, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { shortened } from '../../course/text/shortened.ts';
import { type ImportedLesson, type ImportedModule, type Leftover, lessonAddress } from '../imported.ts';
import { toMarkdown } from '../to-markdown.ts';
import { tidyBlanks } from './tidy-blanks.ts';

/** A lesson to be. */
export interface Section {
  title: string;
  /** Headings begin at 2. */
  nodes: RootContent[];
}

/** A module to be. */
export interface Chapter {
  title: string;
  sections: Section[];
}

export interface Chapters {
  /** Path in the source. */
  file: string;
  chapters: readonly Chapter[];
  notes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Sections without content are left out and listed. */
export function writeLessons(
  { file, chapters, notes }: Chapters,
  leave: (leftover: Leftover) => void,
): ImportedModule[] {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const keys = new Map(sections.map((section, at) => [section, `${file}#${at + 1}`]));
  const keyOf = (section: Section) => keys.get(section) ?? '';
  const places = placesIn(sections, keyOf);
  const lessonsOf = (section: Section): ImportedLesson[] => {
    const key = keyOf(section);
    if (section.nodes.every(isMark)) {
      leave({
        file,
        what: `A heading without text: “${shortened(section.title, 100)}”`,
        done: 'It was left out',
      });
      return [];
    }
    const own = section.nodes.filter((node) => !isMark(node));
    const root: Root = { type: 'root', children: structuredClone([...own, ...notesOf(own, notes)]) };
    settleLinks(root, key, places, (link) => leave({ file, ...link }));
    const tree = withoutMarks(root);
    tidyBlanks(tree);
    return [{ key, title: section.title, body: toMarkdown(tree) }];
  };
  return chapters.map((chapter) => ({ title: chapter.title, lessons: chapter.sections.flatMap(lessonsOf) }));
}

/** Those of one lesson stand at its end. */
export function takeNotes(tree: Root): Map<string, FootnoteDefinition> {
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  return new Map(notes.map((note) => [note.identifier, note]));
}

/** With the notes that notes refer to. */
function notesOf(
  nodes: readonly Nodes[],
  notes: ReadonlyMap<string, FootnoteDefinition>,
): FootnoteDefinition[] {
  const found = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteReference') {
      const note = notes.get(node.identifier);
      if (note === undefined || found.has(node.identifier)) return;
      found.set(node.identifier, note);
      visit(note);
    } else if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return [...found.values()];
}

export function oneLine(node: Nodes): string {
  return plainText(node, { includeHtml: false, includeImageAlt: false }).replace(/\s+/g, ' ').trim();
}

const BOOKMARK = /^<!--place (.*)-->$/;

/** Stands where a bookmark is until links are settled. */
export function bookmarkNode(name: string): Html {
  return { type: 'html', value: `<!--place ${encodeURIComponent(name)}-->` };
}

function bookmarkName(node: Nodes): string | undefined {
  const written = node.type === 'html' ? BOOKMARK.exec(node.value)?.[1] : undefined;
  return written === undefined ? undefined : decodeURIComponent(written);
}

/** Nothing but bookmarks. */
export function isMark(node: Nodes): boolean {
  if (node.type === 'paragraph') return node.children.every(isMark);
  return bookmarkName(node) !== undefined || (node.type === 'text' && node.value.trim() === '');
}

function withoutMarks<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[])
    .filter((child) => bookmarkName(child) === undefined)
    .map(withoutMarks);
  return { ...node, children };
}

interface Place {
  key: string;
  /** Of the heading above it in its lesson. */
  anchor: string;
}

function placesIn(lessons: readonly Section[], keyOf: (lesson: Section) => string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const lesson of lessons) {
    const slugger = new GithubSlugger();
    let anchor = '';
    const visit = (node: Nodes) => {
      if (node.type === 'heading') anchor = slugger.slug(oneLine(node));
      const name = bookmarkName(node);
      if (name !== undefined) places.set(name, { key: keyOf(lesson), anchor });
      if ('children' in node) node.children.forEach(visit);
    };
    lesson.nodes.forEach(visit);
  }
  return places;
}

/** Changes the tree. */
function settleLinks(
  node: Nodes,
  key: string,
  places: ReadonlyMap<string, Place>,
  leave: (link: Omit<Leftover, 'file'>) => void,
): void {
  if (!('children' in node)) return;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    settleLinks(child, key, places, leave);
    if (child.type !== 'link') return [child];
    const url = addressOf(child, key, places);
    if (url !== undefined) return [{ ...child, url }];
    const what = `A link to “${shortened(child.url, 100)}” at “${shortened(plainText(child), 60)}”`;
    leave({
      what,
      done: 'Its text was kept',
      todo: 'Put the file into assets, or name a page that learners reach',
    });
    return child.children;
  });
  (node.children as Nodes[]) = children;
}

/** Undefined for what leads nowhere from a course: files of a machine, places that are not there. */
function addressOf({ url }: Link, key: string, places: ReadonlyMap<string, Place>): string | undefined {
  if (/^(?:https?:|mailto:|tel:)/i.test(url)) return url;
  const place = url.startsWith('#') ? places.get(url.slice(1)) : undefined;
  if (place === undefined) return undefined;
  return place.key === key && place.anchor !== ''
    ? `#${place.anchor}`
    : lessonAddress(place.key, place.anchor);
}
