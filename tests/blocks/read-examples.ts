/**
 * Reads a block's `examples.md`: under `## Accepted` and `## Rejected` each `###` heading has one or
 * more examples in fences, and a rejected one is followed by the list of what the author is told.
 */
import { readFileSync } from 'node:fs';
import type { List, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface Example {
  name: string;
  source: string;
  /** Undefined where nothing may be said. */
  said: string[] | undefined;
}

export function readExamples(type: string): Example[] {
  const text = readFileSync(new URL(`../../src/blocks/${type}/examples.md`, import.meta.url), 'utf8');
  const tree: Root = unified().use(remarkParse).parse(text);
  const examples: Example[] = [];
  let rejected = false;
  let name = '';
  for (const node of tree.children) {
    const written = text.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'heading' && node.depth === 2) rejected = written === '## Rejected';
    else if (node.type === 'heading') name = written.replace(/^#+ /, '');
    else if (node.type === 'code')
      examples.push({ name, source: node.value, said: rejected ? [] : undefined });
    else if (node.type === 'list' && rejected) examples.at(-1)?.said?.push(...itemsOf(node, text));
  }
  return examples;
}

function itemsOf(list: List, text: string): string[] {
  return list.children.map((item) =>
    text.slice(item.position?.start.offset, item.position?.end.offset).replace(/^- /, ''),
  );
}
