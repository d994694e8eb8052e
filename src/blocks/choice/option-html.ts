/** One option of a choice, a radio button or a box with its text and the feedback to it. */
import type { Element } from 'hast';
import type { Block } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import type { Option } from './options.ts';

export function optionHtml(
  block: Block,
  option: Option,
  index: number,
  type: 'radio' | 'checkbox',
  context: BuildContext,
): Element {
  return h('div', { className: ['option'] }, [
    h('label', {}, [
      h('input', { type, name: context.innerId(block.id, 'answer'), value: block.parts[index]?.id ?? '' }),
      h('span', { className: ['option-text'] }, context.toHast(option.label)),
      h('em', { className: ['option-mark'], hidden: true }),
    ]),
    option.more.length === 0
      ? undefined
      : h('div', { className: ['option-more'] }, context.toHast(option.more)),
    option.feedback.length === 0
      ? undefined
      : h('div', { className: ['option-note'], hidden: true }, context.toHast(option.feedback)),
  ]);
}
