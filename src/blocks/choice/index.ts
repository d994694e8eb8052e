/** A question with options to choose from: its prompt, a task list of options, and an explanation. */

import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import { unlessSaid } from '../../course/text/fold.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { flag } from '../attributes.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { questionAttributes } from '../question/attributes.ts';
import { hasPrompt, readQuestion } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { choiceBlock } from './choice-block.ts';
import { optionHtml } from './option-html.ts';
import { isTaskList, readOptions } from './options.ts';
import { OPTION_RULES } from './rules.ts';

const attributes = z.object({
  ...questionAttributes,
  multiple: flag().describe('Several options may be chosen, even where only one is right.'),
});

export const choice = defineBlock({
  name: 'choice',
  uses: ['question'],
  form: 'container',
  summary: 'A question with options, one or several of them right.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'choice',
  rules: [
    ...QUESTION_RULES,
    ...OPTION_RULES,
    rule('choice-has-one-task-list', 'The options of a choice are one list.'),
    rule('choice-has-task-list', 'The options of a choice are a task list.'),
  ],
  build(directive, values, context) {
    const given = values as z.output<typeof attributes>;
    const question = readQuestion(directive, isOptions, (children) =>
      reportNoOptions(directive, children, context),
    );
    const id = context.blockId(directive, context.toText(question?.prompt ?? []) || 'choice');
    if (question === undefined) return undefined;
    const options = readOptions(question.body, context);
    const alone = isOnlyList(question.explanation, context);
    if (!hasPrompt(question.prompt, directive, context) || options === undefined || !alone) return undefined;
    const block = choiceBlock(
      'choice',
      id,
      directive,
      context.toText(question.prompt).trim(),
      options,
      given,
      context,
    );
    context.add(block);
    const several = block.state.kind === 'choice' && block.state.multiple;
    return questionHtml(
      block,
      {
        ...question,
        body: options.map((option, index) =>
          optionHtml(block, option, index, several ? 'checkbox' : 'radio', context),
        ),
        instruction: several ? unlessSaid(block.prompt, context.text('chooseAll')) : undefined,
      },
      context,
    );
  },
});

function isOptions(node: RootContent): node is List {
  return node.type === 'list' && isTaskList(node);
}

function reportNoOptions(directive: Directive, children: RootContent[], context: BuildContext): void {
  const list = children.find((node) => node.type === 'list');
  const how = 'write each option as "- [ ] text" and each right one as "- [x] text"';
  context.report({
    ruleId: 'choice-has-task-list',
    reason: list === undefined ? `This question has no options; ${how}` : `This list has no boxes; ${how}`,
    position: positionOf(list ?? directive),
  });
}

function isOnlyList(explanation: RootContent[], context: BuildContext): boolean {
  const second = explanation.find(isOptions);
  if (second === undefined) return true;
  context.report({
    ruleId: 'choice-has-one-task-list',
    reason:
      'A second list of options begins here; begin every option with the same sign, and put no text between them',
    position: positionOf(second),
  });
  return false;
}
