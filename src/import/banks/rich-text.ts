/**
 * Texts of question banks as trees of Markdown. They are HTML, Markdown or plain text, with mathematics as Moodle's
 * filters read it: `\(…\)`, `\[…\]` and `$$…$$`.
 */
import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseHtml } from '../../blocks/parse-html.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import { KEPT } from '../from-html.ts';
import type { Content } from './question.ts';

/** `moodle`: HTML in which a line end is a line end, as Moodle shows what has no other format. */
export type TextFormat = 'html' | 'markdown' | 'plain' | 'moodle';

export interface TextContext {
  /** The address of a picture or file by which a lesson names it; undefined for what is not there. */
  fileOf(address: string): string | undefined;
  say(what: string, done: string, todo?: string): void;
}

/** Texts nested deeper than this are no texts, and would exhaust the libraries that walk them. */
const DEEPEST = 200;
const MATHEMATICS = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/g;

export function readText(text: string, format: TextFormat, context: TextContext): Content {
  if (text.trim() === '') return [];
  if (nesting(text) > DEEPEST) {
    context.say('A text with elements nested too deep', 'It is kept without its markup');
    return fromHtml(paragraphs(text.replace(/<[^<>]*>/g, ' ')), context);
  }
  if (format === 'markdown') return fromMarkdown(text, context);
  if (format === 'plain') return fromHtml(paragraphs(text), context);
  if (format === 'html' || BLOCKS.test(text)) return fromHtml(parseHtml(text), context);
  return /<[a-z/!][^<>]*>|&(?:[a-z]\w*|#\w+);/i.test(text)
    ? fromHtml(parseHtml(lines(text)), context)
    : fromHtml(paragraphs(text), context);
}

const BLOCKS = /<(?:p|br|div|ul|ol|table|pre|h[1-6]|blockquote)\b/i;

/** An upper bound that needs no parser. */
function nesting(text: string): number {
  let [depth, most] = [0, 0];
  for (const [tag] of text.matchAll(/<\/?[a-z][^<>]*>/gi)) {
    depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : VOID.test(tag) ? 0 : 1));
    most = Math.max(most, depth);
  }
  return most;
}

const VOID = /^<(?:br|hr|img|input|source|wbr|col|area|p|li|td|tr)\b|\/>$/i;

function lines(text: string): string {
  return text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function paragraphs(text: string): HtmlRoot {
  const children = text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((part): Element => {
      const pieces = part.split('\n').flatMap((line, at): Element['children'] => {
        const words = { type: 'text' as const, value: line.trim() };
        return at === 0 ? [words] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, words];
      });
      return { type: 'element', tagName: 'p', properties: {}, children: pieces };
    });
  return { type: 'root', children };
}

function fromMarkdown(text: string, context: TextContext): Content {
  const tree = parseMarkdown(
    text.replace(/\\\\?\(([\s\S]+?)\\\\?\)/g, '$$$$$1$$$$').replace(/^ {0,3}:{2,}/gm, '\\$&'),
  );
  const html = raw(toHast(tree, { allowDangerousHtml: true }));
  return fromHtml(html.type === 'root' ? html : { type: 'root', children: [] }, context);
}

function fromHtml(tree: HtmlRoot, context: TextContext): Content {
  markMathematics(tree);
  const made = toMdast(tree, {
    document: true,
    handlers: {
      ...KEPT,
      ...Object.fromEntries(MEDIA.map((name) => [name, linkMedium(context)])),
      ...Object.fromEntries(LOST.map((name) => [name, dropped(context)])),
      code: (state, node) => mathematics(node) ?? defaultHandlers.code(state, node),
      pre: (state, node) => mathematicsIn(node) ?? defaultHandlers.pre(state, node),
      img: (_, node) => picture(node, context),
      a: (state, node) => link(state, node, context),
    },
  });
  return made.type === 'root' ? withoutHeadings(made).children.filter(isSomething) : [];
}

const MEDIA = ['audio', 'video', 'iframe', 'embed', 'object', 'source'];
const LOST = [
  'svg',
  'math',
  'caption',
  'canvas',
  'form',
  'input',
  'select',
  'textarea',
  'button',
  'script',
  'applet',
];

function linkMedium(context: TextContext) {
  return (state: State, node: Element): PhrasingContent[] => {
    const inner = state.all(node) as PhrasingContent[];
    const address = String(node.properties.src ?? node.properties.data ?? '');
    const url = addressOf(address, context);
    if (url === undefined) {
      if (address !== '' || inner.length === 0)
        context.say(
          `The <${node.tagName}> "${short(address)}"`,
          'It was left out',
          'Put in a video or a link',
        );
      return inner;
    }
    context.say(
      `The <${node.tagName}> "${short(address)}"`,
      'It became a link',
      'Put in a video or sound block',
    );
    return [
      {
        type: 'link',
        url,
        children: [
          {
            type: 'text',
            value: node.properties.title ? String(node.properties.title) : url.split('/').at(-1) || url,
          },
        ],
      },
      ...inner,
    ];
  };
}

