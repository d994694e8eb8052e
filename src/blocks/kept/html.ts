/** The frame of a block that is kept and never judged: the group of a question without its buttons. */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Block, Part } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import type { Item } from './items.ts';

export interface KeptParts {
  /** What it is, e.g. `Checklist`. */
  eyebrow: string;
  /** Its title, where that is what it asks. */
  title?: ElementContent[];
  prompt: RootContent[];
  body: readonly ElementContent[];
  after?: RootContent[];
  /** Folder of its browser side, where that is not its type. */
  folder?: string;
}

export function keptHtml(block: Block, parts: KeptParts, context: BuildContext): Element {
  const prompt = context.innerId(block.id, 'prompt');
  return h(
    'section',
    {
      className: ['block', 'question', 'kept', block.type],
      id: context.elementId(block.id),
      dataBlock: parts.folder ?? block.type,
      role: 'group',
      ariaLabelledBy: prompt,
    },
    [
      h('p', { className: ['eyebrow'] }, [parts.eyebrow]),
      h('div', { className: ['prompt'], id: prompt }, [
        parts.title && h('p', {}, parts.title),
        ...context.toHast(parts.prompt),
      ]),
      h('div', { className: ['answer'] }, parts.body),
      h('p', { className: ['kept-status'] }),
      (parts.after ?? []).length === 0
        ? undefined
        : h('div', { className: ['kept-after'] }, context.toHast(parts.after ?? [])),
    ],
  );
}

/** A row to tick or to choose. */
export function rowHtml(
  block: Block,
  item: Item,
  id: string,
  type: 'checkbox' | 'radio',
  context: BuildContext,
): Element {
  return h('div', { className: ['option'] }, [
    h('label', {}, [
      h('input', { type, name: context.innerId(block.id, 'answer'), value: id }),
      h('span', { className: ['option-text'] }, context.toHast(item.label)),
    ]),
    item.more.length === 0 ? undefined : h('div', { className: ['option-more'] }, context.toHast(item.more)),
  ]);
}

/** Items as parts of a block; none of them is right. */
export function partsOf(items: readonly { text: string }[], ids: readonly string[]): Part[] {
  return items.map(({ text }, index) => ({ id: ids[index] ?? '', text, correct: false }));
}

/** Blocks of this family are never scored, and every answer is welcome. */
export const NEVER_SCORED = { points: 0, attempts: undefined } as const;
