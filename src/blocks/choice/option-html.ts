/** One option of a choice, a radio button or a box with its text and the feedback to it. */
import type { Element } from 'hast';
import type { Block } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
import { h } from '../hast.ts';
import type { Option } from './options.ts';

export function optionHtml(
  block: Block,
  option: Option,
  index: number,
  type: 'radio' | 'checkbox',
  room: BuildRoom,
): Element {
  return h('div', { className: ['option'] }, [
    h('label', {}, [
      h('input', { type, name: room.innerId(block.id, 'answer'), value: block.parts[index]?.id ?? '' }),
      h('span', { className: ['option-text'] }, room.toHast(option.label)),
      h('em', { className: ['option-mark'], hidden: true }),
    ]),
    option.more.length === 0 ? undefined : h('div', { className: ['option-more'] }, room.toHast(option.more)),
    option.feedback.length === 0
      ? undefined
      : h('div', { className: ['option-note'], hidden: true }, room.toHast(option.feedback)),
  ]);
}
