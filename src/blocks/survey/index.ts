/** A question with options of which none is right: it asks for an opinion or a habit. */

import { z } from 'zod';
import { unlessSaid } from '../../course/text/fold.ts';
import { flag } from '../attributes.ts';
import { defineBlock } from '../block-type.ts';
import { h } from '../hast.ts';
import { readKept } from '../kept/content.ts';
import { keptHtml, rowHtml } from '../kept/html.ts';
import { KEPT_RULES } from '../kept/rules.ts';
import { ticksBlock } from '../kept/ticks.ts';

const attributes = z.object({
  multiple: flag().describe('Several options may be chosen.'),
  evaluation: flag().describe('It asks about the course: a Moodle course asks it once more, without names.'),
});

export const survey = defineBlock({
  name: 'survey',
  uses: ['question', 'kept'],
  form: 'container',
  summary: 'A question with options of which none is right; it is never scored.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'choice',
  rules: KEPT_RULES,
  build(directive, values, context) {
    const { multiple, evaluation } = values as z.output<typeof attributes>;
    const content = readKept(directive, 'options', context);
    const prompt = context.toText(content?.prompt ?? []).trim();
    const id = context.blockId(directive, prompt || 'survey');
    if (content === undefined) return undefined;
    const ticks = ticksBlock(directive, id, prompt, content.items, multiple, context);
    const block = evaluation ? { ...ticks, data: { evaluation } } : ticks;
    context.add(block);
    const eyebrow = [
      context.text('survey'),
      multiple ? unlessSaid(prompt, context.text('chooseAll')) : undefined,
      context.text('notScored'),
    ];
    const type = multiple ? 'checkbox' : 'radio';
    const rows = content.items.map((item, index) =>
      rowHtml(block, item, block.parts[index]?.id ?? '', type, context),
    );
    const made = keptHtml(
      block,
      {
        eyebrow: eyebrow.filter(Boolean).join(' · '),
        prompt: content.prompt,
        body: rows,
      },
      context,
    );
    if (content.after.length > 0)
      made.children.push(h('div', { className: ['thanks'], hidden: true }, context.toHast(content.after)));
    return made;
  },
});
