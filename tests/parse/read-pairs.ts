/** Pairs of Markdown and its HTML from `tests/fixtures/markdown/<name>`: each `~~~~md` fence is followed by a `~~~~html` one. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/markdown/', import.meta.url);

export interface Pair {
  markdown: string;
  html: string;
}

export function pairFiles(): string[] {
  return readdirSync(folder).sort();
}

export function readPairs(file: string): Pair[] {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const pairs = text.matchAll(/^~~~~md\n([\s\S]*?)\n~~~~\n\n~~~~html\n([\s\S]*?)\n?~~~~$/gm);
  return [...pairs].map(([, markdown = '', html = '']) => ({ markdown, html }));
}
