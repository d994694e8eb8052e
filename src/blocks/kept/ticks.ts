/** A block of which learners choose some parts, none of them right. */
import type { Block, Position } from '../../course/model/model.ts';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { NEVER_SCORED, partsOf } from './html.ts';

interface Choosable {
  written: string | undefined;
  text: string;
  position: Position;
}

export function ticksBlock(
  directive: Directive,
  id: string,
  prompt: string,
  items: readonly Choosable[],
  multiple: boolean,
  context: BuildContext,
): Block {
  const parts = partsOf(items, context.partIds(id, [...items]));
  const choices = parts.map((part) => ({ id: part.id, text: part.text }));
  return {
    type: directive.name,
    id,
    position: positionOf(directive),
    prompt,
    ...NEVER_SCORED,
    parts,
    state: { kind: 'choice', multiple },
    interaction: { type: 'choice', choices, correct: [] },
    data: {},
  };
}
