/** Text set apart, in five kinds: an icon and a title say which, colour only repeats it. */
import { z } from 'zod';
import type { TextKey } from '../../texts/texts.ts';
import type { BlockType } from '../block-type.ts';
import { h, icon } from '../hast.ts';

function callout(name: string & TextKey, summary: string, path: string): BlockType {
  return {
    name,
    folder: 'callout',
    form: 'container',
    summary,
    label: 'optional',
    attributes: z.object({}),
    interactive: false,
    build(directive, _, context) {
      const title = context.label(directive) ?? [{ type: 'text', value: context.text(name) }];
      return h('aside', { className: ['callout', name], role: 'note' }, [
        h('p', { className: ['callout-title'] }, [icon(path), h('span', {}, title)]),
        ...context.toHast(directive.children),
      ]);
    },
  };
}

export const note = callout(
  'note',
  'A remark beside the text.',
  'M5 4h14v11l-5 5H5zM14 20v-5h5M9 9h6M9 13h3',
);
export const tip = callout(
  'tip',
  'Advice that makes something easier.',
  'M12 3a6 6 0 0 0-3.5 10.9V16h7v-2.1A6 6 0 0 0 12 3ZM9.5 20h5',
);
export const warning = callout('warning', 'What can go wrong.', 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.1');
export const example = callout('example', 'One concrete case.', 'M4 19V9M10 19V5M16 19v-7M3 19h18');
export const definition = callout(
  'definition',
  'What a word means.',
  'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
);
