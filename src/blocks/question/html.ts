/**
 * The frame of every question's HTML: one group, named once by what is asked, with its answers, what is said
 * of them and its buttons. The player fills the verdict and shows what is hidden.
 */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Block } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
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

export function questionHtml(block: Block, parts: QuestionParts, context: BuildContext): Element {
  const legend = context.innerId(block.id, 'prompt');
  const { before, asked, after } = splitPrompt(parts.prompt, context);
  return h(
    'section',
    {
      className: ['block', 'question', block.type],
      id: context.elementId(block.id),
      dataBlock: block.type,
      role: 'group',
      ariaLabelledBy: legend,
    },
    [
      h('p', { className: ['eyebrow'] }, [eyebrow(block, parts.instruction, context)]),
      promptHtml(before, context),
      h('div', { className: ['answer'] }, [
        h('div', { className: ['legend'], id: legend }, legendOf(asked, context)),
        promptHtml(after, context),
        ...parts.body,
      ]),
      h('div', { className: ['verdict'], role: 'status' }),
      parts.explanation.length === 0
        ? undefined
        : h('div', { className: ['explanation'], hidden: true }, context.toHast(parts.explanation)),
      // Between what was wrong and another try.
      hintsHtml(parts.hints, context),
      h('footer', { className: ['actions'] }, [
        button('primary', 'check', context.text('check'), { disabled: true }),
        button('secondary', 'retry', context.text('tryAgain'), { hidden: true }),
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

function hintsHtml(hints: RootContent[], context: BuildContext): Element | undefined {
  if (hints.length === 0) return undefined;
  return h('div', { className: ['hints'] }, [
    ...context.toHast(hints),
    button('quiet', 'more-help', context.text('showHint'), { hidden: true }),
  ]);
}

function eyebrow(block: Block, instruction: string | undefined, context: BuildContext): string {
  return [
    context.text('question'),
    ...(instruction === undefined ? [] : [instruction]),
    ...(block.points > 0 ? [context.text('points', { n: block.points })] : []),
  ].join(' · ');
}

/**
 * A legend holds a line of text only, so the last paragraph of the prompt is the question, and what
 * stands around it (a case, a table, a picture) is shown around it.
 */
function splitPrompt(prompt: RootContent[], context: BuildContext) {
  const at = prompt.findLastIndex(
    (node) => node.type === 'paragraph' && context.toText([node]).trim() !== '' && !isPicture(node),
  );
  if (at < 0) return { before: [], asked: prompt, after: [] };
  return { before: prompt.slice(0, at), asked: prompt.slice(at, at + 1), after: prompt.slice(at + 1) };
}

function isPicture(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'image');
}

function legendOf(asked: RootContent[], context: BuildContext): ElementContent[] {
  const [only] = asked;
  return context.toHast(asked.length === 1 && only?.type === 'paragraph' ? only.children : asked);
}

function promptHtml(nodes: RootContent[], context: BuildContext): Element | undefined {
  return nodes.length === 0 ? undefined : h('div', { className: ['prompt'] }, context.toHast(nodes));
}
