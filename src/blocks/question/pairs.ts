/** What questions have in common in which items are put to others: matching and categorising. */
import type { Block, Part } from '../../course/model/model.ts';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { type QuestionValues, questionSettings } from './attributes.ts';
import type { Labelled } from './items.ts';

export interface Pairs<Left extends Labelled = Labelled> {
  lefts: Left[];
  rights: Labelled[];
  /** For each of the left, the place of its partner among the right. */
  partners: number[];
}

export function pairsBlock(
  id: string,
  directive: Directive,
  prompt: string,
  { lefts, rights, partners }: Pairs,
  given: QuestionValues,
  context: BuildContext,
): Block {
  const ids = context.partIds(id, [...lefts, ...rights]);
  const parts = [...lefts, ...rights].map(
    ({ text }, index): Part => ({ id: ids[index] ?? '', text, correct: false }),
  );
  const pairs = partners.map((right, left): [string, string] => [
    ids[left] ?? '',
    ids[lefts.length + right] ?? '',
  ]);
  const components = parts.map((part) => ({ id: part.id, text: part.text }));
  return {
    type: directive.name,
    id,
    position: positionOf(directive),
    prompt,
    ...questionSettings(given),
    parts,
    key: { kind: 'pairs', pairs },
    state: { kind: 'pairs', lefts: lefts.length },
    interaction: {
      type: 'matching',
      choices: components.slice(0, lefts.length),
      targets: components.slice(lefts.length),
      correct: [pairs.map((pair) => pair.join('.'))],
    },
    data: {},
  };
}
