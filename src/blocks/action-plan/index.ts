/** What the learner means to do: steps to tick and to date, and rows for steps of their own. */

import type { Element } from 'hast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { FIRST_DATE, LAST_DATE } from '../../state/days.ts';
import { wholeNumber } from '../attributes.ts';
import { type BuildContext, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { readKept } from '../kept/content.ts';
import { keptHtml, NEVER_SCORED, partsOf } from '../kept/html.ts';
import type { Item } from '../kept/items.ts';
import { KEPT_RULES } from '../kept/rules.ts';

/** Characters of one step of the learner's own. */
const MAX_OWN = 120;

const attributes = z.object({
  own: wholeNumber(0, 20)
    .default(0)
    .describe('Rows in which the learner writes steps of their own, at most 20.'),
});

export const actionPlan = defineBlock({
  name: 'action-plan',
  uses: ['question', 'kept', 'words'],
  form: 'container',
  summary: 'Steps that the learner ticks and dates, with rows for their own; it is never scored.',
  printed:
    'The steps with a line for the date, and empty rows for own steps; what was written stands in them.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'long-fill-in',
  rules: KEPT_RULES,
  build(directive, values, context) {
    const { own } = values as z.output<typeof attributes>;
    const content = readKept(directive, 'steps', context, Math.max(0, 2 - own));
    const prompt = context.toText(content?.prompt ?? []).trim();
    const id = context.blockId(directive, prompt || 'action-plan');
    if (content === undefined) return undefined;
    const rows = [...content.items, ...ownRows(own, positionOf(directive), context)];
    const parts = partsOf(rows, context.partIds(id, rows));
    const block: Block = {
      type: 'action-plan',
      id,
      position: positionOf(directive),
      prompt,
      ...NEVER_SCORED,
      parts,
      state: { kind: 'plan', dates: true, max: own * MAX_OWN },
      interaction: { type: 'long-fill-in', choices: [], correct: [] },
      data: { own },
    };
    context.add(block);
    const made = {
      eyebrow: context.text('actionPlan'),
      prompt: content.prompt,
      body: [
        planHtml(block, content.items, context),
        ...(own > 0 ? [h('p', { className: ['plan-room'] })] : []),
      ],
      after: content.after,
    } as const;
    return keptHtml(block, made, context);
  },
});

function ownRows(own: number, position: Item['position'], context: BuildContext) {
  return Array.from({ length: own }, (_, index) => ({
    written: `own-${index + 1}`,
    text: context.text('ownAction', { n: index + 1 }),
    position,
  }));
}

function planHtml(block: Block, steps: Item[], context: BuildContext): Element {
  return h(
    'ul',
    { className: ['plan'], role: 'list' },
    block.parts.map(({ id, text }, index) => {
      const step = steps[index];
      const name = context.innerId(block.id, `step-${id}`);
      const date = context.innerId(block.id, `date-${id}`);
      const by = context.innerId(block.id, `by-${id}`);
      return h('li', { className: ['option', 'plan-row'], dataPart: id }, [
        step === undefined ? ownHtml(name, text, context) : stepHtml(step, name, context),
        h('div', { className: ['plan-date'] }, [
          h('label', { id: by, htmlFor: date }, [context.text('byWhen')]),
          h('input', {
            id: date,
            type: 'date',
            min: FIRST_DATE,
            max: LAST_DATE,
            ariaLabelledBy: `${by} ${name}`,
          }),
        ]),
      ]);
    }),
  );
}

function stepHtml(step: Item, name: string, context: BuildContext): Element {
  return h('div', { className: ['plan-step'] }, [
    h('label', {}, [
      h('input', { type: 'checkbox' }),
      h('span', { className: ['option-text'], id: name }, context.toHast(step.label)),
    ]),
    step.more.length === 0 ? undefined : h('div', { className: ['option-more'] }, context.toHast(step.more)),
  ]);
}

function ownHtml(name: string, text: string, context: BuildContext): Element {
  return h('div', { className: ['plan-step', 'plan-own'] }, [
    h('input', { type: 'checkbox', ariaLabel: context.text('ownActionDone', { action: text }) }),
    h('span', { className: ['unseen'], id: name }, [text]),
    h('textarea', {
      rows: 1,
      maxLength: MAX_OWN,
      ariaLabelledBy: name,
      placeholder: context.text('ownActionHere'),
    }),
  ]);
}
