/** Lines that tell a tool something: contents, names of places, abbreviations, attributes, files to take in. */

import { plain } from './pieces.ts';
import { mdbookQuiz } from './quiz.ts';
import type { ReadBlock } from './read-block.ts';
import type { Line } from './text.ts';

const CONTENTS =
  /^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\[\[toc\]\]|\{:toc\}|\{:[ \t]*\.no_toc[ \t]*\}|\{:[ \t]*toc[ \t]*\}|<!-- ?toc ?-->)[ \t]*$/i;
const ATTRIBUTES = /^[ \t]*\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}]*\}[ \t]*$/;
const PLACE = /^[ \t]*\(([\w:.-]{1,80})\)=[ \t]*$/;
const ABBREVIATION = /^[ \t]*\*\[([^\]\n]{1,80})\]:[ \t]*(.*)$/;
const INCLUDE =
  /^([ \t]*)(?:\{\{#include[ \t]+([^}]+?)[ \t]*\}\}|-{1,2}8<-{1,2}[ \t]+["']([^"']+)["']|<!--[ \t]*@include:[ \t]*(\S+)[ \t]*-->|\{\{<[ \t]*include[ \t]+["']?([^"'>\s]+)["']?[ \t]*>\}\})[ \t]*$/;
const QUIZ = /^[ \t]*\{\{#quiz[ \t]+([^}]+?)[ \t]*\}\}[ \t]*$/;
const BOOK = /^[ \t]*\{\{#(\w+)[^}]*\}\}[ \t]*$/;

export const readLine: ReadBlock = ({ lines, at }, reader) => {
  const { text, line } = lines[at] as Line;
  if (!/[[\](){}<]/.test(text) && !text.includes('8<')) return undefined;
  const next = at + 1;
  if (CONTENTS.test(text)) {
    // In kramdown a list of one item stands for the contents that come in its place.
    reader.leave('A table of contents', 'It was left out: the player shows an outline', line);
    return { pieces: [], next };
  }
  if (/^(?:[*-]|\d+[.)])[ \t]+\S/.test(text) && /^\{:[ \t]*toc[ \t]*\}/i.test(lines[next]?.text ?? ''))
    return { pieces: [], next };
  if (ATTRIBUTES.test(text) || /^[ \t]*\{::?[^{}]*\}[ \t]*$/.test(text)) {
    reader.leave('Attributes in braces', 'They were left out', line);
    return { pieces: [], next };
  }
  const place = PLACE.exec(text)?.[1];
  if (place !== undefined) return namedHeading(lines, at, place) ?? { pieces: [], next };
  const [, word, meaning] = ABBREVIATION.exec(text) ?? [];
  if (word !== undefined) {
    reader.leave(
      `The abbreviation ${word}: ${meaning ?? ''}`,
      'It was left out of the text',
      line,
      'Write it into glossary.yaml',
    );
    return { pieces: [], next };
  }
  const [, indent = '', ...written] = INCLUDE.exec(text) ?? [];
  const file = written.find((one) => one !== undefined);
  if (file !== undefined) {
    const taken = reader.include(file, line) ?? [];
    return { pieces: reader.inner(taken.map((one) => ({ ...one, text: indent + one.text }))), next };
  }
  const quiz = QUIZ.exec(text)?.[1];
  if (quiz !== undefined) return { pieces: mdbookQuiz(quiz, line, reader), next };
  const book = BOOK.exec(text)?.[1];
  if (book === undefined) return undefined;
  reader.leave(
    `A command of mdBook: ${text.trim()}`,
    'It was left out',
    line,
    /^(?:title|author)/.test(book) ? undefined : 'Write what it stands for',
  );
  return { pieces: [], next };
};

/** The name of a place belongs to the heading behind it. */
function namedHeading(lines: readonly Line[], at: number, place: string): ReturnType<ReadBlock> {
  let next = at + 1;
  while (next < lines.length && lines[next]?.text.trim() === '') next++;
  const heading = lines[next];
  if (heading === undefined || !/^ {0,3}#{1,6}[ \t]/.test(heading.text) || /\}[ \t]*$/.test(heading.text))
    return undefined;
  return { pieces: [plain([{ ...heading, text: `${heading.text.trimEnd()} {#${place}}` }])], next: next + 1 };
}
