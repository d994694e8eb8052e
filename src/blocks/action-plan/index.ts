/** What the learner means to do: steps to tick and to date, and rows for steps of their own. */

import type { Element } from 'hast';
import { z } from 'zod';
import type { Block } from '../../course/model.ts';
import { FIRST_DATE, LAST_DATE } from '../../state/days.ts';
import { wholeNumber } from '../attributes.ts';
import { type BuildRoom, defineBlock, positionOf } from '../block-type.ts';
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
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'long-fill-in',
  rules: KEPT_RULES,
  build(directive, values, room) {
    const { own } = values as z.output<typeof attributes>;
    const content = readKept(directive, 'steps', room, Math.max(0, 2 - own));
    const prompt = room.toText(content?.prompt ?? []).trim();
    const id = room.blockId(directive, prompt || 'action-plan');
    if (content === undefined) return undefined;
    const rows = [...content.items, ...ownRows(own, positionOf(directive), room)];
    const parts = partsOf(rows, room.partIds(id, rows));
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
    room.add(block);
    const made = {
      eyebrow: room.text('actionPlan'),
      prompt: content.prompt,
      body: [
        planHtml(block, content.items, room),
        ...(own > 0 ? [h('p', { className: ['plan-room'] })] : []),
      ],
      after: content.after,
    } as const;
    return keptHtml(block, made, room);
  },
});

function ownRows(own: number, position: Item['position'], room: BuildRoom) {
  return Array.from({ length: own }, (_, index) => ({
    written: `own-${index + 1}`,
    text: room.text('ownAction', { n: index + 1 }),
    position,
  }));
}

function planHtml(block: Block, steps: Item[], room: BuildRoom): Element {
  return h(
    'ul',
    { className: ['plan'], role: 'list' },
    block.parts.map(({ id, text }, index) => {
      const step = steps[index];
      const name = room.innerId(block.id, `step-${id}`);
      const date = room.innerId(block.id, `date-${id}`);
      const by = room.innerId(block.id, `by-${id}`);
      return h('li', { className: ['option', 'plan-row'], dataPart: id }, [
        step === undefined ? ownHtml(name, text, room) : stepHtml(step, name, room),
        h('div', { className: ['plan-date'] }, [
          h('label', { id: by, htmlFor: date }, [room.text('byWhen')]),
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

function stepHtml(step: Item, name: string, room: BuildRoom): Element {
  return h('div', { className: ['plan-step'] }, [
    h('label', {}, [
      h('input', { type: 'checkbox' }),
      h('span', { className: ['option-text'], id: name }, room.toHast(step.label)),
    ]),
    step.more.length === 0 ? undefined : h('div', { className: ['option-more'] }, room.toHast(step.more)),
  ]);
}

function ownHtml(name: string, text: string, room: BuildRoom): Element {
  return h('div', { className: ['plan-step', 'plan-own'] }, [
    h('input', { type: 'checkbox', ariaLabel: room.text('ownActionDone', { action: text }) }),
    h('span', { className: ['unseen'], id: name }, [text]),
    h('textarea', {
      rows: 1,
      maxLength: MAX_OWN,
      ariaLabelledBy: name,
      placeholder: room.text('ownActionHere'),
    }),
  ]);
}
