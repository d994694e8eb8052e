/** What the block of a question is made of. */
import type { ListItem, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { deriveId } from '../../parse/derive-id.ts';
import { paragraph, textOf } from './phrasing.ts';
import type { Content } from './question.ts';

/** Tells something of one question. */
export type Say = (what: string, done: string, todo?: string) => void;

export interface Parts {
  /** Of the block. */
  name: string;
  attributes?: Record<string, string>;
  /** What stands between the question and its explanation. */
  body: RootContent[];
  /** In place of the stem of the question. */
  stem?: Content;
  /** In front of the explanation. */
  remarks?: Content;
}

/** Why there is no block for a question. */
export interface NoBlock {
  why: string;
}

/** The same with an id written behind each that no id could be made of, or one of another. */
export function identified(labels: readonly Content[], name: string): Content[] {
  const taken = new Set<string>();
  return labels.map((label, at) => {
    const id = deriveId(textOf(label));
    const isFree = id !== '' && !taken.has(id);
    taken.add(isFree ? id : `${name}-${at + 1}`);
    const [first, ...rest] = label;
    if (isFree || first?.type !== 'paragraph') return label;
    const braces = { type: 'text' as const, value: ` {#${name}-${at + 1}}` };
    return [{ ...first, children: [...first.children, braces] }, ...rest];
  });
}

export function options(
  answers: readonly { label: Content; isRight: boolean; feedback: Content }[],
): RootContent[] {
  const children = answers.map(({ label, isRight, feedback }, at): ListItem => {
    const [first, ...rest] = label;
    // A box needs a line of text behind it.
    const whole = first?.type === 'paragraph' ? [first, ...rest] : [...paragraph(letter(at)), ...label];
    return item([...whole, ...quote(feedback)], isRight);
  });
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function letter(at: number): string {
  return String.fromCharCode(65 + (at % 26));
}

export function item(children: Content, checked?: boolean): ListItem {
  return {
    type: 'listItem',
    spread: false,
    ...(checked === undefined ? {} : { checked }),
    children: children as never,
  };
}

export function replies(answers: readonly { text: string; feedback: Content }[]): RootContent[] {
  if (answers.length === 0) return [];
  const children = answers.map(({ text, feedback }) => item([...paragraph(text), ...quote(feedback)], false));
  return [{ type: 'list', ordered: false, spread: false, children }];
}

function quote(feedback: Content): Content {
  return feedback.length === 0 ? [] : [{ type: 'blockquote', children: feedback as never }];
}

/** What is said to who is right: with one feedback it belongs to the explanation. */
export function remarksOn(answers: readonly { feedback: Content }[]): Content {
  const seen = new Set<string>();
  return answers
    .map(({ feedback }) => feedback)
    .filter((feedback) => feedback.length > 0 && !seen.has(textOf(feedback)) && seen.add(textOf(feedback)))
    .flat();
}

export function container(
  name: string,
  attributes: Record<string, string>,
  children: RootContent[],
): ContainerDirective {
  return {
    type: 'containerDirective',
    name,
    attributes,
    children: children as ContainerDirective['children'],
  };
}
