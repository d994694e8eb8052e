/** The options of a choice as they stand in its task list. */
import type { List, ListItem } from 'mdast';
import { type BuildContext, positionOf } from '../block-type.ts';
import { type Item, readItem } from '../question/items.ts';

export interface Option extends Item {
  correct: boolean;
}

/** True also for a list whose boxes are written wrongly, so that the mistake can be named. */
export function isTaskList(list: List): boolean {
  return list.children.some((item) => typeof item.checked === 'boolean' || boxAt(item) !== undefined);
}

/** Undefined, and reported, where an item is no option. */
export function readOptions(list: List, context: BuildContext): Option[] | undefined {
  const options = list.children.map((item) => readOption(item, context));
  return options.every((option) => option !== undefined) ? options : undefined;
}

function readOption(item: ListItem, context: BuildContext): Option | undefined {
  if (typeof item.checked !== 'boolean') return reportNoBox(item, context);
  const option = { ...readItem(item, context), correct: item.checked };
  return option.text === '' ? reportEmpty(item, context) : option;
}

/** The text of an item that begins with brackets, e.g. `[]`, `[ ]` without a text, or `[x]text`. */
function boxAt(item: ListItem): string | undefined {
  const [first] = item.children;
  const [start] = first?.type === 'paragraph' ? first.children : [];
  return start?.type === 'text' && /^\[[ \txX]?\]/.test(start.value) ? start.value : undefined;
}

function reportNoBox(item: ListItem, context: BuildContext): undefined {
  const box = boxAt(item);
  if (box !== undefined && /^\[[ \txX]\]\s*$/.test(box)) return reportEmpty(item, context);
  context.report({
    ruleId: 'choice-option-has-box',
    reason:
      box === undefined
        ? 'This item of the list has no box; write "- [ ] text", or "- [x] text" if it is right'
        : 'This box is not complete; write "[ ]" or "[x]" with one character inside and a blank after it',
    position: positionOf(item),
  });
  return undefined;
}

function reportEmpty(item: ListItem, context: BuildContext): undefined {
  context.report({
    ruleId: 'choice-option-not-empty',
    reason: 'This option has no text; write after the box what the learner may choose',
    position: positionOf(item),
  });
  return undefined;
}
