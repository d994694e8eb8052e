/** The one sentence that a learner should keep. */
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

/** Characters; about four lines on a phone. */
const LONGEST = 240;

export const key = defineBlock({
  name: 'key',
  form: 'container',
  summary: 'The one sentence to keep, in large type.',
  label: 'optional',
  attributes: z.object({}),
  interactive: false,
  rules: [rule('key-is-short', `What is to be kept is one paragraph of at most ${LONGEST} characters.`)],
  build(directive, _, context) {
    const [only, ...others] = directive.children;
    const { length } = context.toText(directive.children);
    if (only?.type !== 'paragraph' || others.length > 0 || length > LONGEST) {
      const found =
        only === undefined
          ? 'nothing'
          : only.type !== 'paragraph' || others.length > 0
            ? 'more than that'
            : `one of ${length}`;
      const reason = `"key" holds one paragraph of at most ${LONGEST} characters, and here is ${found}; keep one sentence, and write the rest outside of it`;
      context.report({ ruleId: 'key-is-short', reason, position: positionOf(directive) });
    }
    const title = context.label(directive) ?? [{ type: 'text', value: context.text('toRemember') }];
    return h('aside', { className: ['key'], role: 'note' }, [
      h('p', { className: ['eyebrow'] }, title),
      ...context.toHast(directive.children),
    ]);
  },
});
