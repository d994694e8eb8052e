/**
 * Lessons wait inside `<noscript>`, whose text ends at the first `</noscript`, even within a value.
 * So every `<` in an attribute value is written `&lt;`: marked in the tree, restored in the text.
 */
import type { ElementContent, Properties } from 'hast';

/** A character that no text may hold: see `source-text.ts`. */
const MARK = '\uFDD0';

/** True where something was marked. */
export function markLessThan(nodes: ElementContent[]): boolean {
  let marked = false;
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (markProperties(node.properties)) marked = true;
    if (markLessThan(node.children)) marked = true;
  }
  return marked;
}

function markProperties(properties: Properties): boolean {
  let marked = false;
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === 'string' && value.includes('<')) {
      properties[name] = value.replaceAll('<', MARK);
      marked = true;
    } else if (Array.isArray(value) && value.some((item) => String(item).includes('<'))) {
      properties[name] = value.map((item) => String(item).replaceAll('<', MARK));
      marked = true;
    }
  }
  return marked;
}

export function restoreLessThan(html: string): string {
  return html.replaceAll(MARK, '&lt;');
}
