/** What may be written in the front matter of a lesson; the same keys in a translation. */
import { z } from 'zod';
import { lessonId, line, prose } from './fields.ts';
import { picture } from './picture.ts';

export const lessonSchema = z.strictObject({
  title: line.describe('Title of the lesson; headings in the text start at `##`.').optional(),
  id: lessonId
    .describe(
      'Permanent id of the lesson. Default: the name of its file without the number. A lesson that was moved keeps that of its old module, as `module/lesson`.',
    )
    .optional(),
  minutes: z.number().positive().max(6000).describe('Time a learner needs, in minutes.').optional(),
  objectives: z.array(line).describe('Ids of the module’s objectives that the lesson serves.').optional(),
  image: picture
    .describe('Picture at the head of the lesson, as a path from the lesson, or with `alt` and `focus`.')
    .optional(),
  description: prose
    .describe(
      'One sentence on what the lesson is about: for the search, and for the list of lessons in a portal.',
    )
    .optional(),
  glossary: z
    .boolean()
    .describe('false: terms of the glossary are not marked in this lesson. Default: true.')
    .optional(),
  keywords: z
    .array(line)
    .describe('Words that the search finds the lesson by, beside those of its text.')
    .optional(),
});

export type FrontMatter = z.infer<typeof lessonSchema>;
