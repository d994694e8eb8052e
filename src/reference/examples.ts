/**
 * Reads an `examples.md`: below a heading each example stands in a fence, behind some words on it. One that is
 * refused is followed by the list of what the author is told, as `- line:column severity `rule` reason`.
 */
import { readFileSync } from 'node:fs';
import { exampleFile } from '../tool/files.ts';

export interface Example {
  /** Heading above it. */
  name: string;
  /** Markdown between the heading and the example. */
  text: string;
  /** Behind the fence, e.g. `yaml course.yaml`. */
  info: string;
  source: string;
  /** Stands below `## Rejected`. */
  rejected: boolean;
  said: string[];
}

export interface Examples {
  /** Markdown below the title. */
  text: string;
  examples: Example[];
}

/** @param folder below `src/blocks`, or the name of another collection */
export function readExamples(folder: string): Examples {
  return parseExamples(readFileSync(exampleFile(folder), 'utf8'));
}

/** A fence, a heading, an item of a list, or a line of words. */
const PIECE = /^(`{3,})([^`\n]*)\n([\s\S]*?)^\1$|^(#{2,3}) (.*)$|^- (.*)$|^(?!# )(.*)$/gm;

export function parseExamples(file: string): Examples {
  const examples: Example[] = [];
  let [name, rejected, words, introduction] = ['', false, [] as string[], ''];
  const take = (): string => words.splice(0).join('\n').trim();
  for (const [, , info = '', source, hashes, heading = '', item, line] of file
    .replace(/\r\n/g, '\n')
    .matchAll(PIECE)) {
    if (source !== undefined)
      examples.push({ name, text: take(), info: info.trim(), source: source.trimEnd(), rejected, said: [] });
    else if (hashes !== undefined) {
      const before = take();
      if (name === '' && introduction === '') introduction = before;
      if (hashes === '##') rejected = heading === 'Rejected';
      name = heading;
    } else if (item !== undefined && rejected) examples.at(-1)?.said.push(item);
    else words.push(item === undefined ? (line ?? '') : `- ${item}`);
  }
  return { text: introduction, examples };
}
