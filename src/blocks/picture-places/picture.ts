/** The one picture of a block whose places lie on it. */
import type { Element, ElementContent } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

/** A paragraph that is one picture. */
export function isPicture(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const said = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return said.length === 1 && /^image/.test(said[0]?.type ?? '');
}

/** @param block what the block is in a sentence. Undefined, and reported, where there is none or another one. */
export function onePicture(
  block: { ruleId: string; name: string },
  [first, second]: Paragraph[],
  directive: Directive,
  context: BuildContext,
): Paragraph | undefined {
  if (first !== undefined && second === undefined) return first;
  const { ruleId, name } = block;
  const reason =
    second === undefined
      ? `This ${name} has no picture; write ![what it shows](../assets/picture.jpg) in a line of its own, above the list`
      : `A second picture begins here; the places of a ${name} lie on one`;
  context.report({ ruleId, reason, position: positionOf(second ?? directive) });
  return undefined;
}

export function findImage(nodes: readonly ElementContent[]): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = node.tagName === 'img' ? node : findImage(node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts what marks its places over the picture, which cannot be enlarged there: a tap on it chooses. */
export function layOver(nodes: ElementContent[], image: Element, marks: readonly Element[]): void {
  replace(nodes, image, h('div', { className: ['map'] }, [{ ...image }, ...marks]));
}

function replace(nodes: ElementContent[], old: Element, made: Element): void {
  const at = nodes.indexOf(old);
  if (at >= 0) {
    const next = nodes[at + 1];
    nodes.splice(at, next?.type === 'element' && next.tagName === 'button' ? 2 : 1, made);
    return;
  }
  for (const node of nodes) if (node.type === 'element') replace(node.children, old, made);
}
