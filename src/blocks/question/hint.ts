/** Help that a learner may open before answering; several are opened one after the other. */
import type { RootContent } from 'mdast';
import { z } from 'zod';
import { defineBlock } from '../block-type.ts';
import { h } from '../hast.ts';

export const hint = defineBlock({
  name: 'hint',
  folder: 'question',
  form: 'container',
  summary: 'Help with the question around it; the question needs a colon more than the hint.',
  label: 'none',
  attributes: z.object({}),
  within: ['choice', 'true-false', 'fill-in', 'numeric', 'matching', 'ordering', 'categorising', 'hotspot'],
  interactive: false,
  build: (directive, _, context) =>
    h('div', { className: ['hint'], hidden: true }, context.toHast(directive.children as RootContent[])),
});
