/** A text with blanks that learners fill in. */

import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import type { Folding } from '../../course/text/fold.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { type QuestionValues, questionAttributes, questionSettings } from '../question/attributes.ts';
import { withoutHints } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { takeReplies } from '../question/replies.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { areAnswerable, areWhole, type Blank, blanksIn, hasBlank, MAX_BLANK, withLines } from './blanks.ts';

/** Right answers that are reported, of all that the variants make, and beside them the one that was given. */
const MAX_REPORTED = 10;
/** Characters of the text that name its block. */
const LONGEST_NAME = 60;
const EXACT = ['case', 'accents', 'spaces'];

const attributes = z.object({
  ...questionAttributes,
  exact: z
    .string()
    .transform((written) => written.split(/[\s,]+/).filter(Boolean))
    .refine(
      (words) => words.length > 0 && words.every((word) => EXACT.includes(word)),
      'case, accents or spaces is expected, several as exact="case accents"',
    )
    .optional()
    .describe('Differences that count: `case`, `accents`, `spaces` (with hyphens). Default: none.'),
});

export const fillIn = defineBlock({
  name: 'fill-in',
  uses: ['question', 'field', 'words'],
  form: 'container',
  summary: 'A text with blanks to fill in.',
  printed: 'The text with lines to write on.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'fill-in',
  rules: [
    ...QUESTION_RULES,
    rule('blank-form', 'What begins like a blank is written as one.'),
    rule('blank-has-answer', 'A blank has an answer.'),
    rule('blank-variant-length', 'An answer fits into its blank.'),
    rule('blank-variant-not-empty', 'Each variant of a blank has a text.'),
    rule('blank-variants-differ', 'No two variants of a blank count as the same.', 'warning'),
    rule('fill-in-has-blank', 'A fill-in has a blank.'),
  ],
  build(directive, values, context) {
    const given = values as z.output<typeof attributes>;
    const { hints, children } = withoutHints(directive);
    const [first, last] = [children.findIndex(hasBlank), children.findLastIndex(hasBlank)];
    const prompt = children.slice(0, Math.max(0, first));
    const text = children.slice(Math.max(0, first), last + 1);
    const asked = context.toText([...prompt, ...text].map(withLines)).trim();
    const id = context.blockId(directive, asked || 'fill-in');
    const isWhole = areWhole(children, context);
    if (first < 0) {
      if (isWhole) reportNoBlank(directive, context);
      return undefined;
    }
    const blanks = blanksIn(text, context);
    const folding = foldingOf(given.exact ?? []);
    const replies = takeReplies(children.slice(last + 1), context);
    if (!areAnswerable(blanks, folding, context) || !isWhole || replies === undefined) return undefined;
    const block = blockOf(id, directive, asked, blanks, folding, given, context);
    context.add(block);
    blanks.forEach(({ node }, at) => {
      node.data = { ...node.data, made: blankHtml(block, at, context) };
    });
    const { html, explanation } = replies;
    const body = [h('div', { className: ['with-blanks'] }, context.toHast(text)), ...(html ? [html] : [])];
    const isAsked = context.toText(prompt).trim() !== '';
    const legend = isAsked ? prompt : [...prompt, instruction(context)];
    const made = questionHtml(block, { prompt: legend, body, hints, explanation }, context);
    return isAsked ? made : named(made, asked, context);
  },
});

/** The instruction alone would name all such texts of a page alike. */
function named(made: Element, text: string, context: BuildContext): Element {
  const { ariaLabelledBy: _, ...properties } = made.properties;
  const words = [...text.replaceAll('___', '…')].slice(0, LONGEST_NAME).join('');
  return { ...made, properties: { ...properties, ariaLabel: `${context.text('fillBlanks')} ${words}` } };
}

function reportNoBlank(directive: Directive, context: BuildContext): void {
  context.report({
    ruleId: 'fill-in-has-blank',
    reason: 'This fill-in has no blank; write one where the learner shall type, e.g. :blank[word|other word]',
    position: positionOf(directive),
  });
}

function instruction(context: BuildContext): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: context.text('fillBlanks') }] };
}

function foldingOf(exact: string[]): Folding {
  const folds = (word: string) => !exact.includes(word);
  return { case: folds('case'), accents: folds('accents'), spaces: folds('spaces') };
}

function blockOf(
  id: string,
  directive: Directive,
  prompt: string,
  blanks: Blank[],
  folding: Folding,
  given: QuestionValues,
  context: BuildContext,
): Block {
  const written = blanks.map((blank) => ({
    ...blank,
    text: blank.accepted[0] ?? '',
    called: 'blank' as const,
  }));
  const ids = context.partIds(id, written);
  const parts = written.map(({ text }, at) => ({ id: ids[at] ?? '', text, correct: true }));
  const accepted = blanks.map((blank) => blank.accepted);
  return {
    type: 'fill-in',
    id,
    position: positionOf(directive),
    prompt,
    ...questionSettings(given),
    parts,
    key: {
      kind: 'blanks',
      blanks: parts.map((part, at) => ({ part: part.id, accepted: accepted[at] ?? [] })),
      folding,
    },
    state: { kind: 'blanks', max: MAX_BLANK * blanks.length },
    interaction: {
      type: 'fill-in',
      choices: [],
      correct: combinations(accepted),
      caseMatters: !folding.case,
    },
    data: {},
  };
}

/** The first of all ways to choose a variant for each blank. */
function combinations(accepted: readonly string[][]): string[][] {
  return accepted.reduce<string[][]>(
    (ways, variants) =>
      ways.flatMap((way) => variants.map((variant) => [...way, variant])).slice(0, MAX_REPORTED),
    [[]],
  );
}

/** All blanks are equally wide, whatever belongs into them. */
function blankHtml(block: Block, at: number, context: BuildContext): Element {
  const part = block.parts[at]?.id ?? '';
  const mark = context.innerId(block.id, `${part}-mark`);
  return h('span', { className: ['blank'] }, [
    h('input', {
      type: 'text',
      className: ['field'],
      name: context.innerId(block.id, part),
      dataPart: part,
      maxLength: MAX_BLANK,
      ariaLabel: context.text('blankOf', { n: at + 1, all: block.parts.length }),
      ariaDescribedBy: mark,
      dir: 'auto',
      autoComplete: 'off',
      autoCapitalize: 'off',
      autoCorrect: 'off',
      spellCheck: 'false',
      enterKeyHint: 'next',
    }),
    h('em', { className: ['field-mark'], id: mark, hidden: true }),
  ]);
}
