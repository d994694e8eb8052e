/** HTML that was made for the player, as a tree for paper. */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from '../blocks/hast.ts';
import { parseHtml } from '../blocks/parse-html.ts';
import { hasClass } from './document.ts';

/** As the player has it, to look for parts of it. */
export function parsed(html: string): ElementContent[] {
  return parseHtml(html).children.filter((node): node is ElementContent => node.type !== 'doctype');
}

/** The first element that a test holds for, the outermost first. */
export function findElement(
  nodes: readonly ElementContent[],
  test: (element: Element) => boolean,
): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (test(node)) return node;
    const within = findElement(node.children, test);
    if (within !== undefined) return within;
  }
  return undefined;
}

const ONLY_ON_SCREENS = new Set(
  'audio button canvas iframe input noscript object script select style svg template track video'.split(' '),
);
/** Lines to write on, where the page has a field. */
const LINES = 4;
/** What looks like a box in the player is one here. */
const BOXES = ['callout', 'key', 'note', 'tip', 'warning', 'example', 'definition'];
/** Attributes that say something on paper. */
const KEPT = [
  'alt',
  'ariaLabel',
  'colSpan',
  'dir',
  'lang',
  'rowSpan',
  'scope',
  'src',
  'start',
  'width',
  'height',
];

/** What only a screen can use is gone, what is folded is open, and what learners write into becomes lines. */
export function onPaper(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node;
  if (tagName === 'button' && findElement(children, ({ tagName: name }) => name === 'img') !== undefined)
    return children.flatMap(onPaper);
  if (tagName === 'textarea') return linesToWrite();
  if (ONLY_ON_SCREENS.has(tagName) || properties.hidden !== undefined || hasClass(node, 'scripted'))
    return [];
  if (properties.ariaHidden === 'true' && tagName !== 'math') return [];
  if (tagName === 'math') return [node];
  const inner = children.flatMap(onPaper);
  if (tagName === 'a' && !isOutside(properties.href)) return inner;
  const name = tagName === 'details' ? 'div' : tagName === 'summary' ? 'p' : tagName;
  const own = tagName === 'summary' || hasClass(node, 'tab-title') ? [h('strong', {}, inner)] : inner;
  const className = BOXES.some((box) => hasClass(node, box)) ? ['guide-box'] : undefined;
  return [
    h(name, { ...kept(properties), ...(tagName === 'a' && { href: properties.href }), className }, own),
  ];
}

function linesToWrite(): Element[] {
  return Array.from({ length: LINES }, () => h('div', { className: ['guide-line'] }));
}

/** What leads out of the course. */
export function isOutside(href: unknown): href is string {
  return typeof href === 'string' && /^(https?:|mailto:)/i.test(href);
}

function kept(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => KEPT.includes(name)));
}

/** Headings in a tree, moved so that they stand below one of a level. */
export function below(level: number, nodes: readonly ElementContent[]): ElementContent[] {
  const least = Math.min(6, ...headingLevels(nodes));
  return moved(nodes, level + 1 - least);
}

function headingLevels(nodes: readonly ElementContent[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    return level === undefined ? headingLevels(node.children) : [Number(level)];
  });
}

function moved(nodes: readonly ElementContent[], by: number): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    const children = moved(node.children, by);
    return level === undefined
      ? { ...node, children }
      : { ...node, tagName: `h${Math.min(6, Math.max(1, Number(level) + by))}`, children };
  });
}
