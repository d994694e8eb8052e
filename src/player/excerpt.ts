/** The text that a result comes from, read from the page, and the part of it that holds the found words. */

import type { LessonData } from '../course/model/package-data.ts';
import { foldWord, wordsOf } from '../course/text/words.ts';

export interface Piece {
  text: string;
  found: boolean;
}

/** Characters of an excerpt, and of what of it may stand before the first found word. */
const LENGTH = 160;
const BEFORE = 40;

/** Controls, what waits for an answer and what is drawn; the panels of tabs are hidden too, but no secret. */
const CLOSED =
  'button, textarea, input, .verdict, .term-definition, [role=tablist], [data-block=quiz], [hidden]:not([role=tabpanel]), svg, .chart-plot, .chart-legend';

/** The text below a heading of a lesson, down to the next; before the first where the anchor is empty. */
export function sectionText(article: ParentNode, lesson: LessonData, anchor: string): string {
  const headings = new Map<string, string>();
  for (const heading of article.querySelectorAll('h2, h3, h4, h5, h6')) headings.set(heading.id, heading.id);
  const prompts = new Map(
    lesson.blocks
      .filter(({ interaction }) => interaction !== undefined)
      .map((block) => [block.element, block.prompt]),
  );
  const wanted = anchor === '' ? '' : `${lesson.key}/${anchor}`;
  const pieces: string[] = [];
  let current = '';
  const visit = (node: Node): void => {
    if (node instanceof Text && current === wanted) pieces.push(node.data);
    if (!(node instanceof Element)) return;
    if (headings.has(node.id)) {
      current = node.id;
      return;
    }
    const prompt = prompts.get(node.id);
    if (prompt !== undefined) {
      if (current === wanted) pieces.push(` ${prompt} `);
    } else if (!node.matches(CLOSED)) {
      const isBlock = !node.matches('a, b, code, del, em, i, kbd, small, span, strong, sub, sup');
      if (isBlock) pieces.push(' ');
      node.childNodes.forEach(visit);
      if (isBlock) pieces.push(' ');
    }
  };
  article.querySelector('.lesson-body')?.childNodes.forEach(visit);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** About two lines of a text, around the first of the words that were found. */
export function excerptOf(text: string, words: ReadonlySet<string>): Piece[] {
  const first = wordsOf(text).find((word) => words.has(foldWord(word.text)))?.at ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const space = text.lastIndexOf(' ', from + LENGTH);
  const isWhole = text.length <= from + LENGTH;
  const to = isWhole ? text.length : space > first ? space : from + LENGTH;
  const pieces = marked(text.slice(from, to), words);
  if (from > 0) pieces.unshift({ text: '… ', found: false });
  if (!isWhole) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** The whole text in pieces, those that were found apart. */
export function marked(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const word of wordsOf(text)) {
    if (!words.has(foldWord(word.text))) continue;
    if (word.at > end) pieces.push({ text: text.slice(end, word.at), found: false });
    pieces.push({ text: word.text, found: true });
    end = word.at + word.text.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), found: false });
  return pieces;
}
