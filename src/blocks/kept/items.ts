/** Items of a list that nobody judges: options of a survey, statements, steps of a plan. */
import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent } from 'mdast';
import type { Position } from '../../course/model/model.ts';
import { type BuildContext, positionOf } from '../block-type.ts';
import { takeBraces } from '../question/braces.ts';
import { type Named, repeated } from '../question/twice.ts';

export interface Item {
  /** Id written as `{#id}` at the end of the text. */
  written: string | undefined;
  /** Plain text of its first paragraph. */
  text: string;
  /** Its first paragraph, without the written id. */
  label: PhrasingContent[];
  /** What stands below the first paragraph. */
  more: (BlockContent | DefinitionContent)[];
  position: Position;
}

/** With boxes or without; undefined, and reported, where an item is none. */
export function readItems(list: List, context: BuildContext): Item[] | undefined {
  const items = list.children.map((item) => readItem(item, context));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readItem(item: ListItem, context: BuildContext): Item | undefined {
  const position = positionOf(item);
  if (item.checked === true) {
    const reason = 'This box is ticked, but it is the learner who ticks here; write "- [ ] text"';
    context.report({ ruleId: 'item-unticked', reason, position });
    return undefined;
  }
  const [first, ...more] = item.children;
  const { written, label } =
    first?.type === 'paragraph' ? takeBraces(first.children) : { written: undefined, label: [] };
  const text = context.toText(label).trim();
  // To Markdown `[]` and a box without a text are words.
  if (text === '' || /^\[[ \txX]?\]/.test(text)) {
    const reason = 'This item has no text, or its box is not complete; write "- text" or "- [ ] text"';
    context.report({ ruleId: 'item-not-empty', reason, position });
    return undefined;
  }
  return { written, text, label, more, position };
}

/** False, and reported, where two items are the same but for capitals, accents and blanks. */
export function areDistinct(items: readonly Named[], context: BuildContext): boolean {
  const twice = repeated(items);
  for (const { item, first } of twice) {
    const reason = `"${item.text}" says the same as "${first.text}" in line ${first.position.line}; reword or remove one`;
    context.report({ ruleId: 'items-distinct', reason, position: item.position });
  }
  return twice.length === 0;
}
