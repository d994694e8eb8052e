/** A statement that is true or false; it is answered like a choice of two. */

import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { asRead, unlessSaid } from '../../course/text/fold.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { optionHtml } from '../choice/option-html.ts';
import { isTaskList, type Option, readOptions } from '../choice/options.ts';
import { OPTION_RULES } from '../choice/rules.ts';
import { type QuestionValues, questionAttributes, questionSettings } from '../question/attributes.ts';
import { hasPrompt, readQuestion } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { QUESTION_RULES } from '../question/rules.ts';

const attributes = z.object(questionAttributes);

/** Of the first item and the second. */
const ANSWERS = ['true', 'false'] as const;
const HOW = 'write "- [ ] True" and "- [ ] False" below it, with an x in the box of the right one';

export const trueFalse = defineBlock({
  name: 'true-false',
  uses: ['question', 'choice'],
  form: 'container',
  summary: 'A statement that is true or false.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'true-false',
  rules: [
    ...QUESTION_RULES,
    ...OPTION_RULES,
    rule('true-false-answers-differ', 'The two answers of a true-false say different things.'),
    rule('true-false-has-answers', 'A true-false has two answers.'),
    rule('true-false-has-correct-answer', 'One answer of a true-false is right.'),
    rule('true-false-order', 'Of a true-false, the answer for true stands first.'),
  ],
  build(directive, values, context) {
    const given = values;
    const question = readQuestion(directive, isAnswers, (children) =>
      reportNoAnswers(directive, children, context),
    );
    const id = context.blockId(directive, context.toText(question?.prompt ?? []) || 'true-false');
    if (question === undefined) return undefined;
    const options = readOptions(question.body, context);
    if (!hasPrompt(question.prompt, directive, context) || options === undefined) return undefined;
    if (!areAnswers(options, question.body, context)) return undefined;
    const block = blockOf(id, directive, context.toText(question.prompt).trim(), options, given, context);
    context.add(block);
    const body = options.map((option, index) => optionHtml(block, option, index, 'radio', context));
    const instruction = unlessSaid(block.prompt, context.text('trueOrFalse'));
    return questionHtml(block, { ...question, body, instruction }, context);
  },
});

function isAnswers(node: RootContent): node is List {
  return node.type === 'list' && isTaskList(node);
}

function reportNoAnswers(directive: Directive, children: RootContent[], context: BuildContext): void {
  context.report({
    ruleId: 'true-false-has-answers',
    reason: `This statement has no answers; ${HOW}`,
    position: positionOf(children.find((node) => node.type === 'list') ?? directive),
  });
}

/** Two, one of them right, the one that stands for true first; any words may say so. */
function areAnswers(options: Option[], list: List, context: BuildContext): boolean {
  const say = (ruleId: string, reason: string, position = positionOf(list)) => {
    context.report({ ruleId, reason, position });
    return false;
  };
  if (options.length !== 2)
    return say(
      'true-false-has-answers',
      `A statement has two answers, and here are ${options.length}; ${HOW}`,
    );
  const right = options.filter((option) => option.correct).length;
  if (right !== 1)
    return say(
      'true-false-has-correct-answer',
      `${right === 0 ? 'Neither answer is' : 'Both answers are'} marked as right; put an x into the box of one`,
    );
  const [first, second] = options;
  if (says(first, 'false', context) || says(second, 'true', context))
    return say('true-false-order', 'The answer for "true" stands first; exchange the two items');
  if (asRead(first?.text ?? '') === asRead(second?.text ?? ''))
    return say('true-false-answers-differ', `Both answers say "${first?.text}"; write two that differ`);
  const named = options.find(({ written }, at) => written !== undefined && written !== ANSWERS[at]);
  if (named !== undefined)
    return say(
      'id-valid',
      `The answers of a true-false have ids of their own, "true" and "false"; remove {#${named.written}}`,
      named.position,
    );
  return true;
}

function says(option: Option | undefined, answer: 'true' | 'false', context: BuildContext): boolean {
  const words = [answer, context.text(answer === 'true' ? 'trueAnswer' : 'falseAnswer')];
  return words.some((word) => asRead(word) === asRead(option?.text ?? ''));
}

function blockOf(
  id: string,
  directive: Directive,
  prompt: string,
  options: Option[],
  given: QuestionValues,
  context: BuildContext,
): Block {
  context.partIds(
    id,
    options.map((option, at) => ({ ...option, written: ANSWERS[at] })),
  );
  const parts = options.map(({ text, correct }, at) => ({ id: ANSWERS[at] ?? '', text, correct }));
  const correct = parts.filter((part) => part.correct).map((part) => part.id);
  return {
    type: 'true-false',
    id,
    position: positionOf(directive),
    prompt,
    ...questionSettings(given),
    parts,
    key: { kind: 'choice', correct, multiple: false },
    state: { kind: 'choice', multiple: false },
    interaction: { type: 'true-false', choices: [], correct: [correct] },
    data: {},
  };
}