function dropped(context: TextContext) {
  return (state: State, node: Element): RootContent[] => {
    context.say(
      `An element <${node.tagName}>`,
      'Its text alone is kept',
      'Write or draw again what it showed',
    );
    return node.tagName === 'script' ? [] : (state.all(node) as RootContent[]);
  };
}

function picture(node: Element, context: TextContext): PhrasingContent[] {
  const address = String(node.properties.src ?? '');
  const alt = String(node.properties.alt ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const url = addressOf(address, context);
  if (url === undefined) {
    context.say(
      `The picture "${short(address)}"`,
      'It is not in the bank and was left out',
      'Put it into the course',
    );
    return alt === '' ? [] : [{ type: 'text', value: `[${alt}]` }];
  }
  if (/^https?:/i.test(url)) {
    context.say(
      `The picture at ${short(url)}`,
      'It became a link; nothing was fetched',
      'Save it and put it into the course',
    );
    return [{ type: 'link', url, children: [{ type: 'text', value: alt || url }] }];
  }
  if (alt === '')
    context.say(
      `The picture "${short(address.startsWith('data:') ? url : address)}" has no alternative`,
      'It is kept',
      'Say in its brackets what it shows',
    );
  return [{ type: 'image', url, alt }];
}

function link(state: State, node: Element, context: TextContext): PhrasingContent[] {
  const children = state.all(node) as PhrasingContent[];
  const address = String(node.properties.href ?? '');
  if (address === '') return children;
  const url = addressOf(address, context);
  if (url !== undefined) return [{ type: 'link', url, children }];
  context.say(
    `The link to "${short(address)}"`,
    'Its text alone is kept',
    'Put in an address that learners can reach',
  );
  return children;
}

/** `javascript:` and addresses within a Moodle have no meaning in a course. */
function addressOf(address: string, context: TextContext): string | undefined {
  if (/^(?:@@PLUGINFILE@@|data:)/i.test(address)) return context.fileOf(address);
  if (/^(?:https?:|mailto:)/i.test(address)) return URL.canParse(address) ? address : undefined;
  return address.startsWith('//') ? `https:${address}` : context.fileOf(address);
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function mathematics(node: Element): RootContent | undefined {
  const names = [node.properties.className ?? []].flat().map(String);
  if (!names.includes('math-inline')) return undefined;
  return { type: 'inlineMath', value: plainText(node as unknown as Nodes) };
}

function mathematicsIn(node: Element): RootContent | undefined {
  const [code] = node.children;
  const names = code?.type === 'element' ? [code.properties.className ?? []].flat() : [];
  return names.includes('math-display')
    ? { type: 'math', value: plainText(node as unknown as Nodes).trim() }
    : undefined;
}

/** Texts that hold mathematics become elements of it; code keeps its dollars. */
function markMathematics(node: HtmlNodes): void {
  if (!('children' in node)) return;
  if (node.type === 'element' && /^(?:code|pre)$/.test(node.tagName)) return;
  node.children.forEach(markMathematics);
  if (!node.children.some((child) => child.type === 'text' && /\\[([]|\$\$/.test(child.value))) return;
  node.children = (node.children as Element['children']).flatMap((child) =>
    child.type === 'text' ? mathIn(child.value) : [child],
  );
}

function mathIn(text: string): Element['children'] {
  const made: Element['children'] = [];
  let end = 0;
  for (const { 0: whole, 1: round, 2: square, 3: dollars, index } of text.matchAll(MATHEMATICS)) {
    made.push({ type: 'text', value: text.slice(end, index) });
    end = index + whole.length;
    const value = (round ?? square ?? dollars ?? '').replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    made.push({
      type: 'element',
      tagName: 'code',
      properties: { className: ['math-inline'] },
      children: [{ type: 'text', value }],
    });
  }
  return [...made, { type: 'text', value: text.slice(end) }];
}

/** A question has no headings of its own: they would stand in the outline of the lesson. */
function withoutHeadings<Node extends Root>(node: Node): Node {
  const change = (child: RootContent): RootContent => {
    if (child.type === 'heading')
      return { type: 'paragraph', children: [{ type: 'strong', children: child.children }] };
    if ('children' in child) child.children = (child.children as RootContent[]).map(change) as never;
    return child;
  };
  node.children = node.children.map(change);
  return node;
}

function isSomething(node: RootContent): boolean {
  return (
    node.type !== 'paragraph' ||
    node.children.some((child) => child.type !== 'text' || child.value.trim() !== '')
  );
}
