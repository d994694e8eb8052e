/** The page of a quiz: readable in order without a script; the player shows what its state asks for. */
import type { Element, ElementContent } from 'hast';
import type { Block, QuizPlan } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import type { Items } from './items.ts';
import { askedIn } from './plan.ts';

export function quizHtml(
  block: Block,
  members: readonly Block[],
  {
    label,
    layout,
    before,
    questions,
    after,
  }: Items & { label: readonly ElementContent[]; layout: 'one' | 'all' },
  context: BuildContext,
): Element {
  const title = context.innerId(block.id, 'title');
  return h(
    'section',
    {
      className: ['block', 'quiz'],
      id: context.elementId(block.id),
      dataBlock: 'quiz',
      dataLayout: layout === 'all' ? layout : undefined,
      ariaLabelledBy: title,
    },
    [
      h('div', { className: ['quiz-card'] }, [
        h('p', { className: ['eyebrow'] }, [eyebrow(block, context)]),
        h(headingName(context), { className: ['quiz-title'], id: title }, label),
        before.length === 0 ? undefined : h('div', { className: ['quiz-intro'] }, before),
        h(
          'ul',
          { className: ['quiz-facts'], role: 'list' },
          factsOf(block, members, context).map((fact) => h('li', {}, [fact])),
        ),
        h('div', { className: ['quiz-begin'] }),
      ]),
      h('div', { className: ['quiz-result'] }),
      h('div', { className: ['quiz-questions'] }, questions),
      h('div', { className: ['quiz-end'] }),
      after.length === 0 ? undefined : h('div', { className: ['quiz-after'] }, after),
    ],
  );
}

/** One level below the heading that it stands under. */
function headingName(context: BuildContext): string {
  return `h${Math.min(5, (context.facts.headings.at(-1)?.depth ?? 1) + 1)}`;
}

function eyebrow({ plan, points }: Block, context: BuildContext): string {
  const name = context.text(plan?.pretest ? 'pretest' : 'quiz');
  return points > 0 ? `${name} · ${context.text('points', { n: points })}` : name;
}

function factsOf({ plan, attempts }: Block, members: readonly Block[], context: BuildContext): string[] {
  if (plan === undefined) return [];
  const { text } = context;
  const n = askedIn(plan.pools);
  const facts = [
    n < members.length ? text('questionsDrawn', { n, all: members.length }) : text('questionCount', { n }),
  ];
  if (plan.pass !== undefined) facts.push(text('quizPassMark', { n: Math.round(plan.pass * 10_000) / 100 }));
  if (plan.pretest) facts.push(text('pretestFact'));
  else facts.push(attemptsText(plan, attempts, context));
  facts.push(text(plan.feedback === 'once' ? 'feedbackOnce' : 'feedbackEnd'));
  return facts;
}

function attemptsText({ counts }: QuizPlan, attempts: number | undefined, context: BuildContext): string {
  const often =
    attempts === undefined ? context.text('attemptsFree') : context.text('attemptCount', { n: attempts });
  if (attempts === 1) return often;
  return `${often}; ${context.text(({ best: 'countsBest', last: 'countsLast', first: 'countsFirst' } as const)[counts])}`;
}
