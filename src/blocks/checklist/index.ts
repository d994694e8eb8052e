/** A list that the learner ticks off; it is kept, and it is never scored. */

import { z } from 'zod';
import { defineBlock } from '../block-type.ts';
import { readKept } from '../kept/content.ts';
import { keptHtml, rowHtml } from '../kept/html.ts';
import { KEPT_RULES } from '../kept/rules.ts';
import { ticksBlock } from '../kept/ticks.ts';

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
    const block = ticksBlock(directive, id, prompt, content.items, true, context);
    context.add(block);
    const { items, after } = content;
    const body = items.map((item, index) =>
      rowHtml(block, item, block.parts[index]?.id ?? '', 'checkbox', context),
    );
    const eyebrow = context.text('checklist');
    return keptHtml(block, { eyebrow, prompt: content.prompt, body, after }, context);
  },
});
