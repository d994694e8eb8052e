/** A picture with numbered places, and a list of the same numbers whose texts open. */
import type { Element } from 'hast';
import type { List, RootContent } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { titleOf } from '../block-title.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { readPercents } from '../picture-places/percents.ts';
import { findImage, isPicture, layOver, onePicture } from '../picture-places/picture.ts';
import { takeBraces } from '../question/braces.ts';

const HOW = 'write where its number stands in percent of the picture, e.g. {x=20% y=30%}';
/** Radius of a number and of what takes a tap for it, in CSS pixels. */
const [SEEN, TAPPED] = [15, 22];

interface Label {
  x: number;
  y: number;
  name: RootContent[];
  text: RootContent[];
}

export const labelled = defineBlock({
  name: 'labelled',
  uses: ['picture-places'],
  form: 'container',
  summary: 'A picture with numbered places, each with a text that opens.',
  printed: 'The picture with its numbers, and all texts below it.',
  label: 'optional',
  attributes: z.object({}),
  interactive: true,
  rules: [
    rule('labelled-has-picture', 'A labelled picture has one picture.'),
    rule('labelled-has-places', 'A labelled picture has a list of places, each with a text of its own.'),
    rule('labelled-place-known', 'A place of a labelled picture is written in percent and lies on it.'),
  ],
  build(directive, _, context) {
    const children = directive.children as RootContent[];
    const at = children.findIndex((node) => node.type === 'list');
    const list = children[at];
    const before = at < 0 ? children : children.slice(0, at);
    const picture = onePicture(
      { ruleId: 'labelled-has-picture', name: 'labelled picture' },
      before.filter(isPicture),
      directive,
      context,
    );
    const labels = list?.type === 'list' ? readLabels(list, context) : reportNoList(directive, context);
    const shown = picture && context.toHast([picture]);
    const image = shown && findImage(shown);
    if (labels === undefined || shown === undefined || image === undefined) return undefined;
    layOver(shown, image, [pinsOf(labels)]);
    return h('div', { className: ['labelled', 'broad'], dataBlock: 'labelled' }, [
      titleOf(directive, context),
      ...context.toHast(before.filter((node) => !isPicture(node))),
      h('div', { className: ['labelled-body'] }, [...shown, listHtml(labels, context)]),
      ...context.toHast(children.slice(at + 1)),
    ]);
  },
});

function reportNoList(directive: Directive, context: BuildContext): undefined {
  const reason =
    'This labelled picture has no places; write below it a list "1. name {x=20% y=30%}", with the text of each indented below its name';
  context.report({ ruleId: 'labelled-has-places', reason, position: positionOf(directive) });
}

/** Undefined, and reported, where one has no name, no text or no place. */
function readLabels(list: List, context: BuildContext): Label[] | undefined {
  const labels = list.children.map(({ children: [first, ...text], position }): Label | undefined => {
    const { values, label } =
      first?.type === 'paragraph' ? takeBraces(first.children) : { values: {}, label: [] };
    const say = (ruleId: string, reason: string) =>
      context.report({ ruleId, reason, position: positionOf({ position }) });
    if (context.toText(label).trim() === '' || text.length === 0) {
      const what = text.length === 0 ? 'no text that opens' : 'no name';
      say(
        'labelled-has-places',
        `This place has ${what}; write "1. name {x=20% y=30%}", and its text indented below`,
      );
      return undefined;
    }
    const numbers = readPercents(values, ['x', 'y']);
    if (typeof numbers === 'string') say('labelled-place-known', `${numbers}; ${HOW}`);
    else if (numbers.x === undefined || numbers.y === undefined)
      say('labelled-place-known', `This place is not complete; ${HOW}`);
    else if ([numbers.x, numbers.y].some((value) => value < 0 || value > 100))
      say('labelled-place-known', `This place lies beyond the picture, which ends at 0% and 100%; ${HOW}`);
    else return { x: numbers.x, y: numbers.y, name: label, text };
    return undefined;
  });
  return labels.every((label) => label !== undefined) ? labels : undefined;
}

/** Drawn, so that the numbers stand on paper and without a script too; the list says the same to readers. */
function pinsOf(labels: readonly Label[]): Element {
  return h(
    'svg',
    { className: ['pins'], ariaHidden: 'true', focusable: 'false' },
    labels.map(({ x, y }, index) => {
      const at = { x: `${x}%`, y: `${y}%` };
      return h('g', { className: ['pin'] }, [
        h('circle', { className: ['pin-tap'], cx: at.x, cy: at.y, r: TAPPED }),
        h('circle', { className: ['pin-disc'], cx: at.x, cy: at.y, r: SEEN }),
        h('text', { ...at, dy: '0.35em' }, [String(index + 1)]),
      ]);
    }),
  );
}

function listHtml(labels: readonly Label[], context: BuildContext): Element {
  return h(
    'ol',
    { className: ['labelled-list'], role: 'list' },
    labels.map(({ name, text }, index) =>
      h('li', {}, [
        h('details', { className: ['folds', 'labelled-place'] }, [
          h('summary', {}, [
            h('span', { className: ['pin-number'] }, [String(index + 1)]),
            ' ',
            h('span', {}, context.toHast(name)),
          ]),
          h('div', { className: ['labelled-text'] }, context.toHast(text)),
        ]),
      ]),
    ),
  );
}
