/** What is right in the questions of the online part, with what their authors say of it. */
import type { Element, ElementContent } from 'hast';
import { h } from '../blocks/hast.ts';
import type { Block, Lesson } from '../course/model/model.ts';
import { rangeText } from '../course/outcome/range-text.ts';
import { hasClass } from './document.ts';
import { findElement, onPaper, parsed } from './paper.ts';
import type { GuideSource } from './source.ts';

/** An item for each question, in reading order; undefined where nothing is right or wrong. */
export function solutionsOf(lesson: Lesson, source: GuideSource): Element | undefined {
  const asked = lesson.blocks.filter(({ key }) => key !== undefined);
  if (asked.length === 0) return undefined;
  const tree = parsed(lesson.html);
  const items = asked.map((block) => {
    const found = findElement(
      tree,
      ({ properties: { id, dataBlock } }) => dataBlock === block.type && String(id).endsWith(`:${block.id}`),
    );
    return h('li', {}, solution(block, found, source));
  });
  return h('ol', { className: ['guide-solutions'] }, items);
}

function solution(block: Block, element: Element | undefined, { tell }: GuideSource): ElementContent[] {
  const notes = notesOf(element);
  const explanation = part(element, 'explanation');
  return [
    h('p', {}, [h('strong', {}, [block.prompt])]),
    block.key?.kind === 'choice'
      ? h(
          'ul',
          {},
          block.parts.map(({ text, correct }, at) =>
            h('li', {}, [
              ...(correct ? [h('strong', {}, [`${tell('right')}: ${text}`])] : [text]),
              ...(notes[at] ?? []).flatMap((note) => [' – ', note]),
            ]),
          ),
        )
      : h('p', {}, [`${tell('answers')}: `, answerText(block)]),
    ...(explanation === undefined ? [] : explanation.children.flatMap(onPaper)),
  ];
}

/** What is said to each option, as it stands within a line. */
function notesOf(element: Element | undefined): ElementContent[][] {
  const options = element === undefined ? [] : allWith(element.children, 'option');
  return options.map((option) => {
    const note = part(option, 'option-note');
    return note === undefined ? [] : inline(note.children.flatMap(onPaper));
  });
}

function allWith(nodes: readonly ElementContent[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return hasClass(node, name) ? [node] : allWith(node.children, name);
  });
}

function part(element: Element | undefined, name: string): Element | undefined {
  return findElement(element?.children ?? [], (one) => hasClass(one, name));
}

/** Paragraphs as one line, where nothing else stands among them. */
function inline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]));
}

/** In the author's words. */
function answerText({ key, parts }: Block): string {
  const textOf = (id: string) => parts.find((one) => one.id === id)?.text ?? id;
  switch (key?.kind) {
    case 'blanks':
      return key.blanks.map(({ accepted }) => accepted.join(' / ')).join('; ');
    case 'number':
      return key.ranges.map(rangeText).join(' / ');
    case 'pairs':
      return key.pairs.map(([left, right]) => `${textOf(left)} → ${textOf(right)}`).join('; ');
    case 'order':
      return key.order.map((id, at) => `${at + 1}. ${textOf(id)}`).join('; ');
    default:
      return parts
        .filter(({ correct }) => correct)
        .map(({ text }) => text)
        .join('; ');
  }
}
