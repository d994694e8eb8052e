/** The block of a question whose answer is a set of its options, whatever they look like. */
import type { Block, Part } from '../../course/model/model.ts';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { type QuestionValues, questionSettings } from '../question/attributes.ts';
import type { Option } from './options.ts';

export function choiceBlock(
  type: string,
  id: string,
  directive: Directive,
  prompt: string,
  options: Pick<Option, 'written' | 'text' | 'correct' | 'position'>[],
  given: QuestionValues & { multiple: boolean },
  context: BuildContext,
): Block {
  const ids = context.partIds(id, options);
  const parts = options.map(
    (option, index): Part => ({ id: ids[index] ?? '', text: option.text, correct: option.correct }),
  );
  const correct = parts.filter((part) => part.correct).map((part) => part.id);
  const multiple = given.multiple || correct.length > 1;
  return {
    type,
    id,
    position: positionOf(directive),
    prompt,
    ...questionSettings(given),
    parts,
    key: { kind: 'choice', correct, multiple },
    state: { kind: 'choice', multiple },
    interaction: {
      type: 'choice',
      choices: parts.map((part) => ({ id: part.id, text: part.text })),
      correct: correct.length === 0 ? [] : [correct],
    },
    data: {},
  };
}
