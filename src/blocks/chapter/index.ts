/** A note on a chapter of a video; the video puts it into its list of chapters. */

import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { timeInVideo } from '../attributes.ts';
import { defineBlock } from '../block-type.ts';
import { h } from '../hast.ts';

const attributes = z.object({
  at: timeInVideo().describe('When the chapter begins, e.g. 0:24.'),
});

export const chapter = defineBlock({
  name: 'chapter',
  form: 'container',
  summary: 'A chapter of a video with a note; a title is needed where the library has none at that time.',
  printed: 'Title and note.',
  label: 'optional',
  attributes,
  within: ['video'],
  interactive: false,
  rules: [
    rule('chapter-has-title', 'A chapter of a video has a title, here or in videos.yaml.'),
    rule('chapter-time-unique', 'No two notes on chapters of a video stand at one second.'),
  ],
  build(directive, values, context) {
    const { at } = values as z.output<typeof attributes>;
    const title = context.label(directive);
    const note = context.toHast(directive.children);
    return h('li', { className: ['chapter'], dataAt: at }, [
      title && h('strong', { className: ['chapter-title'] }, title),
      note.length === 0 ? undefined : h('div', { className: ['chapter-note'] }, note),
    ]);
  },
});
