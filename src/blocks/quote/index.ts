/** Somebody's words, with their source. */
import { z } from 'zod';
import { defineBlock } from '../block-type.ts';
import { h } from '../hast.ts';

export const quote = defineBlock({
  name: 'quote',
  form: 'container',
  summary: 'A quotation with its source.',
  label: 'optional',
  attributes: z.object({
    cite: z
      .url({ protocol: /^https?$/, error: 'an https address is expected' })
      .optional()
      .describe('Address of the source.'),
  }),
  interactive: false,
  build(directive, attributes, context) {
    const source = context.label(directive);
    const cite = typeof attributes.cite === 'string' ? attributes.cite : undefined;
    const link = { href: cite, target: '_blank', rel: ['noopener'], className: ['external'] };
    const named = source !== undefined && cite !== undefined ? [h('a', link, source)] : source;
    return h('figure', { className: ['quote'] }, [
      h('blockquote', { cite }, context.toHast(directive.children)),
      named && h('figcaption', {}, named),
    ]);
  },
});
