/** The HTML of a question. The player fills the verdict and shows what is hidden. */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Block } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
import { h } from '../hast.ts';
import type { Question } from './index.ts';
import type { Option } from './options.ts';

export function questionHtml(block: Block, question: Question, room: BuildRoom): Element {
  const legend = room.innerId(block.id, 'prompt');
  const { before, asked, after } = splitPrompt(question.prompt, room);
  return h(
    'section',
    {
      className: ['block', 'question', 'choice'],
      id: room.elementId(block.id),
      dataBlock: 'choice',
      ariaLabelledBy: legend,
    },
    [
      h('p', { className: ['eyebrow'] }, [eyebrow(block, room)]),
      promptHtml(before, room),
      h('fieldset', {}, [
        h('legend', { id: legend }, legendOf(asked, room)),
        promptHtml(after, room),
        ...question.options.map((option, index) => optionHtml(block, option, index, room)),
      ]),
      h('div', { className: ['verdict'], role: 'status' }),
      question.explanation.length === 0
        ? undefined
        : h('div', { className: ['explanation'], hidden: true }, room.toHast(question.explanation)),
      h('footer', { className: ['actions'] }, [
        h('button', { type: 'button', className: ['primary', 'check'], disabled: true }, [
          room.text('check'),
        ]),
        h('button', { type: 'button', className: ['secondary', 'retry'], hidden: true }, [
          room.text('tryAgain'),
        ]),
        h('span', { className: ['tries'] }),
      ]),
    ],
  );
}

function eyebrow(block: Block, room: BuildRoom): string {
  const several = block.state.kind === 'choice' && block.state.multiple;
  return [
    room.text('question'),
    ...(several ? [room.text('chooseAll')] : []),
    ...(block.points > 0 ? [room.text('points', { n: block.points })] : []),
  ].join(' · ');
}

/**
 * A legend holds a line of text only, so the last paragraph of the prompt is the question, and what
 * stands around it (a case, a table, a picture) is shown around it.
 */
function splitPrompt(prompt: RootContent[], room: BuildRoom) {
  const at = prompt.findLastIndex(
    (node) => node.type === 'paragraph' && room.toText([node]).trim() !== '' && !isPicture(node),
  );
  if (at < 0) return { before: [], asked: prompt, after: [] };
  return { before: prompt.slice(0, at), asked: prompt.slice(at, at + 1), after: prompt.slice(at + 1) };
}

function isPicture(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'image');
}

function legendOf(asked: RootContent[], room: BuildRoom): ElementContent[] {
  const [only] = asked;
  return room.toHast(asked.length === 1 && only?.type === 'paragraph' ? only.children : asked);
}

function promptHtml(nodes: RootContent[], room: BuildRoom): Element | undefined {
  return nodes.length === 0 ? undefined : h('div', { className: ['prompt'] }, room.toHast(nodes));
}

function optionHtml(block: Block, option: Option, index: number, room: BuildRoom): Element {
  const type = block.state.kind === 'choice' && block.state.multiple ? 'checkbox' : 'radio';
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
