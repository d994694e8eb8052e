/** Questions at a time of a video: it pauses there and asks them; without a script they stand below it. */

import { z } from 'zod';
import { clock, exactClock } from '../../course/clock.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { timeInVideo } from '../attributes.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

const attributes = z.object({
  at: timeInVideo().describe('When the video pauses and asks, e.g. 0:24.'),
});

export const pause = defineBlock({
  name: 'pause',
  form: 'container',
  summary: 'Questions at a time of a video, which pauses there.',
  printed: 'Its questions, in the list below the video.',
  label: 'optional',
  attributes,
  within: ['video'],
  interactive: false,
  rules: [
    rule('pause-holds-question', 'A pause in a video asks something.', 'warning'),
    rule('pause-time-unique', 'No two pauses of a video stand at one second.'),
  ],
  build(directive, values, context) {
    const { at } = values as z.output<typeof attributes>;
    const { made, blocks } = context.addedBy(() => context.toHast(directive.children));
    const asks = blocks.some(({ state }) => state.kind !== 'none' && state.kind !== 'watch');
    if (directive.children.length === 0) reportEmpty(directive, context);
    else if (!asks) warnNoQuestion(at, directive, context);
    const title = context.label(directive) ?? [context.text('pauseQuestion')];
    // Open, as a page without scripts shows it; the browser side folds it.
    return h(
      'details',
      {
        className: ['pause', 'folds'],
        open: true,
        dataAt: at,
        dataLevel: context.facts.headings.at(-1)?.depth ?? 1,
      },
      [
        h('summary', {}, [
          h('span', { className: ['pause-time'] }, [clock(Math.floor(at))]),
          ' ',
          h('span', { className: ['pause-title'] }, title),
          ' ',
          h('span', { className: ['pause-state', 'scripted'] }),
        ]),
        h('div', { className: ['pause-body'] }, made),
      ],
    );
  },
});

function reportEmpty(directive: Directive, context: BuildContext): void {
  const reason = 'This pause is empty; write a question between its opening and closing colons';
  context.report({ ruleId: 'block-not-empty', reason, position: positionOf(directive) });
}

function warnNoQuestion(at: number, directive: Directive, context: BuildContext): void {
  const reason = `The video pauses at ${exactClock(at)} without a question; write one into the pause, or make it a ":::chapter" with a note`;
  context.report({
    severity: 'warning',
    ruleId: 'pause-holds-question',
    reason,
    position: positionOf(directive),
  });
}
