/**
 * The frame of every question's HTML: one group, named once by what is asked, with its answers, what is said
 * of them and its buttons. The player fills the verdict and shows what is hidden.
 */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Block } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
import { h } from '../hast.ts';

export interface QuestionParts {
  prompt: RootContent[];
  /** What is answered, made by the type. */
  body: ElementContent[];
  hints: RootContent[];
  explanation: RootContent[];
  /** Said above the question beside its points, e.g. that several may be chosen. */
  instruction?: string | undefined;
}

export function questionHtml(block: Block, parts: QuestionParts, room: BuildRoom): Element {
  const legend = room.innerId(block.id, 'prompt');
  const { before, asked, after } = splitPrompt(parts.prompt, room);
  return h(
    'section',
    {
      className: ['block', 'question', block.type],
      id: room.elementId(block.id),
      dataBlock: block.type,
      role: 'group',
      ariaLabelledBy: legend,
    },
    [
      h('p', { className: ['eyebrow'] }, [eyebrow(block, parts.instruction, room)]),
      promptHtml(before, room),
      h('div', { className: ['answer'] }, [
        h('div', { className: ['legend'], id: legend }, legendOf(asked, room)),
        promptHtml(after, room),
        ...parts.body,
      ]),
      h('div', { className: ['verdict'], role: 'status' }),
      parts.explanation.length === 0
        ? undefined
        : h('div', { className: ['explanation'], hidden: true }, room.toHast(parts.explanation)),
      // Between what was wrong and another try.
      hintsHtml(parts.hints, room),
      h('footer', { className: ['actions'] }, [
        button('primary', 'check', room.text('check'), { disabled: true }),
        button('secondary', 'retry', room.text('tryAgain'), { hidden: true }),
        h('span', { className: ['tries'] }),
      ]),
    ],
  );
}

function button(
  kind: string,
  name: string,
  text: string,
  state: { disabled?: true; hidden?: true },
): Element {
  return h('button', { type: 'button', className: [kind, name], ...state }, [text]);
}

function hintsHtml(hints: RootContent[], room: BuildRoom): Element | undefined {
  if (hints.length === 0) return undefined;
  return h('div', { className: ['hints'] }, [
    ...room.toHast(hints),
    button('quiet', 'more-help', room.text('showHint'), { hidden: true }),
  ]);
}

function eyebrow(block: Block, instruction: string | undefined, room: BuildRoom): string {
  return [
    room.text('question'),
    ...(instruction === undefined ? [] : [instruction]),
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
