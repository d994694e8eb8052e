/** A question with pairs to find: its prompt, a table of two columns, and an explanation. */

import type { Element } from 'hast';
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { z } from 'zod';
import type { Block, Part } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { questionAttributes } from '../question/attributes.ts';
import { hasPrompt, readQuestion } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { pairsBlock } from '../question/pairs.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { shuffled } from '../question/shuffled.ts';
import { type PairTable, readPairTable } from './table.ts';

const attributes = z.object(questionAttributes);

export const matching = defineBlock({
  name: 'matching',
  uses: ['question'],
  form: 'container',
  summary: 'A question with items, each to be put to its partner.',
  printed: 'Each item with a line to write on, and the list of partners.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'matching',
  rules: [
    ...QUESTION_RULES,
    rule('matching-cell-not-empty', 'Each row of a matching says what belongs to its item.'),
    rule('matching-has-pairs', 'A matching has at least two items and two partners.'),
    rule('matching-has-table', 'The pairs of a matching are a table.'),
    rule('matching-item-unique', 'No two items of a matching say the same.'),
    rule('matching-partner-unique', 'A partner without an item differs from the others.'),
    rule('matching-two-columns', 'The table of a matching has two columns.'),
  ],
  build(directive, values, context) {
    const question = readQuestion(directive, isTable, () => reportNoTable(directive, context));
    const id = context.blockId(directive, context.toText(question?.prompt ?? []) || 'matching');
    if (question === undefined) return undefined;
    const table = readPairTable(question.body, context);
    if (!hasPrompt(question.prompt, directive, context) || table === undefined) return undefined;
    const prompt = context.toText(question.prompt).trim();
    const given = values as z.output<typeof attributes>;
    const block = pairsBlock(id, directive, prompt, table, given, context);
    context.add(block);
    const instruction = context.text('matchPairs');
    return questionHtml(block, { ...question, body: bodyHtml(block, table, context), instruction }, context);
  },
});

function isTable(node: RootContent): node is Table {
  return node.type === 'table';
}

function reportNoTable(directive: Directive, context: BuildContext): void {
  context.report({
    ruleId: 'matching-has-table',
    reason:
      'This question has no table; write one with two columns: an item in the left one, what belongs to it in the right one',
    position: positionOf(directive),
  });
}

interface Partner {
  id: string;
  part: Part;
  label: PhrasingContent[];
}

function bodyHtml(block: Block, table: PairTable, context: BuildContext): Element[] {
  const count = table.lefts.length;
  const partners = shuffled(
    block.id,
    table.rights.map((right, index): Partner => {
      const part = block.parts[count + index] ?? { id: '', text: '', correct: false };
      return { id: part.id, part, label: right.label };
    }),
  );
  const isPictured = partners.some(({ label }) => label.some(isNoText));
  return [
    h(
      'div',
      { className: ['pair-head'] },
      table.headings.map((heading) => h('p', {}, context.toHast(heading))),
    ),
    ...table.lefts.map(({ label }, index) => pairHtml(block, index, label, partners, isPictured, context)),
    partnersHtml(partners, isPictured, context),
  ];
}

/** A list to choose from shows plain text only. */
function isNoText(node: PhrasingContent): boolean {
  return node.type === 'image' || node.type === 'imageReference' || node.type === 'inlineMath';
}

function pairHtml(
  block: Block,
  index: number,
  label: PhrasingContent[],
  partners: Partner[],
  isPictured: boolean,
  context: BuildContext,
): Element {
  const part = block.parts[index]?.id ?? '';
  const id = context.innerId(block.id, `part-${part}`);
  const mark = `${id}:mark`;
  const options = partners.map((partner, place) =>
    h('option', { value: partner.id }, [
      isPictured ? `${letter(place)} · ${partner.part.text}` : partner.part.text,
    ]),
  );
  return h('div', { className: ['pair'], dataPart: part }, [
    h('label', { htmlFor: id }, context.toHast(label)),
    h('div', { className: ['partner'] }, [
      h('select', { id, ariaDescribedBy: mark }, [
        h('option', { value: '' }, [context.text('chooseOne')]),
        ...options,
      ]),
      h('span', { className: ['partner-text'], ariaHidden: 'true' }, [context.text('chooseOne')]),
    ]),
    h('p', { className: ['part-mark'], id: mark, hidden: true }),
  ]);
}

/** For paper, for readers without scripts, and for partners that are pictures. */
function partnersHtml(partners: Partner[], isPictured: boolean, context: BuildContext): Element {
  return h(
    'ol',
    { className: ['partners', ...(isPictured ? ['pictured'] : [])] },
    partners.map(({ id, label }) => h('li', { dataPart: id }, context.toHast(label))),
  );
}

/** As the list of partners is numbered by its style: A…Z, AA… */
function letter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last;
}
