/** Code with its parts in classes, made at build time. Loaded by `tools.ts` when a lesson has code. */
import type { ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';

const lowlight = createLowlight(common);

/** Undefined for a language that is not known: the code stays plain. */
export function highlight(language: string, code: string): ElementContent[] | undefined {
  if (!lowlight.registered(language)) return undefined;
  return lowlight.highlight(language, code).children.filter((node) => node.type !== 'doctype');
}
