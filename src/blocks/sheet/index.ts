/** A page for the session in which learners meet: folded on the screen, printed on pages of its own. */
import { z } from 'zod';
import { timeWords } from '../../course/model/hours.ts';
import { wholeNumber } from '../attributes.ts';
import { type BuildContext, defineBlock, positionOf } from '../block-type.ts';
import { h, plainText } from '../hast.ts';

const attributes = z.object({
  kind: z
    .enum(['context', 'discussion'], 'context or discussion is expected')
    .describe('What it is for: `context` before a video or a session, `discussion` in it.'),
  minutes: wholeNumber(1, 600).optional().describe('Minutes that it is planned to take.'),
});

type Given = z.output<typeof attributes>;

export const sheet = defineBlock({
  name: 'sheet',
  form: 'container',
  summary: 'A page to print for the session in which learners meet.',
  printed: 'A page of its own; its button prints it alone, with the titles of course and lesson.',
  label: 'required',
  attributes,
  standsIn: 'both',
  interactive: true,
  build(directive, values, context) {
    const given = values;
    const position = positionOf(directive);
    const title = context.label(directive) ?? [];
    const prompt = plainText(title).trim();
    const id = context.blockId(directive, prompt || 'sheet');
    if (directive.children.length === 0) {
      const reason = 'This sheet is empty; write below its title what learners find on the page';
      context.report({ ruleId: 'block-not-empty', reason, position });
    }
    context.add({
      type: 'sheet',
      id,
      position,
      prompt,
      points: 0,
      attempts: undefined,
      parts: [],
      state: { kind: 'none' },
      interaction: undefined,
      data: { ...given },
    });
    return h(
      'details',
      { className: ['block', 'sheet', 'folds'], id: context.elementId(id), dataBlock: 'sheet' },
      [
        h('summary', {}, [
          h('span', { className: ['sheet-kind'] }, [kindText(given, context)]),
          ' ',
          h('span', { className: ['sheet-title'] }, title),
        ]),
        h('div', { className: ['sheet-body'] }, context.toHast(directive.children)),
        h('p', { className: ['sheet-tools', 'scripted'] }, [
          h('button', { type: 'button', className: ['secondary', 'sheet-print'] }, [
            context.text('printSheet'),
          ]),
        ]),
      ],
    );
  },
});

function kindText({ kind, minutes }: Given, context: BuildContext): string {
  const name = context.text(kind === 'context' ? 'contextSheet' : 'discussionSheet');
  return minutes === undefined ? name : `${name} · ${timeWords(minutes, context.text)}`;
}
