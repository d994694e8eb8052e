/** A file of the course to take away: a card that names its kind and its size. */
import { posix } from 'node:path';
import { z } from 'zod';
import { fragmentOf } from '../../course/text/fragment.ts';
import { regional } from '../../texts/region.ts';
import { defineBlock, positionOf } from '../block-type.ts';
import { h, icon } from '../hast.ts';

const attributes = z.object({
  src: z
    .string()
    .min(1, 'the path of a file is expected')
    .describe('Path of the file, relative to the lesson.'),
});

export const download = defineBlock({
  name: 'download',
  form: 'leaf',
  summary: 'A link to a file of the course, with its kind and size.',
  label: 'required',
  attributes,
  interactive: false,
  build(directive, values, context) {
    const { src } = values as z.output<typeof attributes>;
    const label = context.toText(directive.children).trim();
    const asset = context.file('download', src, positionOf(directive), label);
    if (asset === undefined) return undefined;
    const name = posix.basename(asset.path);
    const kind = posix.extname(name).slice(1).toUpperCase();
    const meta = [...(kind === '' ? [] : [kind]), fileSize(asset.bytes, context.language)].join(' · ');
    return h(
      'a',
      { className: ['block', 'download'], href: asset.packed + fragmentOf(src), download: name },
      [
        icon('M12 4v11m-5-5 5 5 5-5M5 20h14'),
        h('span', { className: ['download-title'] }, context.label(directive) ?? [name]),
        ' ',
        h('span', { className: ['download-meta'] }, [meta]),
      ],
    );
  },
});

/** In steps of 1,000, as file managers count; never "0 kB". */
function fileSize(bytes: number, language: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  let size = Math.max(1, bytes / 1000);
  let step = 0;
  while (size >= 999.5 && step < units.length - 1) {
    size /= 1000;
    step++;
  }
  const maximumFractionDigits = step > 0 && size < 9.95 ? 1 : 0;
  const unit = units[step] ?? 'gigabyte';
  return new Intl.NumberFormat(regional(language), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(size);
}
