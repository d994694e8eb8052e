/** What is done one after the other, in numbered steps: all of them below each other, or one at a time. */
import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { titleOf } from '../block-title.ts';
import { type BuildContext, defineBlock, needType, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { readSections, type Sections } from '../sections.ts';

/** Loaded where steps are shown one at a time. */
const ONE = 'process-one';
const LEAST = 2;

export const processBlock = defineBlock({
  name: 'process',
  form: 'container',
  summary: 'Numbered steps, all of them or one at a time.',
  label: 'optional',
  attributes: z.object({
    steps: z
      .enum(['all', 'one'], 'all or one is expected')
      .default('all')
      .describe(
        'Shows all steps, or one at a time with a way back and on; without a script and on paper all.',
      ),
  }),
  interactive: false,
  rules: [rule('process-has-steps', `A process has at least ${LEAST} steps.`)],
  build(directive, { steps: shown }, context) {
    const content = readSections(directive.children as RootContent[], ({ ordered }) => ordered === true);
    if (content.sections.length < LEAST) {
      const reason = `A process has at least ${LEAST} steps, and here are ${content.sections.length}; write a list "1. …", "2. …", or a heading above each step`;
      context.report({ ruleId: 'process-has-steps', reason, position: positionOf(directive) });
    }
    const one = shown === 'one';
    if (one) needType(context.facts, ONE);
    return h('div', { className: ['process', ...(one ? ['one'] : [])] }, [
      titleOf(directive, context),
      ...context.toHast(content.before),
      h('div', { className: ['process-body'], dataBlock: one ? ONE : undefined }, [
        stepsHtml(content, one, context),
      ]),
      ...context.toHast(content.after),
    ]);
  },
});

/** Where one is shown at a time they become panels, which no item of a real list may be. */
function stepsHtml({ sections, start }: Sections, one: boolean, context: BuildContext): Element {
  const [list, item, role] = one ? (['div', 'div', 'listitem'] as const) : (['ol', 'li', undefined] as const);
  return h(
    list,
    { className: ['process-steps'], role: 'list', start: one || start === 1 ? undefined : start },
    sections.map((step) => h(item, { className: ['process-step'], role }, context.toHast(step))),
  );
}
