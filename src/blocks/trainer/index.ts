/**
 * What only the trainer reads. A text that holds one is freed of it as soon as it is parsed
 * (`parse/trainer-texts.ts`): it is built apart, for the trainer's guide.
 */
import { z } from 'zod';
import { titleOf } from '../block-title.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

export const trainer = defineBlock({
  name: 'trainer',
  form: 'container',
  summary: 'A text that only the trainer reads, in the trainer’s guide; no package holds it.',
  printed: 'Nothing.',
  label: 'optional',
  attributes: z.object({}),
  interactive: false,
  build(directive, _, context) {
    const position = positionOf(directive);
    if (context.around().length > 0) {
      const reason =
        'This text for the trainer stands in another one; take it out, or leave out its first and last line';
      context.report({ ruleId: 'directive-place', reason, position });
    }
    if (directive.children.length === 0) {
      const reason = 'This text for the trainer is empty; write below its first line what the trainer reads';
      context.report({ ruleId: 'block-not-empty', reason, position });
    }
    return h('aside', { className: ['trainer'] }, [
      titleOf(directive, context),
      ...context.toHast(directive.children),
    ]);
  },
});
