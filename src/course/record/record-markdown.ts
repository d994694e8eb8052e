/** A record as Markdown. Whatever a learner or an author wrote stays text: nothing of it becomes markup. */

import type { TextKey } from '../../texts/texts.ts';
import { dateOf, localDay } from '../days.ts';
import { cleanText } from '../text/clean-text.ts';
import { markdownLine } from '../text/markdown-line.ts';
import type { Fact, Item, Piece, Words } from './record-pieces.ts';

type Say = (key: TextKey) => string;

export function recordMarkdown(pieces: readonly Piece[], say: Say): string {
  return `${blocksOf(pieces, say).join('\n\n')}\n`;
}

function blocksOf(pieces: readonly Piece[], say: Say): string[] {
  return pieces.flatMap((piece) => blockOf(piece, say));
}

function blockOf(piece: Piece, say: Say): string[] {
  switch (piece.kind) {
    case 'heading':
      return [`${'#'.repeat(piece.level)} ${inline(piece.words)}`];
    case 'facts':
      return [piece.facts.map(factLine).join('\n')];
    case 'list':
      return [
        piece.items.map((item, index) => itemLine(item, piece.numbered ? index + 1 : 0, say)).join('\n'),
      ];
    case 'paragraph':
      return [inline(piece.words)];
    case 'text':
      return [quoted(piece.text)];
    case 'note':
      return [`*${markdownLine(piece.text)}*`];
    case 'verdict':
      return [`**${markdownLine(piece.text)}**`];
    case 'link':
      return [`${markdownLine(piece.label)}: [${markdownLine(piece.text)}](<${piece.address}>)`];
    case 'group':
      return [...blocksOf(piece.pieces, say), ...(piece.name === 'completion' ? ['---'] : [])];
    case 'picture':
      return [];
  }
}

function factLine({ label, values }: Fact): string {
  const value = values.length === 0 ? '\\_'.repeat(24) : values.map(inline).join(' · ');
  return `- **${markdownLine(label)}:** ${value}`;
}

function itemLine({ label, words, ticked, tone, note }: Item, number: number, say: Say): string {
  const mark = number > 0 ? `${number}.` : '-';
  const box = ticked === undefined ? '' : ticked ? '[x] ' : '[ ] ';
  const before = label === undefined ? '' : `${inline(label)} → `;
  const went = tone === undefined || note !== undefined ? note : say(WENT[tone]);
  return `${mark} ${box}${before}${inline(words)}${went === undefined ? '' : ` *(${markdownLine(went)})*`}`;
}

const WENT = { right: 'right', partly: 'partlyRight', wrong: 'wrong' } as const;

/** A text keeps its lines, each of them within one quotation. */
function quoted(text: string): string {
  const lines = cleanText(text).trim().split('\n');
  return lines
    .map((line, index) => {
      const words = markdownLine(line.trim());
      if (words === '') return '>';
      return `> ${words}${lines[index + 1]?.trim() ? '\\' : ''}`;
    })
    .join('\n');
}

function inline({ text }: Words): string {
  return markdownLine(cleanText(text).replace(/\s+/g, ' ').trim());
}

/** ASCII, e.g. `bread-record-2026-05-05.html`. */
export function recordFileName(course: string, now: Date, extension: 'html' | 'md'): string {
  return `${course}-record-${dateOf(localDay(now))}.${extension}`;
}
