/** Two to four numbers in large type, each with the words that say what it counts. */
import type { Element, ElementContent } from 'hast';
import type { ListItem, RootContent } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { titleOf } from '../block-title.ts';
import { type BuildContext, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

const [LEAST, MOST] = [2, 4];
/** Characters that fit into half of a phone's width in large type, and in somewhat smaller one. */
const SHORT = 6;
const LONGEST = 16;

export const figures = defineBlock({
  name: 'figures',
  form: 'container',
  summary: 'Two to four numbers in large type, with the words that belong to them.',
  label: 'optional',
  attributes: z.object({}),
  interactive: false,
  rules: [
    rule('figures-count', `Figures are a list of ${LEAST} to ${MOST} numbers.`),
    rule('figure-is-short', `A figure begins with a bold number of at most ${LONGEST} characters.`),
  ],
  build(directive, _, context) {
    const children = directive.children as RootContent[];
    const at = children.findIndex((node) => node.type === 'list');
    const list = children[at];
    const items = list?.type === 'list' ? list.children : [];
    if (items.length < LEAST || items.length > MOST) {
      const reason = `"figures" shows ${LEAST} to ${MOST} numbers, and here are ${items.length}; write each as "- **42 %** of firms …"`;
      context.report({ ruleId: 'figures-count', reason, position: positionOf(list ?? directive) });
    }
    const numbers = items.map((item) => numberOf(item, context));
    const size = numbers.some((number) => number.length > SHORT) ? ['long'] : [];
    return h('div', { className: ['figures', 'broad', ...size] }, [
      titleOf(directive, context),
      ...context.toHast(children.slice(0, Math.max(0, at))),
      h(
        'ul',
        { className: ['figures-list'], role: 'list' },
        items.map((item) => itemHtml(item, context)),
      ),
      ...(at < 0 ? [] : context.toHast(children.slice(at + 1))),
    ]);
  },
});

/** The words in bold at an item's beginning. */
function numberOf(item: ListItem, context: BuildContext): string {
  const first = item.children[0];
  const bold = first?.type === 'paragraph' ? first.children[0] : undefined;
  const number = bold?.type === 'strong' ? context.toText([bold]).trim() : '';
  if (number === '' || number.length > LONGEST) {
    const found = number === '' ? 'it does not begin with bold text' : `this has ${number.length}`;
    const reason = `A figure begins with its number in bold, of at most ${LONGEST} characters, and ${found}; write "- **42 %** of firms …"`;
    context.report({ ruleId: 'figure-is-short', reason, position: positionOf(item) });
  }
  return number;
}

function itemHtml(item: ListItem, context: BuildContext): Element {
  const [first, ...more] = context.toHast(item.children);
  const [number, ...words] = first?.type === 'element' ? first.children : [];
  return h('li', {}, [number, h('span', {}, words as ElementContent[]), ...more]);
}
