/** A file of the course to take away, or an item of its toolkit: a card that names its kind and its size. */
import { posix } from 'node:path';
import { z } from 'zod';
import type { LessonAsset } from '../../course/model/model.ts';
import type { LessonItem } from '../../course/model/toolkit.ts';
import { direction } from '../../course/text/direction.ts';
import { fileFacts } from '../../course/text/file-facts.ts';
import { fragmentOf } from '../../course/text/fragment.ts';
import { suggest, withHint } from '../../diagnostics/near-match.ts';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h, icon } from '../hast.ts';

const attributes = z.object({
  src: z
    .string()
    .min(1, 'the path of a file is expected')
    .optional()
    .describe('Path of the file, relative to the lesson.'),
  toolkit: z
    .string()
    .min(1, 'the id of an item of toolkit.yaml is expected')
    .optional()
    .describe(
      'Id of an item of toolkit.yaml, in the place of `src`; its title is the default of the card’s.',
    ),
});

export const download = defineBlock({
  name: 'download',
  form: 'leaf',
  summary: 'A link to a file of the course or an item of its toolkit, with its kind and size.',
  label: 'optional',
  attributes,
  interactive: false,
  rules: [rule('toolkit-item-known', 'An item of the toolkit that a lesson offers is in toolkit.yaml.')],
  build(directive, values, context) {
    const { src, toolkit } = values as z.output<typeof attributes>;
    if ((src === undefined) === (toolkit === undefined)) {
      const reason =
        src === undefined
          ? '"download" needs the attribute "src" or "toolkit"; write src=… in its braces'
          : '"download" has both "src" and "toolkit"; keep one of them';
      context.report({ ruleId: 'directive-attributes', reason, position: positionOf(directive) });
      return undefined;
    }
    return toolkit === undefined
      ? ofFile(directive, src ?? '', context)
      : ofToolkit(directive, toolkit, context);
  },
});

function ofFile(directive: Directive, src: string, context: BuildContext) {
  const label = context.toText(directive.children).trim();
  if (label === '') {
    const reason = '"download" has no title; write it in brackets: ::download[Title]';
    context.report({ ruleId: 'directive-label', reason, position: positionOf(directive) });
    return undefined;
  }
  const asset = context.file('download', src, positionOf(directive), label);
  return asset && card(directive, asset, { fragment: fragmentOf(src) }, context);
}

function ofToolkit(directive: Directive, id: string, context: BuildContext) {
  const position = positionOf(directive);
  const item = context.toolkitItem(id);
  if (item === undefined) {
    const reason = withHint(`toolkit.yaml has no item "${id}"`, suggest(id, context.toolkitKeys()));
    context.report({ ruleId: 'toolkit-item-known', reason, position });
    return undefined;
  }
  const label = context.toText(directive.children).trim() || item.title;
  const asset = context.courseFile('download', item.path, position, label);
  return asset && card(directive, asset, { item: { ...item, id } }, context);
}

function card(
  directive: Directive,
  asset: LessonAsset,
  { fragment = '', item }: { fragment?: string; item?: LessonItem & { id: string } },
  context: BuildContext,
) {
  const name = posix.basename(asset.path);
  const label = context.label(directive);
  const foreign = item !== undefined && label === undefined && item.language !== context.language;
  return h(
    'a',
    {
      className: ['block', 'download'],
      href: asset.packed + fragment,
      download: name,
      ...(item && { dataResource: item.id }),
    },
    [
      icon('M12 4v11m-5-5 5 5 5-5M5 20h14'),
      h(
        'span',
        {
          className: ['download-title'],
          ...(foreign && { lang: item.language, dir: direction(item.language) }),
        },
        label ?? [item?.title ?? name],
      ),
      ' ',
      h('span', { className: ['download-meta'] }, [fileFacts(asset.path, asset.bytes, context.language)]),
    ],
  );
}
