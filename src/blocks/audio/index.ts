/** A sound file of the course, in the browser's own player, with its transcript. */
import { z } from 'zod';
import { defineBlock, positionOf } from '../block-type.ts';
import { h, icon } from '../hast.ts';
import { mediaAddress } from '../video/media-address.ts';
import { transcriptHtml } from '../video/transcript.ts';

const attributes = z.object({
  src: z
    .string()
    .min(1, 'the path of a file is expected')
    .describe('Path of the sound file, relative to the lesson.'),
  transcript: z
    .string()
    .min(1, 'the path of a file is expected')
    .optional()
    .describe('Path of the transcript: Markdown, plain text, WebVTT or SubRip.'),
});

export const audio = defineBlock({
  name: 'audio',
  form: 'leaf',
  summary: 'A sound file of the course with its transcript.',
  printed: 'Title and transcript.',
  label: 'required',
  attributes,
  interactive: false,
  build(directive, values, context) {
    const { src, transcript } = values as z.output<typeof attributes>;
    const position = positionOf(directive);
    const asset = context.file('audio', src, position);
    const text = transcript === undefined ? undefined : context.file('transcript', transcript, position);
    if (asset === undefined) return undefined;
    const title = context.toText(directive.children);
    const address = mediaAddress(asset, title, context);
    return h('figure', { className: ['block', 'audio'] }, [
      h('figcaption', {}, [
        icon('M4 10v4M8 6v12M12 9v6M16 4v16M20 9v6'),
        h('strong', { className: ['audio-title'] }, context.label(directive) ?? [title]),
      ]),
      h('audio', {
        src: address.src,
        controls: true,
        preload: 'none',
        ariaLabel: context.text('listen', { title }),
      }),
      address.host === undefined
        ? undefined
        : h('p', { className: ['audio-host'] }, [context.text('remoteSound', { host: address.host })]),
      text === undefined ? undefined : transcriptHtml(text.path, position, context),
    ]);
  },
});
