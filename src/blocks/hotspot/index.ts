/** Places on a picture to choose from, by tapping the picture or in the list of the same places below it. */

import type { Element, ElementContent } from 'hast';
import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import type { Block } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { flag } from '../attributes.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { choiceBlock } from '../choice/choice-block.ts';
import { isTaskList, type Option, readOptions } from '../choice/options.ts';
import { OPTION_RULES } from '../choice/rules.ts';
import { h } from '../hast.ts';
import { areDistinct } from '../kept/items.ts';
import { findImage, isPicture, layOver, onePicture } from '../picture-places/picture.ts';
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

interface Spot extends Option {
  place: Place;
}

export const hotspot = defineBlock({
  name: 'hotspot',
  uses: ['question', 'choice', 'picture-places'],
  form: 'container',
  summary: 'Places on a picture, one or several of them right; a list of the same places stands below it.',
  printed: 'The picture with the places marked, and the list of them.',
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
  build(directive, values, context) {
    const given = values as z.output<typeof attributes>;
    const question = readQuestion(directive, isPlaces, () => reportNoPlaces(directive, context));
    const pictures = question?.prompt.filter(isPicture) ?? [];
    const asked = question?.prompt.filter((node) => !isPicture(node)) ?? [];
    const id = context.blockId(directive, context.toText(asked) || 'hotspot');
    if (question === undefined || !hasPrompt(asked, directive, context)) return undefined;
    const picture = onePicture(
      { ruleId: 'hotspot-has-picture', name: 'hotspot' },
      pictures,
      directive,
      context,
    );
    const shown = picture && context.toHast([picture]);
    const image = shown && findImage(shown);
    const spots = readSpots(question.body, shapeOf(image), context);
    if (shown === undefined || image === undefined || spots === undefined) return undefined;
    const block = choiceBlock('hotspot', id, directive, context.toText(asked).trim(), spots, given, context);
    context.add(block);
    const { multiple } = block.key?.kind === 'choice' ? block.key : { multiple: false };
    markPlaces(shown, image, block, spots, context);
    const list = spots.map((spot, index) => spotHtml(block, spot, index, multiple, context));
    const parts = {
      prompt: asked,
      body: [...shown, ...list],
      hints: question.hints,
      explanation: question.explanation,
      instruction: context.text(multiple ? 'hotspotSeveral' : 'hotspotOne'),
    };
    return questionHtml(block, parts, context);
  },
});

function isPlaces(node: RootContent): node is List {
  return node.type === 'list' && isTaskList(node);
}

function reportNoPlaces(directive: Directive, context: BuildContext): void {
  const reason =
    'This hotspot has no places; write each as "- [ ] text {x=20% y=30% w=10% h=8%}" and each right one with "- [x]"';
  context.report({ ruleId: 'hotspot-has-places', reason, position: positionOf(directive) });
}

/** A file that is missing has no size, and a message of its own. */
function shapeOf(image: Element | undefined): number {
  const { width, height } = image?.properties ?? {};
  return typeof width === 'number' && typeof height === 'number' ? width / height : 1;
}

/** Undefined, and reported, where an item is no option or has no place. */
function readSpots(list: List, shape: number, context: BuildContext): Spot[] | undefined {
  const values = list.children.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? takeBraces(first.children) : undefined,
  );
  const items = list.children.map((item, index) => withoutPlace(item, values[index]?.values ?? {}));
  const options = readOptions({ ...list, children: items }, context);
  if (options === undefined || !areDistinct(options, context)) return undefined;
  const spots = options.map((option, index): Spot | undefined => {
    const found = values[index];
    const place = readPlace(found?.values ?? {}, shape, option.position, context);
    return place && { ...option, written: found?.written, place };
  });
  if (!spots.every((spot) => spot !== undefined)) return undefined;
  reportOverlaps(spots, context);
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
  context: BuildContext,
): void {
  const labels = spots.map(({ text, place }, index) => {
    const { left, top, width, height, round } = place;
    const id = block.parts[index]?.id ?? '';
    const at = [left, top, width, height].map((value) => Math.round(value * 1000) / 1000).join(' ');
    return h(
      'label',
      {
        className: round ? ['spot', 'round'] : ['spot'],
        htmlFor: context.innerId(block.id, id),
        dataAt: at,
        dataNumber: String(index + 1),
        // The list says the same.
        ariaHidden: 'true',
        hidden: true,
      },
      [h('span', { className: ['unseen'] }, [text])],
    );
  });
  layOver(shown, image, labels);
}

function spotHtml(
  block: Block,
  spot: Spot,
  index: number,
  multiple: boolean,
  context: BuildContext,
): Element {
  const id = block.parts[index]?.id ?? '';
  const text = context.innerId(block.id, `text-${id}`);
  const mark = context.innerId(block.id, `mark-${id}`);
  return h('div', { className: ['option'] }, [
    h('label', {}, [
      h('input', {
        type: multiple ? 'checkbox' : 'radio',
        id: context.innerId(block.id, id),
        name: context.innerId(block.id, 'answer'),
        value: id,
        // The label on the picture would say it a second time.
        ariaLabelledBy: `${text} ${mark}`,
      }),
      h('span', { className: ['option-text'] }, [
        h('span', { className: ['spot-number'], ariaHidden: 'true' }, [String(index + 1)]),
        h('span', { id: text }, context.toHast(spot.label)),
      ]),
      h('em', { className: ['option-mark'], id: mark, hidden: true }),
    ]),
    spot.more.length === 0 ? undefined : h('div', { className: ['option-more'] }, context.toHast(spot.more)),
    spot.feedback.length === 0
      ? undefined
      : h('div', { className: ['option-note'], hidden: true }, context.toHast(spot.feedback)),
  ]);
}
