/** The record as one file that stands alone: it asks nobody for anything, and nothing in it runs. */
import type { Piece } from '../course/record/record-pieces.ts';
import { type RecordPage, recordElements } from './record-dom.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export interface RecordFile extends Pick<RecordPage, 'say' | 'language'> {
  title: string;
  style: string;
  /** Of the words that are not the learner's own. */
  pageLanguage: string;
  direction: string;
}

/** Made outside of any page: a style sheet in one would be held to the policy of ours. */
export function recordFile(pieces: readonly Piece[], file: RecordFile): string {
  const made = document.implementation.createHTMLDocument();
  const root = made.createElement('html');
  root.lang = file.pageLanguage;
  root.dir = file.direction;
  const head = made.createElement('head');
  head.append(
    meta(made, { charset: 'utf-8' }),
    meta(made, { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    meta(made, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    worded(made, 'title', file.title),
    worded(made, 'style', file.style),
  );
  const main = made.createElement('main');
  main.className = 'record';
  main.append(...recordElements(pieces, { ...file, document: made, picture: ({ data }) => data }));
  const body = made.createElement('body');
  body.className = 'record-file';
  body.append(main);
  root.append(head, body);
  return `<!doctype html>\n${root.outerHTML}\n`;
}

function worded(made: Document, tag: 'title' | 'style', text: string): HTMLElement {
  const element = made.createElement(tag);
  element.textContent = text;
  return element;
}

function meta(made: Document, attributes: Record<string, string>): HTMLElement {
  const element = made.createElement('meta');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
