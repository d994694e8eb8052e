/** The examples of a block as its tests try them: what is said of each, and nothing of what is accepted. */
import { readFileSync } from 'node:fs';
import { parseExamples } from '../../src/reference/examples.ts';

export interface Example {
  name: string;
  source: string;
  /** Undefined where nothing may be said. */
  said: string[] | undefined;
}

export function readExamples(type: string): Example[] {
  const text = readFileSync(new URL(`../../src/blocks/${type}/examples.md`, import.meta.url), 'utf8');
  return parseExamples(text).examples.map(({ name, source, rejected, said }) => ({
    name,
    source,
    said: rejected ? said : undefined,
  }));
}
