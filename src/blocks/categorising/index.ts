/** A question with items to sort into categories: its prompt, lists under lines in bold, and an explanation. */

import type { Element } from 'hast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, defineBlock } from '../block-type.ts';
import { h } from '../hast.ts';
import { questionAttributes } from '../question/attributes.ts';
import { hasPrompt, withoutHints } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import type { Item } from '../question/items.ts';
import { itemNote } from '../question/note.ts';
import { pairsBlock } from '../question/pairs.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { shuffled } from '../question/shuffled.ts';
import { type Categorised, readCategories } from './categories.ts';

const attributes = z.object(questionAttributes);

export const categorising = defineBlock({
  name: 'categorising',
  uses: ['question'],
  form: 'container',
  summary: 'A question with items to sort into categories.',
  printed: 'Each item with its categories to tick.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'matching',
  rules: [
    ...QUESTION_RULES,
    rule('categorising-category-has-items', 'Each category of a question has items.'),
    rule('categorising-category-unique', 'No category stands in a question twice.'),
    rule('categorising-has-categories', 'A question that sorts has at least two categories.'),
    rule('categorising-item-not-empty', 'Each item that is sorted has a text.'),
    rule('categorising-item-unique', 'An item that is sorted belongs to one category.'),
  ],
  build(directive, values, context) {
    const { hints, children } = withoutHints(directive);
    const sorted = readCategories(children, directive, context);
    const id = context.blockId(directive, context.toText(sorted?.prompt ?? []) || 'categorising');
    if (sorted === undefined || !hasPrompt(sorted.prompt, directive, context)) return undefined;
    const prompt = context.toText(sorted.prompt).trim();
    const block = pairsBlock(id, directive, prompt, sorted, values, context);
    context.add(block);
    const { prompt: asked, explanation } = sorted;
    const body = itemsHtml(block, sorted, context);
    const instruction = context.text('sortItems');
    return questionHtml(block, { prompt: asked, explanation, hints, body, instruction }, context);
  },
});

function itemsHtml(block: Block, { lefts, rights }: Categorised, context: BuildContext): Element[] {
  const categories = rights.map(({ label }, index) => ({
    id: block.parts[lefts.length + index]?.id ?? '',
    label,
  }));
  const items = lefts.map((item, index) => ({ id: block.parts[index]?.id ?? '', item }));
  return shuffled(block.id, items).map(({ id, item }) => itemHtml(block, id, item, categories, context));
}

function itemHtml(
  block: Block,
  id: string,
  item: Item,
  categories: { id: string; label: Item['label'] }[],
  context: BuildContext,
): Element {
  const name = context.innerId(block.id, `part-${id}`);
  const mark = `${name}:mark`;
  return h('fieldset', { className: ['sorted'], dataPart: id, ariaDescribedBy: mark }, [
    h('legend', {}, context.toHast(item.label)),
    ...context.toHast(item.more),
    h(
      'div',
      { className: ['choices'] },
      categories.map((category) =>
        h('label', { className: ['pick'] }, [
          h('input', { type: 'radio', name, value: category.id }),
          h('span', {}, context.toHast(category.label)),
        ]),
      ),
    ),
    h('p', { className: ['part-mark'], id: mark, hidden: true }),
    itemNote(item, context),
  ]);
}
