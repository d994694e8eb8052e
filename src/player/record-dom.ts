/** A record as elements of any document: the page's, or the one that is downloaded. Only text nodes hold text. */

import type { Fact, Item, Piece, Tone, Words } from '../course/record/record-pieces.ts';
import { cleanText } from '../course/text/clean-text.ts';
import type { TextKey } from '../texts/texts.ts';

export interface RecordPage {
  document: Document;
  say(key: TextKey): string;
  /** Of the course; undefined: the same as the page's. */
  language: string | undefined;
  /** A picture's address as the document wants it; undefined: none. */
  picture(picture: { src: string; data: string | undefined }): string | undefined;
}

export function recordElements(pieces: readonly Piece[], page: RecordPage): HTMLElement[] {
  return pieces.flatMap((piece) => elementsOf(piece, page));
}

function elementsOf(piece: Piece, page: RecordPage): HTMLElement[] {
  switch (piece.kind) {
    case 'heading':
      return [worded(page, `h${piece.level}`, piece.words)];
    case 'facts':
      return [factList(page, piece.facts)];
    case 'list':
      return [list(page, piece.items, piece.numbered)];
    case 'paragraph':
      return [worded(page, 'p', piece.words)];
    case 'text':
      return [ownText(page, piece.text)];
    case 'note':
      return [element(page, 'p', 'note', piece.text)];
    case 'verdict':
      return [verdict(page, piece.tone, piece.text)];
    case 'picture':
      return picture(page, piece);
    case 'link':
      return [link(page, piece)];
    case 'group': {
      const group = element(page, 'div', piece.name);
      group.append(...recordElements(piece.pieces, page));
      return [group];
    }
  }
}

function factList(page: RecordPage, facts: readonly Fact[]): HTMLElement {
  const all = element(page, 'dl', 'facts');
  for (const { label, values } of facts) {
    const row = element(page, 'div');
    const shown =
      values.length === 0 ? [element(page, 'dd', 'line')] : values.map((one) => worded(page, 'dd', one));
    row.append(element(page, 'dt', '', label), ...shown);
    all.append(row);
  }
  return all;
}

function list(page: RecordPage, items: readonly Item[], numbered: boolean): HTMLElement {
  const all = element(page, numbered ? 'ol' : 'ul');
  if (items.some(({ ticked }) => ticked !== undefined)) {
    all.className = 'ticks';
    all.setAttribute('role', 'list');
  }
  all.append(...items.map((item) => listItem(page, item)));
  return all;
}

function listItem(page: RecordPage, { words, label, ticked, tone, note }: Item): HTMLElement {
  const item = element(page, 'li');
  if (ticked !== undefined) {
    const box = element(page, 'span', ticked ? 'box ticked' : 'box');
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', page.say(ticked ? 'itemDone' : 'itemOpen'));
    if (ticked) box.append(sign(page, SIGNS.right));
    item.append(box, ' ');
  }
  if (label !== undefined) item.append(worded(page, 'span', label, 'label'), ' ');
  item.append(worded(page, 'span', words));
  if (tone !== undefined) item.append(' ', mark(page, tone, note ?? page.say(WENT[tone])));
  else if (note !== undefined) item.append(' ', element(page, 'small', '', note));
  return item;
}

const WENT = { right: 'right', partly: 'partlyRight', wrong: 'wrong' } as const;
const SIGNS = {
  right: 'm5 12.5 4.5 4.5L19 7.5',
  partly: 'M5 12h14',
  wrong: 'm6 6 12 12M18 6 6 18',
} as const;

/** Told by sign, word and colour. */
function mark(page: RecordPage, tone: Tone, text: string): HTMLElement {
  const words = element(page, 'small', `went ${tone}`);
  words.append(sign(page, SIGNS[tone]), ` ${text}`);
  return words;
}

/** Drawn, because not every device has letters for it. */
function sign({ document }: RecordPage, path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'sign');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function verdict(page: RecordPage, tone: Tone, text: string): HTMLElement {
  const paragraph = element(page, 'p');
  paragraph.append(mark(page, tone, text));
  return paragraph;
}

function ownText(page: RecordPage, text: string): HTMLElement {
  const quote = element(page, 'blockquote');
  for (const part of cleanText(text)
    .trim()
    .split(/\n{2,}/)) {
    const paragraph = element(page, 'p', 'own', part);
    paragraph.dir = 'auto';
    quote.append(paragraph);
  }
  return quote;
}

function picture(page: RecordPage, piece: { src: string; data: string | undefined }): HTMLElement[] {
  const src = page.picture(piece);
  if (src === undefined) return [];
  const image = page.document.createElement('img');
  image.alt = '';
  image.src = src;
  return [image];
}

function link(page: RecordPage, { label, text, address }: { label: string; text: string; address: string }) {
  const paragraph = element(page, 'p', '', `${label}: `);
  const anchor = page.document.createElement('a');
  anchor.href = address;
  anchor.rel = 'license noopener';
  anchor.target = '_blank';
  anchor.textContent = text;
  paragraph.append(anchor);
  return paragraph;
}

function worded(page: RecordPage, tag: string, { text, by }: Words, name = ''): HTMLElement {
  const made = element(page, tag, name, text);
  if (by === 'learner') made.dir = 'auto';
  if (by === 'course' && page.language !== undefined)
    Object.assign(made, { lang: page.language, dir: 'auto' });
  return made;
}

function element({ document }: RecordPage, tag: string, name = '', text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  if (text !== '') made.textContent = cleanText(text);
  return made;
}
