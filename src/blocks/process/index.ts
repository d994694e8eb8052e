/** What is done one after the other, in numbered steps: all of them below each other, or one at a time. */
import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { titleOf } from '../block-title.ts';
import { type BuildContext, defineBlock, needType, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

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
    const content = readSteps(directive.children as RootContent[]);
    if (content.steps.length < LEAST) {
      const reason = `A process has at least ${LEAST} steps, and here are ${content.steps.length}; write a list "1. …", "2. …", or a heading above each step`;
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

interface Steps {
  before: RootContent[];
  steps: RootContent[][];
  /** Number of the first. */
  start: number;
  after: RootContent[];
}

/** By the headings of the first one's level, or by the ordered list. */
function readSteps(children: RootContent[]): Steps {
  const first = children.find((node) => node.type === 'heading');
  if (first !== undefined) {
    const starts = children.flatMap((node, at) =>
      node.type === 'heading' && node.depth === first.depth ? [at] : [],
    );
    const steps = starts.map((at, index) => children.slice(at, starts[index + 1]));
    return { before: children.slice(0, starts[0]), steps, start: 1, after: [] };
  }
  const at = children.findIndex((node) => node.type === 'list' && node.ordered === true);
  const list = children[at];
  if (list?.type !== 'list') return { before: children, steps: [], start: 1, after: [] };
  const steps = list.children.map((item) => item.children);
  return { before: children.slice(0, at), steps, start: list.start ?? 1, after: children.slice(at + 1) };
}

/** Where one is shown at a time they become panels, which no item of a real list may be. */
function stepsHtml({ steps, start }: Steps, one: boolean, context: BuildContext): Element {
  const [list, item, role] = one ? (['div', 'div', 'listitem'] as const) : (['ol', 'li', undefined] as const);
  return h(
    list,
    { className: ['process-steps'], role: 'list', start: one || start === 1 ? undefined : start },
    steps.map((step) => h(item, { className: ['process-step'], role }, context.toHast(step))),
  );
}
