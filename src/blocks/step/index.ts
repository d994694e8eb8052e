/** One step of a session: what is done, how long it takes, and who works with whom. */
import { z } from 'zod';
import { timeWords } from '../../course/model/hours.ts';
import { STEP_FORMS } from '../../course/model/session-plan.ts';
import { wholeNumber } from '../attributes.ts';
import { type BuildContext, defineBlock, positionOf } from '../block-type.ts';
import { h, plainText } from '../hast.ts';

const attributes = z.object({
  minutes: wholeNumber(1, 600).optional().describe('Minutes that it takes.'),
  form: z
    .enum(['plenary', 'groups', 'pairs', 'alone'], 'plenary, groups, pairs or alone is expected')
    .optional()
    .describe('Who works with whom: `plenary` (all together), `groups`, `pairs` or `alone`.'),
  materials: z.string().optional().describe('What has to be at hand, separated by commas.'),
});

type Given = z.output<typeof attributes>;

export const step = defineBlock({
  name: 'step',
  form: 'container',
  summary: 'A step of a session, with its minutes and its form of work.',
  label: 'required',
  attributes,
  standsIn: 'sessions',
  interactive: false,
  build(directive, given, context) {
    const position = positionOf(directive);
    if (context.around().length > 0) {
      const reason =
        'A step stands by itself in the plan, in no other block; move it out of the block around it';
      context.report({ ruleId: 'directive-place', reason, position });
      return undefined;
    }
    const label = context.label(directive) ?? [];
    const title = plainText(label).trim();
    const id = context.blockId(directive, title || 'step');
    const materials = (given.materials ?? '').split(',').flatMap((one) => one.trim() || []);
    context.addStep({ id, title, minutes: given.minutes, form: given.form, materials, position });
    const facts = factsOf(given, materials, context);
    return h('section', { className: ['step'], id: context.elementId(id) }, [
      h('h2', { className: ['step-title'] }, label),
      facts === '' ? undefined : h('p', { className: ['step-facts'] }, [facts]),
      h('div', { className: ['step-content'] }, context.toHast(directive.children)),
    ]);
  },
});

function factsOf({ minutes, form }: Given, materials: readonly string[], context: BuildContext): string {
  return [
    ...(minutes === undefined ? [] : [timeWords(minutes, context.text)]),
    ...(form === undefined ? [] : [context.text(STEP_FORMS[form])]),
    ...materials,
  ].join(' · ');
}
