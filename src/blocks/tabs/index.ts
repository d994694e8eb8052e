/**
 * Texts of which one is shown at a time. The page holds them all as sections in reading order; the
 * browser side makes tabs of them, and without a script they are simply read.
 */

import type { RootContent } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

export const tabs = defineBlock({
  name: 'tabs',
  form: 'container',
  summary: 'Several texts of which one is shown at a time.',
  printed: 'All texts, one below the other.',
  label: 'none',
  attributes: z.object({}),
  standsIn: 'both',
  interactive: true,
  rules: [rule('tabs-hold-tabs', 'Tabs hold tabs and nothing else.')],
  build(directive, _, context) {
    const others = directive.children.filter((node) => !isTab(node));
    if (others.length > 0 || directive.children.length === 0) {
      const reason =
        'Inside "tabs" stand only tabs; write each as ":::tab[Title]" … ":::", and give "::::tabs" one colon more';
      context.report({ ruleId: 'tabs-hold-tabs', reason, position: positionOf(directive) });
    }
    return h('div', { className: ['tabs'], dataBlock: 'tabs' }, context.toHast(directive.children));
  },
});

function isTab(node: RootContent): boolean {
  return node.type === 'containerDirective' && node.name === tab.name;
}

export const tab = defineBlock({
  name: 'tab',
  folder: 'tabs',
  form: 'container',
  summary: 'One of the texts in tabs.',
  label: 'required',
  attributes: z.object({}),
  within: ['tabs'],
  interactive: false,
  build(directive, _, context) {
    const label = context.label(directive);
    if (label === undefined) return undefined;
    return h('section', { className: ['tab'] }, [
      h('p', { className: ['tab-title'] }, label),
      ...context.toHast(directive.children),
    ]);
  },
});
