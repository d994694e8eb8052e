/** Paragraphs of DrawingML (ECMA-376, part 1, 21.1.2) → nodes. */
import type { PhrasingContent } from 'mdast';
import { childNamed, descendantsNamed, elementsOf, ownText, type XmlElement } from '../xml.ts';
import { texOf, UnknownMathematics } from './equation.ts';
import type { Leave } from './related-graphics.ts';
import { small } from './small-text.ts';

export interface TextContext {
  /** Address of a link by the id of its relation; undefined where it leads nowhere. */
  linkOf(id: string): string | undefined;
  leave: Leave;
}

export function phrasesOf(paragraph: XmlElement, context: TextContext): PhrasingContent[] {
  return joined(elementsOf(paragraph).flatMap((node) => phrase(node, context)));
}

function phrase(node: XmlElement, context: TextContext): PhrasingContent[] {
  if (node.name === 'a:r' || node.name === 'a:fld') return runOf(node, context);
  if (node.name === 'a:br') return [{ type: 'break' }];
  if (node.name !== 'a14:m') return [];
  return descendantsNamed(node, 'm:oMath').map((math): PhrasingContent => {
    try {
      return { type: 'inlineMath', value: texOf(math) };
    } catch (error) {
      if (!(error instanceof UnknownMathematics)) throw error;
      const value = descendantsNamed(math, 'm:t').map(ownText).join('');
      const what = `An equation with something that is not known here (${error.message})`;
      context.leave(what, `Its text stands in its place: “${value}”`, 'Write it as $$…$$ in TeX');
      return { type: 'text', value };
    }
  });
}

function runOf(run: XmlElement, { linkOf }: TextContext): PhrasingContent[] {
  const value = ownText(childNamed(run, 'a:t')).replace(/[\v\n\t]+/g, ' ');
  if (value === '') return [];
  const properties = childNamed(run, 'a:rPr');
  const { b, i, strike = 'noStrike', baseline = '0' } = properties?.attributes ?? {};
  const isOn = (flag: string | undefined) => flag === '1' || flag === 'true';
  let nodes: PhrasingContent[] = [{ type: 'text', value }];
  if (value.trim() !== '') {
    if (baseline !== '0' && baseline !== '0%')
      nodes = small(value, baseline.startsWith('-') ? 'sub' : 'sup', nodes);
    if (strike !== 'noStrike') nodes = [{ type: 'delete', children: nodes }];
    if (isOn(i)) nodes = [{ type: 'emphasis', children: nodes }];
    if (isOn(b)) nodes = [{ type: 'strong', children: nodes }];
  }
  const link = childNamed(properties, 'a:hlinkClick')?.attributes['r:id'];
  const url = link === undefined ? undefined : linkOf(link);
  return url === undefined ? nodes : [{ type: 'link', url, children: nodes }];
}

/** Office parts a text anew at each change: what stands beside its like is one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last !== undefined && 'children' in last && 'children' in node && isLike(last, node))
      last.children = joined([...last.children, ...node.children]);
    else made.push(node);
  }
  return made;
}

function isLike(last: PhrasingContent, node: PhrasingContent): boolean {
  if (last.type === 'link' && node.type === 'link') return last.url === node.url;
  return last.type === node.type;
}

/** Of a shape, a note or a cell, its paragraphs parted by blanks. */
export function textIn(node: XmlElement | undefined): string {
  const paragraphs = descendantsNamed(node, 'a:p').map((one) =>
    descendantsNamed(one, 'a:t').map(ownText).join(''),
  );
  return paragraphs
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}
