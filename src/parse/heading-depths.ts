/**
 * Headings as other tools have them: a first `#` is the lesson's title, and a text whose headings begin
 * at another level than `##` is shown with all of them moved there.
 */
import type { Heading, Nodes, Root } from 'mdast';
import { positionOf } from '../blocks/block-type.ts';
import { anchorOf, headingText, takePlace } from './heading-ids.ts';
import { type LessonBuild, report } from './lesson-build.ts';

const TOP = 2;
const LOWEST = 6;

/** Changes the tree, and the lesson's title where its front matter has none. */
export function settleHeadings(build: LessonBuild): void {
  const headings: Heading[] = [];
  collect(build.tree, headings, true);
  for (const heading of headings) takePlace(build, heading);
  if (takeTitle(build)) headings.shift();
  // Those in blocks may mean something there.
  const own: Heading[] = [];
  collect(build.tree, own, false);
  const [first] = own;
  if (first === undefined) return;
  const begin = own.reduce((least, { depth }) => Math.min(least, depth), LOWEST);
  const shift = TOP - begin;
  if (shift === 0 || first.depth !== begin) return;
  for (const heading of headings) heading.depth = Math.min(LOWEST, heading.depth + shift) as Heading['depth'];
  build.facts.headingShift = shift;
  reportShift(build, first, begin);
}

/** True where the first heading was the title and is gone. */
function takeTitle(build: LessonBuild): boolean {
  const { children } = build.tree;
  const first = children.find((node) => node.type === 'heading');
  if (first?.depth !== 1) return false;
  const text = headingText(first);
  if (build.title === '' && text !== '') build.title = text;
  if (!isSame(text, build.title)) return false;
  build.facts.titleAnchor = anchorOf(build, first);
  children.splice(children.indexOf(first), 1);
  return true;
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());
  return one === other;
}

function collect(node: Root | Nodes, headings: Heading[], inBlocks: boolean): void {
  if (node.type === 'heading') headings.push(node);
  else if ('children' in node && (inBlocks || node.type !== 'containerDirective'))
    for (const child of node.children) collect(child, headings, inBlocks);
}

function reportShift(build: LessonBuild, first: Heading, begin: number): void {
  const marks = '#'.repeat(begin);
  const reason =
    begin === 1
      ? `The headings of this lesson begin with one #, which is kept for its title; all are shown one level lower. Write ## for the first, ### below it, or "title: …" as the text of the first one`
      : `The headings of this lesson begin with ${marks}; all are shown as if the first had ##. Write ## for them, ### below them`;
  report(build, { severity: 'warning', ruleId: 'heading-levels', reason, position: positionOf(first) });
}
