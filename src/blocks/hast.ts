/** Elements and icons of the blocks' HTML, made as a tree so that nothing is ever escaped by hand. */
import type { Element, ElementContent, Properties } from 'hast';

type Child = ElementContent | string | undefined;

/** Undefined properties and children are left out. */
export function h(
  tagName: string,
  properties: Record<string, Properties[string] | undefined> = {},
  children: readonly Child[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    children: children.flatMap((child) => (child === undefined ? [] : [contentOf(child)])),
  };
}

/** An icon of one path on a grid of 24; it is drawn by the class alone. */
export function icon(path: string): Element {
  return h('svg', { className: ['icon'], viewBox: '0 0 24 24', ariaHidden: 'true', focusable: 'false' }, [
    h('path', { d: path }),
  ]);
}

/** The text of a tree without its tags. */
export function plainText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? plainText(node.children) : '',
    )
    .join('');
}

function contentOf(child: ElementContent | string): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : child;
}
