/** Questions of a quiz of which each attempt asks some. */
import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import type { Block } from '../../course/model/model.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { poolAttributes } from './attributes.ts';
import { readItems } from './items.ts';

export const pool = defineBlock({
  name: 'pool',
  folder: 'quiz',
  form: 'container',
  summary: 'Questions of a quiz of which each attempt asks some, drawn anew.',
  label: 'none',
  attributes: poolAttributes,
  within: ['quiz'],
  interactive: false,
  build(directive, values, context): Element {
    const { draw, objective } = values;
    const { before, questions, after, groups } = readItems(directive.children as RootContent[], context);
    const blocks = groups.flatMap((group) => group.blocks);
    for (const block of blocks) block.objective ??= objective;
    checkDraw('pool', draw, blocks, directive, context);
    const [first, ...rest] = questions;
    if (first === undefined) return h('div', { className: ['quiz-pool'] }, before);
    first.children.unshift(...before);
    questions.at(-1)?.children.push(...after);
    return h('div', { className: ['quiz-pool'] }, [first, ...rest]);
  },
});

/** A draw needs more questions than it takes, each worth the same: or an attempt would be worth more than another. */
export function checkDraw(
  name: 'pool' | 'quiz',
  draw: number | undefined,
  blocks: readonly Block[],
  directive: Directive,
  context: BuildContext,
): void {
  if (draw === undefined) {
    if (name === 'pool' && blocks.length === 0) report(`This pool has no questions; write some into it`);
    return;
  }
  const has = blocks.length === 1 ? 'one question' : `${blocks.length || 'no'} questions`;
  const where = name === 'pool' ? `the pool has ${has}` : `the quiz has ${has} outside pools`;
  if (blocks.length < draw) report(`Each attempt draws ${draw}, but ${where}; write more, or a smaller draw`);
  else if (blocks.length === draw)
    report(
      `Each attempt draws ${draw}, which is all there are; write more questions, or remove "draw"`,
      'warning',
    );
  const [first] = blocks;
  const other = blocks.find((block) => block.points !== first?.points);
  if (first === undefined || other === undefined) return;
  context.report({
    ruleId: 'pool-equal-points',
    reason: `The question "${other.id}" has points=${other.points}, but "${first.id}", which may be drawn instead, has points=${first.points}; give all of them the same points`,
    position: other.position,
  });

  function report(reason: string, severity: 'error' | 'warning' = 'error'): void {
    context.report({ ruleId: 'pool-holds-draw', severity, reason, position: positionOf(directive) });
  }
}
