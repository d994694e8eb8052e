/** A list that the learner ticks off; it is kept, and it is never scored. */

import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { readKept } from '../kept/content.ts';
import { keptHtml, NEVER_SCORED, partsOf, rowHtml } from '../kept/html.ts';
import { KEPT_RULES } from '../kept/rules.ts';

export const checklist = defineBlock({
  name: 'checklist',
  uses: ['question', 'kept'],
  form: 'container',
  summary: 'A list that the learner ticks off; it is never scored.',
  label: 'none',
  attributes: z.object({}),
  interactive: true,
  namesParts: true,
  reportsAs: 'choice',
  rules: KEPT_RULES,
  build(directive, _, context) {
    const content = readKept(directive, 'items', context);
    const prompt = context.toText(content?.prompt ?? []).trim();
    const id = context.blockId(directive, prompt || 'checklist');
    if (content === undefined) return undefined;
    const parts = partsOf(content.items, context.partIds(id, content.items));
    const choices = parts.map((part) => ({ id: part.id, text: part.text }));
    const block: Block = {
      type: 'checklist',
      id,
      position: positionOf(directive),
      prompt,
      ...NEVER_SCORED,
      parts,
      state: { kind: 'choice', multiple: true },
      interaction: { type: 'choice', choices, correct: [] },
      data: {},
    };
    context.add(block);
    const { items, after } = content;
    const body = items.map((item, index) =>
      rowHtml(block, item, parts[index]?.id ?? '', 'checkbox', context),
    );
    const eyebrow = context.text('checklist');
    return keptHtml(block, { eyebrow, prompt: content.prompt, body, after }, context);
  },
});
