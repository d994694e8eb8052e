/** A question with options to choose from: its prompt, a task list of options, and an explanation. */
import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import type { Block, Part } from '../../course/model.ts';
import { MAX_TRIES } from '../../state/codec.ts';
import { decimalNumber, flag, wholeNumber } from '../attributes.ts';
import { type BlockType, type BuildRoom, type Directive, positionOf } from '../block-type.ts';
import { questionHtml } from './html.ts';
import { isTaskList, type Option, readOptions } from './options.ts';

const attributes = z.object({
  points: decimalNumber(1000)
    .default(1)
    .describe('Points of a right answer; 0 for a question that does not count.'),
  attempts: wholeNumber(1, MAX_TRIES).optional().describe('Number of tries; without it there is no limit.'),
  multiple: flag().describe('Several options may be chosen, even where only one is right.'),
});

/** What stands around the list of options. */
export interface Question {
  prompt: RootContent[];
  options: Option[];
  explanation: RootContent[];
}

export const choice: BlockType = {
  name: 'choice',
  form: 'container',
  summary: 'A question with options, one or several of them right.',
  label: 'none',
  attributes,
  interactive: true,
  build(directive, values, room) {
    const given = values as z.output<typeof attributes>;
    const children: RootContent[] = directive.children as RootContent[];
    const at = children.findIndex((node) => node.type === 'list' && isTaskList(node));
    const prompt = at < 0 ? children : children.slice(0, at);
    const id = room.blockId(directive, room.toText(prompt) || 'choice');
    const list = children[at];
    if (list?.type !== 'list') {
      reportNoOptions(directive, children, room);
      return undefined;
    }
    const question = readQuestion(prompt, list, children.slice(at + 1), directive, room);
    if (question === undefined) return undefined;
    const block = blockOf(id, directive, question, given, room);
    room.add(block);
    return questionHtml(block, question, room);
  },
};

function reportNoOptions(directive: Directive, children: RootContent[], room: BuildRoom): void {
  const list = children.find((node) => node.type === 'list');
  const how = 'write each option as "- [ ] text" and each right one as "- [x] text"';
  room.report({
    ruleId: 'choice-has-task-list',
    reason: list === undefined ? `This question has no options; ${how}` : `This list has no boxes; ${how}`,
    position: positionOf(list ?? directive),
  });
}

/** Undefined, and reported, where a part cannot be understood. */
function readQuestion(
  prompt: RootContent[],
  list: List,
  explanation: RootContent[],
  directive: Directive,
  room: BuildRoom,
): Question | undefined {
  const options = readOptions(list, room);
  const second = explanation.find((node) => node.type === 'list' && isTaskList(node));
  if (second !== undefined) {
    room.report({
      ruleId: 'choice-has-one-task-list',
      reason:
        'A second list of options begins here; begin every option with the same sign, and put no text between them',
      position: positionOf(second),
    });
  }
  const empty = room.toText(prompt).trim() === '';
  if (empty) {
    room.report({
      ruleId: 'choice-has-prompt',
      reason: 'This choice has options but asks nothing; write the question before them',
      position: positionOf(directive),
    });
  }
  return options === undefined || second !== undefined || empty
    ? undefined
    : { prompt, options, explanation };
}

function blockOf(
  id: string,
  directive: Directive,
  question: Question,
  given: z.output<typeof attributes>,
  room: BuildRoom,
): Block {
  const ids = room.partIds(id, question.options);
  const parts = question.options.map(
    (option, index): Part => ({ id: ids[index] ?? '', text: option.text, correct: option.correct }),
  );
  const correct = parts.filter((part) => part.correct).map((part) => part.id);
  return {
    type: 'choice',
    id,
    position: positionOf(directive),
    prompt: room.toText(question.prompt).trim(),
    points: given.points,
    attempts: given.attempts,
    parts,
    state: { kind: 'choice', multiple: given.multiple || correct.length > 1 },
    interaction: {
      type: 'choice',
      choices: parts.map((part) => ({ id: part.id, text: part.text })),
      correct: correct.length === 0 ? [] : [correct],
    },
    data: {},
  };
}
