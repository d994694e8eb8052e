/** The options of a choice as they stand in its task list. */
import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Position } from '../../course/model.ts';
import { type BuildRoom, positionOf } from '../block-type.ts';

type Content = BlockContent | DefinitionContent;

export interface Option {
  /** Id written as `{#id}` at the end of the text. */
  written: string | undefined;
  /** Plain text of its first paragraph. */
  text: string;
  correct: boolean;
  /** Its first paragraph, without the written id. */
  label: PhrasingContent[];
  /** What stands below the first paragraph: pictures, code, lists. */
  more: Content[];
  feedback: Content[];
  position: Position;
}

/** True also for a list whose boxes are written wrongly, so that the mistake can be named. */
export function isTaskList(list: List): boolean {
  return list.children.some((item) => typeof item.checked === 'boolean' || boxAt(item) !== undefined);
}

/** Undefined, and reported, where an item is no option. */
export function readOptions(list: List, room: BuildRoom): Option[] | undefined {
  const options = list.children.map((item) => readOption(item, room));
  return options.every((option) => option !== undefined) ? options : undefined;
}

function readOption(item: ListItem, room: BuildRoom): Option | undefined {
  if (typeof item.checked !== 'boolean') return reportNoBox(item, room);
  const [first, ...rest] = item.children;
  const { written, label } = first?.type === 'paragraph' ? splitId(first) : { written: undefined, label: [] };
  const feedback = rest.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  const more = rest.filter((node) => node.type !== 'blockquote');
  const text = room.toText(label).trim() || room.toText(more).trim();
  if (text === '') return reportEmpty(item, room);
  return { written, text, correct: item.checked, label, more, feedback, position: positionOf(item) };
}

/** Takes `{#id}` off the end of a paragraph. */
function splitId(paragraph: Paragraph): { written: string | undefined; label: PhrasingContent[] } {
  const last = paragraph.children.at(-1);
  const match = last?.type === 'text' ? /\s*\{#([^\s{}]+)\}\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return { written: undefined, label: paragraph.children };
  const kept = last.value.slice(0, match.index);
  const before = paragraph.children.slice(0, -1);
  return { written: match[1], label: kept === '' ? before : [...before, { ...last, value: kept }] };
}

/** The text of an item that begins with brackets, e.g. `[]`, `[ ]` without a text, or `[x]text`. */
function boxAt(item: ListItem): string | undefined {
  const [first] = item.children;
  const [start] = first?.type === 'paragraph' ? first.children : [];
  return start?.type === 'text' && /^\[[ \txX]?\]/.test(start.value) ? start.value : undefined;
}

function reportNoBox(item: ListItem, room: BuildRoom): undefined {
  const box = boxAt(item);
  if (box !== undefined && /^\[[ \txX]\]\s*$/.test(box)) return reportEmpty(item, room);
  room.report({
    ruleId: 'choice-option-has-box',
    reason:
      box === undefined
        ? 'This item of the list has no box; write "- [ ] text", or "- [x] text" if it is right'
        : 'This box is not complete; write "[ ]" or "[x]" with one character inside and a blank after it',
    position: positionOf(item),
  });
  return undefined;
}

function reportEmpty(item: ListItem, room: BuildRoom): undefined {
  room.report({
    ruleId: 'choice-option-not-empty',
    reason: 'This option has no text; write after the box what the learner may choose',
    position: positionOf(item),
  });
  return undefined;
}
