import type { Element } from 'hast';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import type { Item } from './items.ts';

/** The feedback to an item, which the player shows once the item is right or solved. */
export function itemNote({ feedback }: Item, context: BuildContext): Element | undefined {
  if (feedback.length === 0) return undefined;
  return h('div', { className: ['option-note'], hidden: true }, context.toHast(feedback));
}
