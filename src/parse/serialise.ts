/**
 * A lesson's tree as HTML, written once for all packages. They differ in which other lessons they hold, so the
 * places of links to those are told beside it, and nobody has to read the HTML again.
 *
 * Lessons wait inside `<noscript>`, whose text ends at the first `</noscript`, even within a value.
 * So every `<` in an attribute value is written `&lt;`: marked in the tree, restored in the text.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { LessonLink } from '../course/model/model.ts';

/** Characters that no text may hold: see `source-text.ts`. */
const LESS_THAN = '\uFDD0';
const CUT = '\uFDD1';

export interface LessonHtml {
  html: string;
  links: LessonLink[];
}

/** `keyOf`: `<module>/<lesson>` of the other lesson that an address leads to. Changes the tree. */
export function serialise(
  content: ElementContent[],
  keyOf: (address: string) => string | undefined,
): LessonHtml {
  const keys: string[] = [];
  const children = content.flatMap((node) => marked(node, keyOf, keys));
  const written = toHtml({ type: 'root', children }).trim().replaceAll(LESS_THAN, '&lt;');
  if (keys.length === 0) return { html: written, links: [] };
  const pieces = written.split(CUT);
  let length = 0;
  const ends = pieces.map((piece) => (length += piece.length));
  const end = (piece: number) => ends[piece] ?? length;
  const links = keys.map((lesson, index): LessonLink => {
    // Four pieces a link: what stands before it, its start tag, its content, its end tag.
    const before = index * 4;
    return {
      lesson,
      start: [end(before), end(before + 1)],
      end: [end(before + 2), end(before + 3)],
    };
  });
  return { html: pieces.join(''), links };
}

function marked(
  node: ElementContent,
  keyOf: (address: string) => string | undefined,
  keys: string[],
): ElementContent[] {
  if (node.type !== 'element') return [node];
  markLessThan(node.properties);
  const key = otherLesson(node, keyOf);
  if (key !== undefined) keys.push(key);
  node.children = node.children.flatMap((child) => marked(child, keyOf, keys));
  if (key === undefined) return [node];
  const cut = { type: 'text' as const, value: CUT };
  node.children = [cut, ...node.children, cut];
  return [cut, node, cut];
}

function otherLesson({ tagName, properties }: Element, keyOf: (address: string) => string | undefined) {
  const { href } = properties;
  return tagName === 'a' && typeof href === 'string' ? keyOf(href) : undefined;
}

function markLessThan(properties: Properties): void {
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === 'string' && value.includes('<')) properties[name] = value.replaceAll('<', LESS_THAN);
    else if (Array.isArray(value) && value.some((item) => String(item).includes('<')))
      properties[name] = value.map((item) => String(item).replaceAll('<', LESS_THAN));
  }
}
