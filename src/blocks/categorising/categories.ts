/** The categories of a question as they are written: a line in bold, and a list of its items under it. */
import type { List, Paragraph, RootContent } from 'mdast';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { takeId } from '../question/braces.ts';
import { type Item, type Labelled, readItem } from '../question/items.ts';
import type { Pairs } from '../question/pairs.ts';
import { repeated } from '../question/twice.ts';

export interface Categorised extends Pairs<Item> {
  prompt: RootContent[];
  explanation: RootContent[];
}

interface Category extends Labelled {
  items: Item[];
}

const HOW = 'write each category as a line in **bold**, with a list of its items under it';

/** Undefined, and reported, where there is nothing to sort. */
export function readCategories(
  children: RootContent[],
  directive: Directive,
  context: BuildContext,
): Categorised | undefined {
  const heading = children.find((node) => node.type === 'heading');
  const begin = firstCategory(children, context);
  if (heading !== undefined || begin < 0) {
    const what = heading === undefined ? 'This question has no categories' : 'A heading is no category';
    const position = positionOf(heading ?? directive);
    context.report({ ruleId: 'categorising-has-categories', reason: `${what}; ${HOW}`, position });
    return undefined;
  }
  const { categories, end } = categoriesFrom(children, begin, context);
  const items = categories.flatMap((category) => category.items);
  const isFine = [
    hasTwo(categories, context),
    isFilled(categories, context),
    hasTexts(items, context),
    isUnique(categories, context),
    isInOne(items, context),
  ].every(Boolean);
  if (!isFine) return undefined;
  return {
    prompt: children.slice(0, begin),
    explanation: children.slice(end),
    lefts: items,
    rights: categories,
    partners: items.map((item) => categories.findIndex((category) => category.items.includes(item))),
  };
}

/** A bold line that begins a question and has no list under it is what is asked. */
function firstCategory(children: RootContent[], context: BuildContext): number {
  return children.findIndex(
    (node, index) =>
      isBoldLine(node) &&
      (isPlainList(children[index + 1]) || context.toText(children.slice(0, index)).trim() !== ''),
  );
}

function categoriesFrom(children: RootContent[], begin: number, context: BuildContext) {
  const categories: Category[] = [];
  let at = begin;
  for (let node = children[at]; node !== undefined && isBoldLine(node); node = children[at]) {
    const list = children[at + 1];
    const items = isPlainList(list) ? list.children.map((item) => readItem(item, context)) : [];
    categories.push({ ...categoryName(node, context), items });
    at += isPlainList(list) ? 2 : 1;
  }
  return { categories, end: at };
}

function isBoldLine(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const { label } = takeId(node.children);
  return label.length === 1 && label[0]?.type === 'strong';
}

function isPlainList(node: RootContent | undefined): node is List {
  return node?.type === 'list';
}

function categoryName(paragraph: Paragraph, context: BuildContext): Labelled {
  const { written, label } = takeId(paragraph.children);
  const [bold] = label;
  const name = bold?.type === 'strong' ? bold.children : label;
  return { written, label: name, text: context.toText(name).trim(), position: positionOf(paragraph) };
}

function hasTwo([first, second]: Category[], context: BuildContext): boolean {
  if (first === undefined || second !== undefined) return true;
  context.report({
    ruleId: 'categorising-has-categories',
    reason: `"${first.text}" is the only category, so there is nothing to sort; ${HOW}, and at least two of them`,
    position: first.position,
  });
  return false;
}

function isFilled(categories: Category[], context: BuildContext): boolean {
  const empty = categories.filter(({ items }) => items.length === 0);
  for (const { text, position } of empty) {
    const reason = `The category "${text}" has no items; write a list under it, or remove it`;
    context.report({ ruleId: 'categorising-category-has-items', reason, position });
  }
  return empty.length === 0;
}

function hasTexts(items: Item[], context: BuildContext): boolean {
  const empty = items.filter(({ text }) => text === '');
  for (const { position } of empty) {
    const reason = 'This item has no text; write after its dash what is to be sorted';
    context.report({ ruleId: 'categorising-item-not-empty', reason, position });
  }
  return empty.length === 0;
}

function isUnique(categories: Category[], context: BuildContext): boolean {
  const twice = repeated(categories);
  for (const { item, first } of twice) {
    const reason = `The category "${item.text}" stands here twice, first in line ${first.position.line}; put its items into one list`;
    context.report({ ruleId: 'categorising-category-unique', reason, position: item.position });
  }
  return twice.length === 0;
}

function isInOne(items: Item[], context: BuildContext): boolean {
  const twice = repeated(items.filter(({ text }) => text !== ''));
  for (const { item, first } of twice) {
    const reason = `"${item.text}" stands here twice, first in line ${first.position.line}; an item belongs to one category, so reword or remove one`;
    context.report({ ruleId: 'categorising-item-unique', reason, position: item.position });
  }
  return twice.length === 0;
}
