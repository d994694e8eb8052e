/** Emoji by their names on GitHub, such as `:rocket:`. Loaded by `tools.ts` when a lesson may have one. */
import { nameToEmoji } from 'gemoji';
import type { Nodes } from 'mdast';

declare module 'mdast' {
  interface TextData {
    /** With names in place of emoji: ids are made of it. */
    written?: string;
  }
}

const NAMED = /(?<![A-Za-z0-9_:\\]):([a-z0-9_+-]{1,40}):(?![A-Za-z0-9_:])/g;

/** Changes the texts of a tree. Names that nobody knows, times and code stay as they are. */
export function readEmoji(node: Nodes, source: string): void {
  if ('children' in node) for (const child of node.children) readEmoji(child, source);
  if (node.type !== 'text' || !node.value.includes(':')) return;
  if (source.slice(node.position?.start.offset, node.position?.end.offset).includes('\\:')) return;
  const shown = node.value.replace(NAMED, (whole, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? whole) : whole,
  );
  if (shown === node.value) return;
  node.data = { ...node.data, written: node.value };
  node.value = shown;
}
