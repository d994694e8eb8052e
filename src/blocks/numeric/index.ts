/** A question whose answer is a number. */

import type { Element } from 'hast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { decimal } from '../../course/outcome/judge.ts';
import { decimalMark, regional } from '../../texts/region.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { type QuestionValues, questionAttributes, questionSettings } from '../question/attributes.ts';
import { hasPrompt, withoutHints } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { takeReplies } from '../question/replies.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { answerAttribute, type Range, toleranceAttribute, widened } from './answer.ts';

const attributes = z.object({
  ...questionAttributes,
  answer: answerAttribute().describe('What is right: `3.5`, a range `10..12`, several with a bar: `3|5`.'),
  tolerance: toleranceAttribute()
    .optional()
    .describe('How far from the answer is still right: `0.1`, or a share of it: `5%`.'),
  unit: z
    .string()
    .regex(/^\S(.{0,18}\S)?$/, 'a unit of 1 to 20 characters is expected, e.g. kg')
    .optional()
    .describe('Unit, shown behind the number; learners may type it too.'),
});

type Values = QuestionValues & z.output<typeof attributes>;

export const numeric = defineBlock({
  name: 'numeric',
  uses: ['question', 'field'],
  form: 'container',
  summary: 'A question whose answer is a number.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'numeric',
  rules: QUESTION_RULES,
  build(directive, values, context) {
    const given = values;
    const { hints, children } = withoutHints(directive);
    const line = children.findIndex((node) => node.type === 'thematicBreak');
    const prompt = line < 0 ? children : children.slice(0, line);
    const replies = takeReplies(line < 0 ? [] : children.slice(line + 1), context);
    const asked = context.toText(prompt).trim();
    const id = context.blockId(directive, asked || 'numeric');
    const [fits, asks] = [fitsTolerance(given, directive, context), hasPrompt(prompt, directive, context)];
    if (!fits || !asks || replies === undefined) return undefined;
    const block = blockOf(id, directive, asked, given, context);
    context.add(block);
    const { html, explanation } = replies;
    const body = [fieldHtml(block, given, context), ...(html ? [html] : [])];
    return questionHtml(block, { prompt, body, hints, explanation }, context);
  },
});

function fitsTolerance({ answer, tolerance }: Values, directive: Directive, context: BuildContext): boolean {
  if (tolerance === undefined || answer.every(({ min, max }) => min === max)) return true;
  context.report({
    ruleId: 'directive-attributes',
    reason: 'A tolerance goes with single numbers; widen the range itself and remove "tolerance"',
    position: positionOf(directive),
  });
  return false;
}

function blockOf(
  id: string,
  directive: Directive,
  prompt: string,
  given: Values,
  context: BuildContext,
): Block {
  const ranges = given.answer.map((range) => widened(range, given.tolerance));
  const mark = decimalMark(context.language);
  return {
    type: 'numeric',
    id,
    position: positionOf(directive),
    prompt,
    ...questionSettings(given),
    parts: [],
    key: { kind: 'number', ranges },
    state: { kind: 'number' },
    interaction: {
      type: 'numeric',
      choices: [],
      correct: ranges.map(({ min, max }) => [decimal(min), decimal(max)]),
    },
    data: { mark, unit: given.unit ?? '', solution: solutionOf(given, mark, context.language) },
  };
}

/** What is told in the end: the author's number, not the widened one. */
function solutionOf({ answer, tolerance, unit }: Values, mark: string, language: string): string {
  const written = (value: number) => decimal(value).replace('-', '−').replace('.', mark);
  const numbers = answer.map(({ min, max }: Range) =>
    min === max ? written(min) : `${written(min)} … ${written(max)}`,
  );
  const slack =
    tolerance === undefined || tolerance.value === 0 ? '' : ` (± ${slackOf(tolerance, mark, language)})`;
  return `${numbers.join(' / ')}${unit === undefined ? '' : ` ${unit}`}${slack}`;
}

function slackOf(
  { value, isShare }: { value: number; isShare: boolean },
  mark: string,
  language: string,
): string {
  return `${decimal(value).replace('.', mark)}${isShare ? percentSign(language) : ''}`;
}

/** With a blank before it where the language has one. */
function percentSign(language: string): string {
  return new Intl.NumberFormat(regional(language), { style: 'percent' })
    .formatToParts(1)
    .filter(({ type }) => type === 'literal' || type === 'percentSign')
    .map(({ value }) => value)
    .join('');
}

function fieldHtml(block: Block, { answer, unit }: Values, context: BuildContext): Element {
  const [legend, sign, read, mark] = ['prompt', 'unit', 'read', 'mark'].map((name) =>
    context.innerId(block.id, name),
  );
  // The decimal keyboard of some phones has no minus.
  const inputMode = answer.some(({ min }) => min < 0) ? 'text' : 'decimal';
  return h('div', { className: ['number'] }, [
    h('p', { className: ['number-line'] }, [
      h('input', {
        type: 'text',
        className: ['field'],
        name: context.innerId(block.id, 'answer'),
        inputMode,
        maxLength: 60,
        ariaLabelledBy: unit === undefined ? legend : `${legend} ${sign}`,
        ariaDescribedBy: `${read} ${mark}`,
        autoComplete: 'off',
        enterKeyHint: 'done',
      }),
      unit === undefined ? undefined : h('span', { className: ['unit'], id: sign }, [unit]),
      h('em', { className: ['field-mark'], id: mark, hidden: true }),
    ]),
    h('p', { className: ['number-read'], id: read, role: 'status' }),
  ]);
}
