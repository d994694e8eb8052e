/** A picture that stands above a course, a module or a lesson: its path alone, or with what it shows and what stays in sight. */
import { z } from 'zod';
import type { Picture } from '../course/model/model.ts';
import { path, prose } from './fields.ts';

const FOCUS = { error: 'two shares such as 50% 30%: from the left, and from the top' };

export const pictureAlt = prose.describe('What the picture shows, for those who do not see it.');

export const picture = z.union(
  [
    path,
    z.strictObject({
      file: path.describe('The picture.'),
      alt: pictureAlt
        .describe('What it shows, for those who do not see it. Default: nothing, for it only decorates.')
        .optional(),
      focus: z
        .string(FOCUS)
        .regex(/^(100|\d{1,2})% (100|\d{1,2})%$/, FOCUS)
        .describe(
          'What stays in sight where it is cropped: from the left and from the top. Default: 50% 50%.',
        )
        .optional(),
    }),
  ],
  { error: 'the path of a picture, or { file: …, alt: …, focus: 50% 30% }' },
);

export type WrittenPicture = z.infer<typeof picture>;

export function pictureOf(written: WrittenPicture | undefined): Picture | undefined {
  if (written === undefined) return undefined;
  if (typeof written === 'string') return { path: written, alt: '', focus: undefined };
  const [left, top] = written.focus?.split(' ').map((share) => Number.parseInt(share, 10)) ?? [];
  return {
    path: written.file,
    alt: written.alt?.trim() ?? '',
    focus: left === undefined || top === undefined ? undefined : [left, top],
  };
}
