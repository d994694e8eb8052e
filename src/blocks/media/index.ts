/** A picture and the text that belongs to it, side by side; on a phone the picture stands above its text. */
import type { RootContent } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { titleOf } from '../block-title.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { isPicture } from '../picture-places/picture.ts';

export const media = defineBlock({
  name: 'media',
  form: 'container',
  summary: 'A picture beside the text that belongs to it.',
  label: 'optional',
  attributes: z.object({
    side: z
      .enum(['start', 'end'], 'start or end is expected')
      .optional()
      .describe(
        'Where the picture stands; without it, start where it is written first, end where it is last.',
      ),
  }),
  interactive: false,
  rules: [
    rule('media-has-picture', 'In media stands one picture, in a paragraph of its own, first or last.'),
    rule('media-has-text', 'In media stands text beside the picture.'),
  ],
  build(directive, { side }, context) {
    const children = directive.children as RootContent[];
    const pictures = children.filter(isPicture);
    const [picture] = pictures;
    const isLast = picture !== undefined && picture === children.at(-1);
    const position = positionOf(directive);
    if (picture === undefined || pictures.length > 1 || !(isLast || picture === children[0])) {
      const found =
        picture === undefined
          ? 'has no picture in a paragraph of its own'
          : pictures.length > 1
            ? `has ${pictures.length} pictures`
            : 'has its picture between two texts';
      const reason = `This "media" ${found}; write one picture, ![…](…), as its first or last paragraph`;
      context.report({ ruleId: 'media-has-picture', reason, position });
      return h('div', {}, context.toHast(children));
    }
    const text = children.filter((node) => node !== picture);
    if (text.length === 0) {
      const reason =
        'Beside this picture stands no text; write it below or above the picture, inside of the block';
      context.report({ ruleId: 'media-has-text', reason, position });
    }
    const ends = side === undefined ? isLast && text.length > 0 : side === 'end';
    return h('div', { className: ['media', 'broad', ...(ends ? ['end'] : [])] }, [
      ...context.toHast([picture]),
      h('div', { className: ['media-text'] }, [titleOf(directive, context), ...context.toHast(text)]),
    ]);
  },
});
