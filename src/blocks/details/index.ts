/** Text that opens on demand, in the browser's own element: it needs no script and prints open. */
import { z } from 'zod';
import { flag } from '../attributes.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

export const details = defineBlock({
  name: 'details',
  form: 'container',
  summary: 'Text that opens when its summary is chosen.',
  printed: 'Summary and text.',
  label: 'required',
  attributes: z.object({ open: flag().describe('Open from the beginning.') }),
  interactive: false,
  build(directive, attributes, context) {
    const summary = context.label(directive);
    if (summary === undefined) return undefined;
    if (directive.children.length === 0) {
      const reason = 'There is nothing to open here; write the text below the summary';
      context.report({ ruleId: 'block-not-empty', reason, position: positionOf(directive) });
    }
    const open = attributes.open === true ? true : undefined;
    return h('details', { className: ['accordion', 'folds'], open }, [
      h('summary', {}, summary),
      h('div', { className: ['accordion-content'] }, context.toHast(directive.children)),
    ]);
  },
});
