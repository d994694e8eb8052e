/** Questions that are answered together, handed in as one attempt, and scored as one. */

import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Block, QuizPlan } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { poolAttributes, type QuizValues, quizAttributes, shuffleOf } from './attributes.ts';
import { quizHtml } from './html.ts';
import { type Items, readItems } from './items.ts';
import { askedIn, pointsAsked } from './plan.ts';
import { checkDraw } from './pool.ts';
import { checkSettings } from './settings.ts';

export const quiz = defineBlock({
  name: 'quiz',
  uses: ['question'],
  form: 'container',
  summary: 'Questions that are handed in together, with attempts, a pass mark and a result.',
  printed: 'All questions, those that an attempt does not ask too; no buttons.',
  label: 'optional',
  attributes: quizAttributes,
  interactive: true,
  rules: [
    rule('quiz-has-attempts', 'In a quiz the quiz has attempts, not its questions.'),
    rule('quiz-holds-questions', 'A quiz holds questions that are right or wrong, directly or in pools.'),
    rule('quiz-pass-reachable', 'The pass mark of a quiz can be reached.'),
    rule('quiz-settings-agree', 'The settings of a quiz do not contradict each other.'),
    rule('pool-equal-points', 'Questions of which some are drawn are worth the same.'),
    rule('pool-holds-draw', 'A pool has more questions than each attempt draws of it.'),
  ],
  build(directive, values, context): Element | undefined {
    if (context.around().includes('quiz')) return reportQuizInQuiz(directive, context);
    const given = values;
    const words = context.text(given.pretest ? 'pretest' : 'quiz');
    const label = context.label(directive) ?? [{ type: 'text', value: words } as const];
    const title = textOf(label);
    const id = context.blockId(directive, title);
    const items = readItems(directive.children as RootContent[], context);
    const members = items.groups.flatMap(({ blocks }) => blocks);
    if (members.length === 0) reportEmpty(directive, context);
    for (const member of members) joinQuiz(member, id, context);
    const pools = poolsOf(given, items);
    checkDraw(
      'quiz',
      given.draw,
      items.groups.flatMap(({ pool, blocks }) => (pool ? [] : blocks)),
      directive,
      context,
    );
    checkSettings(given, members, pools, directive, context);
    const block = blockOf(id, title, given, pools, members, directive);
    context.add(block);
    return quizHtml(block, members, { label, layout: given.layout, ...items }, context);
  },
});

function blockOf(
  id: string,
  prompt: string,
  given: QuizValues,
  pools: QuizPlan['pools'],
  members: readonly Block[],
  directive: Directive,
): Block {
  const draws = pools.some(({ draw }) => draw !== undefined);
  const { pretest, feedback, pass } = given;
  const attempts = pretest ? 1 : given.attempts;
  const plan: QuizPlan = {
    pools,
    shuffle: shuffleOf(given),
    counts: given.counts ?? 'best',
    feedback,
    review: given.review ?? (attempts === 1 || draws ? 'solutions' : 'verdicts'),
    pass,
    pretest,
  };
  return {
    type: 'quiz',
    id,
    position: positionOf(directive),
    prompt,
    points: pretest ? 0 : (given.points ?? pointsAsked(pools, members)),
    attempts,
    parts: [],
    plan,
    state: { kind: 'quiz', drawn: draws ? askedIn(pools) : 0 },
    interaction: undefined,
    data: {},
  };
}

/** The questions outside pools are one group too. */
function poolsOf({ draw }: QuizValues, { groups }: Items): QuizPlan['pools'] {
  const own = groups.filter(({ pool }) => pool === undefined).flatMap(({ blocks }) => idsOf(blocks));
  const pools = groups.flatMap(({ pool, blocks }) => {
    if (pool === undefined) return [];
    const read = poolAttributes.safeParse(pool.attributes ?? {});
    return [{ draw: read.success ? read.data.draw : undefined, blocks: idsOf(blocks) }];
  });
  return [...(own.length === 0 ? [] : [{ draw, blocks: own }]), ...pools];
}

function idsOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ id }) => id);
}

function joinQuiz(member: Block, quiz: string, context: BuildContext): void {
  member.quiz = quiz;
  if (member.attempts === undefined) return;
  const reason = `The question "${member.id}" has attempts=${member.attempts}, but in a quiz each attempt gives one try; write attempts=… in the braces of the quiz`;
  context.report({ ruleId: 'quiz-has-attempts', reason, position: member.position });
  member.attempts = undefined;
}

function reportEmpty(directive: Directive, context: BuildContext): void {
  const reason =
    'This quiz has no questions; write some into it, e.g. a :::choice, and give ":::quiz" more colons than they have';
  context.report({ ruleId: 'quiz-holds-questions', reason, position: positionOf(directive) });
}

function reportQuizInQuiz(directive: Directive, context: BuildContext): undefined {
  const reason = 'A quiz stands within a quiz here; end the first before this one, or write a :::pool';
  context.report({ ruleId: 'directive-place', reason, position: positionOf(directive) });
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
    .trim();
}
