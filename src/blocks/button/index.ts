/** A call to act: on to the next lesson, to another one, to a file or to an address. */
import type { Element, ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import type { LessonFacts } from '../../course/model/model.ts';
import { defineBlock, needType } from '../block-type.ts';
import { h, icon } from '../hast.ts';

const NEXT = 'next';
const EXPECTED = 'next, the path of a lesson or file, or an address is expected';

const ARROW = 'M5 12h14m-6-6 6 6-6 6';
const DOWN = 'M12 4v11m-5-5 5 5 5-5M5 20h14';
const OUT = 'M14 5h5v5m0-5-8 8M18 14v5H5V6h5';

export const button = defineBlock({
  name: 'button',
  form: 'leaf',
  summary: 'A call to act: the next lesson, another one, a file or an address.',
  label: 'required',
  attributes: z.object({
    to: z
      .string(EXPECTED)
      .trim()
      // A bare word is none of what may stand here.
      .refine((to) => to === NEXT || /[./#:]/.test(to), EXPECTED)
      .describe(
        'Where it leads: `next`, a lesson (`02-visit.md`), a file (`../assets/plan.docx`) or an address.',
      ),
  }),
  interactive: false,
  build(directive, { to }, context) {
    const words = directive.children as PhrasingContent[];
    if (to === NEXT) return nextHtml(context.label(directive) ?? [], context.facts);
    const url = String(to);
    const { position } = directive;
    const made = context.toHast([{ type: 'link', url, children: words, ...(position && { position }) }]);
    const [link] = made;
    if (link?.type !== 'element' || link.tagName !== 'a') return h('p', {}, made);
    const { href, download, target, className } = link.properties;
    const isFile = download !== undefined || (target !== undefined && !/^https?:/.test(String(href)));
    const path = isFile ? DOWN : target === undefined ? ARROW : OUT;
    const classes = Array.isArray(className) ? className : [];
    link.properties.className = [...classes, ...LOOK];
    link.children = labelled(link.children as ElementContent[], path);
    return h('p', { className: ['call'] }, [link]);
  },
});

const LOOK = ['primary', 'call-to'];

/** Only the page knows what comes next: its address is added there. Without a script the next lesson is just below. */
function nextHtml(words: ElementContent[], facts: LessonFacts): Element {
  needType(facts, 'button-next');
  const link = h('a', { className: [...LOOK] }, labelled(words, ARROW));
  return h('p', { className: ['call', 'scripted', 'call-next'], dataBlock: 'button-next' }, [link]);
}

function labelled(words: ElementContent[], path: string): ElementContent[] {
  const mark = icon(path);
  if (path === ARROW) mark.properties.className = ['icon', 'forward'];
  return [h('span', {}, words), mark];
}
