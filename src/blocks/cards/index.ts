/** Cards with two sides to turn over; to study, one at a time, until the learner knows them all. */
import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import { z } from 'zod';
import type { Position } from '../../course/model/model.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { flag } from '../attributes.ts';
import { titleOf } from '../block-title.ts';
import { type BuildContext, type Directive, defineBlock, needType, positionOf } from '../block-type.ts';
import { h, icon, plainText } from '../hast.ts';
import { keptHtml } from '../kept/html.ts';
import { areDistinct } from '../kept/items.ts';
import { ITEMS_DISTINCT } from '../kept/rules.ts';
import { ticksBlock } from '../kept/ticks.ts';
import { takeBraces } from '../question/braces.ts';
import { readSections } from '../sections.ts';

/** Loaded where cards are studied. */
const STUDY = 'cards-study';
const LEAST = 2;
const SIDES = 'cards-have-two-sides';
const TITLE = 'cards-to-study-have-title';
const HOW = 'write "- Front" with its back indented below it, or a heading with its back below it';

const ROUND = 'M20 11a8 8 0 0 0-14-4L4 9M4 4v5h5M4 13a8 8 0 0 0 14 4l2-2M20 20v-5h-5';

interface Card {
  /** Id written as `{#id}` behind its front. */
  written: string | undefined;
  /** Plain text of its front. */
  text: string;
  position: Position;
  front: RootContent;
  back: RootContent[];
}

export const cards = defineBlock({
  name: 'cards',
  form: 'container',
  summary: 'Cards with two sides to turn over; with `study` one at a time, until all are known.',
  printed: 'Each card with its two sides beside each other.',
  label: 'optional',
  attributes: z.object({
    study: flag().describe(
      'Shows one card at a time, repeats those that the learner did not know, and keeps what is known.',
    ),
  }),
  interactive: true,
  namesParts: true,
  reportsAs: 'choice',
  rules: [
    rule(SIDES, `Cards are at least ${LEAST}, each with a front and a back.`),
    rule(TITLE, 'Cards to study have a title, by which the record names them.'),
    ITEMS_DISTINCT,
  ],
  build(directive, { study }, context) {
    const { before, sections, after } = readSections(directive.children as RootContent[], () => true);
    const cards = readCards(sections, directive, context);
    if (study) return studyHtml(directive, { before, cards, after }, context);
    return h('div', { className: ['cards', 'broad'], dataBlock: 'cards' }, [
      titleOf(directive, context),
      ...context.toHast(before),
      listHtml(cards ?? [], context),
      ...context.toHast(after),
    ]);
  },
});

/** Undefined, and reported, where there are too few, one lacks a side, or two are the same. */
function readCards(
  sections: RootContent[][],
  directive: Directive,
  context: BuildContext,
): Card[] | undefined {
  const say = (what: string, node: Parameters<typeof positionOf>[0]) =>
    context.report({ ruleId: SIDES, reason: `${what}; ${HOW}`, position: positionOf(node) });
  if (sections.length < LEAST) {
    say(`There are at least ${LEAST} cards, and here are ${sections.length}`, directive);
    return undefined;
  }
  const cards = sections.map(([front, ...back]) => {
    const card = front && sidesOf(front, back, context);
    if (card !== undefined && card.text !== '' && back.length > 0) return card;
    say(
      card?.text ? `The card "${card.text}" has no back` : 'A card has no text on its front',
      front ?? directive,
    );
    return undefined;
  });
  return cards.every((card) => card !== undefined) && areDistinct(cards, context) ? cards : undefined;
}

function sidesOf(front: RootContent, back: RootContent[], context: BuildContext): Card {
  const isLine = front.type === 'paragraph';
  const { written, label } = isLine
    ? takeBraces(front.children)
    : { written: front.type === 'heading' ? front.data?.place : undefined, label: [] };
  const shown = isLine ? { ...front, children: label } : front;
  return { written, text: context.toText([shown]).trim(), position: positionOf(front), front: shown, back };
}

function studyHtml(
  directive: Directive,
  { before, cards, after }: { before: RootContent[]; cards: Card[] | undefined; after: RootContent[] },
  context: BuildContext,
): Element | undefined {
  const title = context.label(directive);
  const prompt = plainText(title ?? []).trim();
  const id = context.blockId(directive, prompt || 'cards');
  if (prompt === '') {
    const reason = 'These cards are studied and have no title; write ":::cards[Title]{study}"';
    context.report({ ruleId: TITLE, reason, position: positionOf(directive) });
  }
  if (title === undefined || cards === undefined) return undefined;
  for (const folder of ['question', 'kept', STUDY]) needType(context.facts, folder);
  const block = ticksBlock(directive, id, prompt, cards, true, context);
  context.add(block);
  const ids = block.parts.map((part) => part.id);
  const body = [...context.toHast(before), listHtml(cards, context, ids)];
  const eyebrow = context.text('studyCards');
  return keptHtml(block, { eyebrow, title, prompt: [], body, after, folder: STUDY }, context);
}

/** Both sides of each, and what turns it; `ids` are those of the block's parts. */
function listHtml(cards: readonly Card[], context: BuildContext, ids: readonly string[] = []): Element {
  const side = (name: string, nodes: RootContent[]) =>
    h('div', { className: ['card-side', name] }, [h('div', {}, context.toHast(nodes))]);
  return h(
    'ul',
    { className: ['card-list'], role: 'list' },
    cards.map(({ text, front, back }, at) =>
      h('li', { className: ['card'], dataPart: ids[at] }, [
        side('card-front', [front]),
        side('card-back', back),
        h(
          'button',
          {
            type: 'button',
            className: ['card-turn', 'scripted'],
            ariaPressed: 'false',
            ariaLabel: context.text('turnCard', { title: text }),
          },
          [icon(ROUND)],
        ),
      ]),
    ),
  );
}
