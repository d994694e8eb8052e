/** The title of a block that may have one: its label, above what it holds. */
import type { Element } from 'hast';
import type { BuildContext, Directive } from './block-type.ts';
import { h } from './hast.ts';

export function titleOf(directive: Directive, context: BuildContext): Element | undefined {
  const title = context.label(directive);
  return title && h('p', { className: ['block-title'] }, title);
}
