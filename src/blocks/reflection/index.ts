/** A free text for the learner and the trainer; it is kept, and it is never scored. */

import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { wholeNumber } from '../attributes.ts';
import { type BuildContext, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

const attributes = z.object({
  max: wholeNumber(1, 20_000).default(1000).describe('Characters that the learner may write.'),
  starter: z
    .string()
    .optional()
    .describe('Beginnings to choose from, beside the field until they are used, with `|` between them.'),
});

export const reflection = defineBlock({
  name: 'reflection',
  uses: ['words'],
  form: 'container',
  summary: 'A question to think about, with room for a free text.',
  printed: 'The question with lines to write on, and what was written.',
  label: 'none',
  attributes,
  interactive: true,
  reportsAs: 'long-fill-in',
  rules: [
    rule('reflection-has-prompt', 'A reflection asks something.'),
    rule('reflection-starter-fits', 'The starter of a reflection fits into its field.'),
  ],
  build(directive, values, context) {
    const { max, starter } = values as z.output<typeof attributes>;
    const content: RootContent[] = directive.children as RootContent[];
    const prompt = context.toText(content).trim();
    const id = context.blockId(directive, prompt || 'reflection');
    if (prompt === '') {
      context.report({
        ruleId: 'reflection-has-prompt',
        reason: 'This reflection asks nothing; write its question between the opening and the closing ":::"',
        position: positionOf(directive),
      });
      return undefined;
    }
    const block: Block = {
      type: 'reflection',
      id,
      position: positionOf(directive),
      prompt,
      points: 0,
      attempts: undefined,
      parts: [],
      state: { kind: 'text', max },
      interaction: { type: 'long-fill-in', choices: [], correct: [] },
      data: {},
    };
    context.add(block);
    const lines = (starter ?? '').split('|').map((line) => line.trim());
    if (lines.join('\n').length > max) {
      const reason = `The starter is longer than the ${max} characters that the learner may write; shorten it, or write a larger max=…`;
      context.report({ ruleId: 'reflection-starter-fits', reason, position: positionOf(directive) });
    }
    return reflectionHtml(block, content, max, lines.filter(Boolean), context);
  },
});

function reflectionHtml(
  block: Block,
  content: RootContent[],
  max: number,
  starters: string[],
  context: BuildContext,
): Element {
  const prompt = context.innerId(block.id, 'prompt');
  const count = context.innerId(block.id, 'count');
  const kept = context.innerId(block.id, 'room');
  return h(
    'section',
    {
      className: ['block', 'reflection'],
      id: context.elementId(block.id),
      dataBlock: 'reflection',
    },
    [
      h('p', { className: ['eyebrow'] }, [context.text('reflectionFor')]),
      h('div', { className: ['prompt'], id: prompt }, context.toHast(content)),
      starters.length === 0
        ? undefined
        : h(
            'div',
            { className: ['starters'] },
            starters.map((line) => h('button', { type: 'button', className: ['starter'] }, [line])),
          ),
      h('textarea', { rows: 5, maxLength: max, ariaLabelledBy: prompt, ariaDescribedBy: `${count} ${kept}` }),
      h('footer', { className: ['actions'] }, [
        h('span', { className: ['count'], id: count }, [context.text('charactersUsed', { n: 0, max })]),
        h('span', { className: ['kept'], id: kept }),
      ]),
      h('div', { className: ['print-lines'], ariaHidden: 'true' }),
    ],
  );
}
