/** Places on a picture to choose from, by tapping the picture or in the list of the same places below it. */

import type { Element, ElementContent } from 'hast';
import type { Image, List, Paragraph, RootContent } from 'mdast';
import { z } from 'zod';
import type { Block } from '../../course/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { flag } from '../attributes.ts';
import { type BuildRoom, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { choiceBlock } from '../choice/choice-block.ts';
import { isTaskList, type Option, readOptions } from '../choice/options.ts';
import { OPTION_RULES } from '../choice/rules.ts';
import { h } from '../hast.ts';
import { areDistinct } from '../kept/items.ts';
import { questionAttributes } from '../question/attributes.ts';
import { takeBraces } from '../question/braces.ts';
import { hasPrompt, readQuestion } from '../question/content.ts';
import { questionHtml } from '../question/html.ts';
import { QUESTION_RULES } from '../question/rules.ts';
import { type Place, readPlace, reportOverlaps } from './places.ts';

const attributes = z.object({
  ...questionAttributes,
  multiple: flag().describe('Several places may be chosen, even where only one is right.'),
});

/** A paragraph that is one picture. */
type Picture = Paragraph & { children: [Image] };

interface Spot extends Option {
  place: Place;
}

export const hotspot = defineBlock({
  name: 'hotspot',
  uses: ['question', 'choice'],
  form: 'container',
  summary: 'Places on a picture, one or several of them right; a list of the same places stands below it.',
  label: 'none',
  attributes,
  interactive: true,
  namesParts: true,
  reportsAs: 'choice',
  rules: [
    ...QUESTION_RULES,
    ...OPTION_RULES,
    rule('hotspot-has-picture', 'A hotspot has one picture.'),
    rule('hotspot-has-places', 'A hotspot has a task list of places.'),
    rule('hotspot-place-inside', 'A place of a hotspot lies on its picture and has a size.'),
    rule('hotspot-place-known', 'A place of a hotspot is written in percent of its picture.'),
    rule('hotspot-places-apart', 'Places of a hotspot do not overlap.', 'warning'),
  ],
  build(directive, values, room) {
    const given = values as z.output<typeof attributes>;
    const question = readQuestion(directive, isPlaces, () => reportNoPlaces(directive, room));
    const pictures = question?.prompt.filter(isPicture) ?? [];
    const asked = question?.prompt.filter((node) => !isPicture(node)) ?? [];
    const id = room.blockId(directive, room.toText(asked) || 'hotspot');
    if (question === undefined || !hasPrompt(asked, directive, room)) return undefined;
    const picture = onePicture(pictures, directive, room);
    const shown = picture && room.toHast([picture]);
    const image = shown && findImage(shown);
    const spots = readSpots(question.body, shapeOf(image), room);
    if (shown === undefined || image === undefined || spots === undefined) return undefined;
    const block = choiceBlock('hotspot', id, directive, room.toText(asked).trim(), spots, given, room);
    room.add(block);
    const { multiple } = block.key?.kind === 'choice' ? block.key : { multiple: false };
    markPlaces(shown, image, block, spots, room);
    const list = spots.map((spot, index) => spotHtml(block, spot, index, multiple, room));
    const parts = {
      prompt: asked,
      body: [...shown, ...list],
      hints: question.hints,
      explanation: question.explanation,
      instruction: room.text(multiple ? 'hotspotSeveral' : 'hotspotOne'),
    };
    return questionHtml(block, parts, room);
  },
});

function isPlaces(node: RootContent): node is List {
  return node.type === 'list' && isTaskList(node);
}

function isPicture(node: RootContent): node is Picture {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

function reportNoPlaces(directive: Directive, room: BuildRoom): void {
  const reason =
    'This hotspot has no places; write each as "- [ ] text {x=20% y=30% w=10% h=8%}" and each right one with "- [x]"';
  room.report({ ruleId: 'hotspot-has-places', reason, position: positionOf(directive) });
}

function onePicture(pictures: Picture[], directive: Directive, room: BuildRoom): Picture | undefined {
  const [first, second] = pictures;
  if (first !== undefined && second === undefined) return first;
  const reason =
    second === undefined
      ? 'This hotspot has no picture; write ![what it shows](../assets/picture.jpg) in a line of its own, above the list'
      : 'A second picture begins here; the places of a hotspot lie on one';
  room.report({ ruleId: 'hotspot-has-picture', reason, position: positionOf(second ?? directive) });
  return undefined;
}

function findImage(nodes: readonly ElementContent[]): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = node.tagName === 'img' ? node : findImage(node.children);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A file that is missing has no size, and a message of its own. */
function shapeOf(image: Element | undefined): number {
  const { width, height } = image?.properties ?? {};
  return typeof width === 'number' && typeof height === 'number' ? width / height : 1;
}

/** Undefined, and reported, where an item is no option or has no place. */
function readSpots(list: List, shape: number, room: BuildRoom): Spot[] | undefined {
  const values = list.children.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? takeBraces(first.children) : undefined,
  );
  const items = list.children.map((item, index) => withoutPlace(item, values[index]?.values ?? {}));
  const options = readOptions({ ...list, children: items }, room);
  if (options === undefined || !areDistinct(options, room)) return undefined;
  const spots = options.map((option, index): Spot | undefined => {
    const found = values[index];
    const place = readPlace(found?.values ?? {}, shape, option.position, room);
    return place && { ...option, written: found?.written, place };
  });
  if (!spots.every((spot) => spot !== undefined)) return undefined;
  reportOverlaps(spots, room);
  return spots;
}

/** The item as an option is written: its place is no part of the text. */
function withoutPlace(item: List['children'][number], values: Record<string, string>): typeof item {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph' || Object.keys(values).length === 0) return item;
  return { ...item, children: [{ ...first, children: takeBraces(first.children).label }, ...rest] };
}

/** Puts labels of the list's own controls over the picture; the player places them. */
function markPlaces(
  shown: ElementContent[],
  image: Element,
  block: Block,
  spots: Spot[],
  room: BuildRoom,
): void {
  const labels = spots.map(({ text, place }, index) => {
    const { left, top, width, height, round } = place;
    const id = block.parts[index]?.id ?? '';
    const at = [left, top, width, height].map((value) => Math.round(value * 1000) / 1000).join(' ');
    return h(
      'label',
      {
        className: round ? ['spot', 'round'] : ['spot'],
        htmlFor: room.innerId(block.id, id),
        dataAt: at,
        dataNumber: String(index + 1),
        // The list says the same.
        ariaHidden: 'true',
        hidden: true,
      },
      [h('span', { className: ['unseen'] }, [text])],
    );
  });
  const map = h('div', { className: ['map'] }, [{ ...image }, ...labels]);
  replace(shown, image, map);
}

/** The picture cannot be enlarged there: a tap on it chooses. */
function replace(nodes: ElementContent[], old: Element, made: Element): void {
  const at = nodes.indexOf(old);
  if (at >= 0) {
    const next = nodes[at + 1];
    nodes.splice(at, next?.type === 'element' && next.tagName === 'button' ? 2 : 1, made);
    return;
  }
  for (const node of nodes) if (node.type === 'element') replace(node.children, old, made);
}

function spotHtml(block: Block, spot: Spot, index: number, multiple: boolean, room: BuildRoom): Element {
  const id = block.parts[index]?.id ?? '';
  const text = room.innerId(block.id, `text-${id}`);
  const mark = room.innerId(block.id, `mark-${id}`);
  return h('div', { className: ['option'] }, [
    h('label', {}, [
      h('input', {
        type: multiple ? 'checkbox' : 'radio',
        id: room.innerId(block.id, id),
        name: room.innerId(block.id, 'answer'),
        value: id,
        // The label on the picture would say it a second time.
        ariaLabelledBy: `${text} ${mark}`,
      }),
      h('span', { className: ['option-text'] }, [
        h('span', { className: ['spot-number'], ariaHidden: 'true' }, [String(index + 1)]),
        h('span', { id: text }, room.toHast(spot.label)),
      ]),
      h('em', { className: ['option-mark'], id: mark, hidden: true }),
    ]),
    spot.more.length === 0 ? undefined : h('div', { className: ['option-more'] }, room.toHast(spot.more)),
    spot.feedback.length === 0
      ? undefined
      : h('div', { className: ['option-note'], hidden: true }, room.toHast(spot.feedback)),
  ]);
}
