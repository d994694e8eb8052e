/** Statements that are placed on one scale; nothing is right, and it is never scored. */

import type { Element } from 'hast';
import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import type { Block, Part } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { readKept, readListed } from '../kept/content.ts';
import { keptHtml, NEVER_SCORED, partsOf } from '../kept/html.ts';
import { areDistinct, type Item } from '../kept/items.ts';
import { KEPT_RULES } from '../kept/rules.ts';
import { isScale, type Point, pointsOf, SCALES } from './scales.ts';

const attributes = z.object({
  scale: z
    .string()
    .refine(
      isScale,
      `${Object.keys(SCALES).join(', ')}, or the points of a scale with "|" between them, e.g. scale="Never|Often|Always"`,
    )
    .optional()
    .describe('A scale by its name, or its points with `|` between them. Default: agreement.'),
});

export const likert = defineBlock({
  name: 'likert',
  uses: ['question', 'kept'],
  form: 'container',
  summary: 'Statements on one scale, e.g. of agreement; it is never scored.',
  printed: 'A table to tick.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'likert',
  rules: [...KEPT_RULES, rule('likert-has-one-scale', 'Statements have one scale.')],
  build(directive, values, context) {
    const { scale } = values as z.output<typeof attributes>;
    const content = readKept(directive, 'statements', context);
    const prompt = context.toText(content?.prompt ?? []).trim();
    const id = context.blockId(directive, prompt || 'likert');
    if (content === undefined) return undefined;
    const { items } = content;
    const own = content.after.find(isNumbered);
    const points = readScale(scale, own, directive, context);
    if (points === undefined) return undefined;
    const ids = context.partIds(id, [...items, ...points]);
    const parts = partsOf([...items, ...points], ids);
    const choices = parts.slice(items.length).map((part) => ({ id: part.id, text: part.text }));
    const block: Block = {
      type: 'likert',
      id,
      position: positionOf(directive),
      prompt,
      ...NEVER_SCORED,
      parts,
      state: { kind: 'pairs', lefts: items.length },
      interaction: { type: 'likert', choices, correct: [] },
      data: {},
    };
    context.add(block);
    const made = {
      eyebrow: `${context.text('survey')} · ${context.text('notScored')}`,
      prompt: content.prompt,
      body: [gridHtml(block, items, context)],
      after: content.after.filter((node) => node !== own),
    } as const;
    return keptHtml(block, made, context);
  },
});

function isNumbered(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true;
}

/** Undefined, and reported, where it cannot be used. */
function readScale(
  scale: string | undefined,
  own: List | undefined,
  directive: Directive,
  context: BuildContext,
): Point[] | undefined {
  if (own !== undefined && scale !== undefined) {
    const reason = 'The scale is written twice; keep the numbered list, or scale="…" in the braces';
    context.report({ ruleId: 'likert-has-one-scale', reason, position: positionOf(own) });
    return undefined;
  }
  if (own !== undefined) return readListed(own, 'the points of a scale', 2, context);
  const points = pointsOf(scale ?? 'agreement', directive, context);
  if (points.length < 2) {
    const reason = `A scale has at least two points; write them with "|" between them, e.g. scale="Never|Often|Always"`;
    context.report({ ruleId: 'list-has-items', reason, position: positionOf(directive) });
    return undefined;
  }
  return areDistinct(points, context) ? points : undefined;
}

/** A table to the eye, and one group of choices for each statement to everybody else. */
function gridHtml(block: Block, statements: Item[], context: BuildContext): Element {
  const points = block.parts.slice(statements.length);
  // More columns than seven are too narrow to hit.
  const table = points.length <= 7 ? ['as-table', `points-${points.length}`] : [];
  return h('div', { className: ['likert-grid', ...table] }, [
    h('div', { className: ['likert-head'], ariaHidden: 'true' }, [
      h('span'),
      ...points.map(({ text }) => h('span', { className: ['likert-point'] }, [text])),
    ]),
    ...statements.map((statement, index) => rowHtml(block, statement, block.parts[index], points, context)),
  ]);
}

function rowHtml(
  block: Block,
  statement: Item,
  part: Part | undefined,
  points: Part[],
  context: BuildContext,
): Element {
  const name = context.innerId(block.id, `s-${part?.id}`);
  return h(
    'div',
    { className: ['likert-row'], role: 'radiogroup', ariaLabelledBy: name, dataPart: part?.id },
    [
      h('div', { className: ['likert-statement'], id: name }, context.toHast(statement.label)),
      ...points.map(({ id, text }) =>
        h('div', { className: ['option'] }, [
          h('label', {}, [
            h('input', { type: 'radio', name, value: id }),
            h('span', { className: ['option-text'] }, [text]),
          ]),
        ]),
      ),
    ],
  );
}
