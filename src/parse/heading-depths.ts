/**
 * Headings as other tools have them: a first `#` is the lesson's title, and a text whose headings begin
 * at another level than `##` is shown with all of them moved there.
 */
import type { Heading, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { positionOf } from '../blocks/block-type.ts';
import { type LessonBuild, report } from './lesson-build.ts';

const TOP = 2;
const LOWEST = 6;

/** Changes the tree, and the lesson's title where its front matter has none. */
export function settleHeadings(build: LessonBuild): void {
  takeTitle(build);
  const headings: Heading[] = [];
  collect(build.tree, headings);
  const [first] = headings;
  if (first === undefined) return;
  const begin = headings.reduce((least, { depth }) => Math.min(least, depth), LOWEST);
  const shift = TOP - begin;
  if (shift === 0 || first.depth !== begin) return;
  for (const heading of headings) heading.depth = Math.min(LOWEST, heading.depth + shift) as Heading['depth'];
  build.facts.headingShift = shift;
  reportShift(build, first, begin);
}

function takeTitle(build: LessonBuild): void {
  const { children } = build.tree;
  const first = children.find((node) => node.type === 'heading');
  if (first?.depth !== 1) return;
  const text = plainText(first, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  if (build.title === '' && text !== '') build.title = text;
  if (!isSame(text, build.title)) return;
  build.facts.titleAnchor = build.slugger.slug(text);
  children.splice(children.indexOf(first), 1);
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());
  return one === other;
}

function collect(node: Root | Nodes, headings: Heading[]): void {
  if (node.type === 'heading') headings.push(node);
  else if ('children' in node) for (const child of node.children) collect(child, headings);
}

function reportShift(build: LessonBuild, first: Heading, begin: number): void {
  const marks = '#'.repeat(begin);
  const reason =
    begin === 1
      ? `The headings of this lesson begin with one #, which is kept for its title; all are shown one level lower. Write ## for the first, ### below it, or "title: …" as the text of the first one`
      : `The headings of this lesson begin with ${marks}; all are shown as if the first had ##. Write ## for them, ### below them`;
  report(build, { severity: 'warning', ruleId: 'heading-levels', reason, position: positionOf(first) });
}
