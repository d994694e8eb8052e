/** A question with items to put in order: its prompt, a numbered list in the right order, and an explanation. */

import type { Element } from 'hast';
import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import type { Block, Part } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h, icon } from '../hast.ts';
import { type QuestionValues, questionAttributes, questionSettings } from '../question/attributes.ts';
import { hasPrompt, readQuestion } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { type Item, readItem } from '../question/items.ts';
import { itemNote } from '../question/note.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { shuffled } from '../question/shuffled.ts';
import { repeated } from '../question/twice.ts';

const attributes = z.object(questionAttributes);
const UP = 'm6 14 6-6 6 6';
const DOWN = 'm6 10 6 6 6-6';

export const ordering = defineBlock({
  name: 'ordering',
  uses: ['question'],
  form: 'container',
  summary: 'A question with items to put in the right order.',
  printed: 'Each item with a box for its place.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'sequencing',
  rules: [
    ...QUESTION_RULES,
    rule('ordering-has-items', 'An ordering has at least two items.'),
    rule('ordering-has-list', 'The items of an ordering are a numbered list.'),
    rule('ordering-has-one-list', 'The items of an ordering are one list.'),
    rule('ordering-item-not-empty', 'Each item of an ordering has a text.'),
    rule('ordering-item-unique', 'No two items of an ordering say the same.'),
  ],
  build(directive, values, context) {
    const question = readQuestion(directive, isNumbered, (children) =>
      reportNoList(directive, children, context),
    );
    const id = context.blockId(directive, context.toText(question?.prompt ?? []) || 'ordering');
    if (question === undefined) return undefined;
    const items = question.body.children.map((item) => readItem(item, context));
    const isFine = [
      hasPrompt(question.prompt, directive, context),
      hasItems(question.body, items, context),
      isOneList(question.explanation, context),
    ].every(Boolean);
    if (!isFine) return undefined;
    const prompt = context.toText(question.prompt).trim();
    const block = blockOf(id, directive, prompt, items, values, context);
    context.add(block);
    const instruction = context.text('putInOrder');
    const body = [listHtml(block, items, context)];
    return questionHtml(block, { ...question, body, instruction }, context);
  },
});

function isNumbered(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true;
}

function reportNoList(directive: Directive, children: RootContent[], context: BuildContext): void {
  const list = children.find((node) => node.type === 'list');
  const what = list === undefined ? 'This question has no items' : 'This list has no numbers';
  context.report({
    ruleId: 'ordering-has-list',
    reason: `${what}; write the items in the right order, each as "1. text"`,
    position: positionOf(list ?? directive),
  });
}

function hasItems(list: List, items: Item[], context: BuildContext): boolean {
  const twice = repeated(items.filter((item) => item.text !== ''));
  for (const { item, first } of twice) {
    const reason = `"${item.text}" stands in this list twice, first in line ${first.position.line}; nobody could tell which comes first, so reword or remove one`;
    context.report({ ruleId: 'ordering-item-unique', reason, position: item.position });
  }
  const empty = items.filter((item) => item.text === '');
  for (const { position } of empty) {
    const reason = 'This item has no text; write after its number what is to be put in order';
    context.report({ ruleId: 'ordering-item-not-empty', reason, position });
  }
  if (items.length < 2) {
    const reason = 'This list has one item only, so there is nothing to put in order; write at least two';
    context.report({ ruleId: 'ordering-has-items', reason, position: positionOf(list) });
  }
  return empty.length + twice.length === 0 && items.length >= 2;
}

/** `1)` after `1.` begins another list. */
function isOneList(explanation: RootContent[], context: BuildContext): boolean {
  const [next] = explanation;
  if (next === undefined || !isNumbered(next)) return true;
  context.report({
    ruleId: 'ordering-has-one-list',
    reason: 'A second list begins here; write the same sign after every number, e.g. "1." and "2."',
    position: positionOf(next),
  });
  return false;
}

function blockOf(
  id: string,
  directive: Directive,
  prompt: string,
  items: Item[],
  given: QuestionValues,
  context: BuildContext,
): Block {
  const ids = context.partIds(id, items);
  const parts = items.map(({ text }, index): Part => ({ id: ids[index] ?? '', text, correct: false }));
  return {
    type: 'ordering',
    id,
    position: positionOf(directive),
    prompt,
    ...questionSettings(given),
    parts,
    key: { kind: 'order', order: ids },
    state: { kind: 'order' },
    interaction: {
      type: 'sequencing',
      choices: parts.map((part) => ({ id: part.id, text: part.text })),
      correct: [ids],
    },
    data: {},
  };
}

function listHtml(block: Block, items: Item[], context: BuildContext): Element {
  const rows = shuffled(
    block.id,
    items.map((item, index) => ({ id: block.parts[index]?.id ?? '', item })),
  );
  return h(
    'ol',
    { className: ['order'], role: 'list' },
    rows.map(({ id, item }) => rowHtml(block, id, item, context)),
  );
}

/** The place is filled in by the player, or by hand on paper. */
function rowHtml(block: Block, id: string, item: Item, context: BuildContext): Element {
  const text = context.innerId(block.id, `part-${id}`);
  return h('li', { className: ['order-item'], dataPart: id }, [
    h('span', { className: ['order-place'] }),
    h('div', { className: ['order-text'] }, [
      h('p', { id: text }, context.toHast(item.label)),
      ...context.toHast(item.more),
      h('p', { className: ['part-mark'], hidden: true }),
    ]),
    h('span', { className: ['order-moves'] }, [
      moveButton('up', UP, text, context.text('moveUp')),
      moveButton('down', DOWN, text, context.text('moveDown')),
    ]),
    itemNote(item, context),
  ]);
}

function moveButton(way: 'up' | 'down', path: string, text: string, label: string): Element {
  const id = `${text}:${way}`;
  const names = `${id} ${text}`;
  return h(
    'button',
    { type: 'button', id, className: ['move', way], ariaLabel: label, ariaLabelledBy: names },
    [icon(path)],
  );
}
