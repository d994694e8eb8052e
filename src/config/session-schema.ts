/** What may be written in the front matter of a session; the same keys in a translation. */
import { z } from 'zod';
import { id, line, path, prose } from './fields.ts';

const lines = z.array(line);

export const sessionSchema = z.strictObject({
  title: line.describe('Title of the session; headings in the text start at `##`.').optional(),
  id: id
    .describe('Permanent id of the session. Default: the name of its file without the number.')
    .optional(),
  description: prose
    .describe(
      'One sentence on what the session is about: for the trainer’s guide, the page of the session in Moodle, and the list of sessions in a portal.',
    )
    .optional(),
  mode: z
    .enum(['face-to-face', 'online'], { error: 'face-to-face or online' })
    .describe('Where learners meet: in one place, or online. Default: face-to-face.')
    .optional(),
  assessment: z
    .boolean()
    .describe(
      'Whether the session is an assessment: true or false. Then its minutes count as hours of `assessment`.',
    )
    .optional(),
  minutes: z.number().positive().max(6000).describe('Length of the session, in minutes.').optional(),
  group: z
    .union([line, z.number().int().positive()], { error: 'a number of people, or words such as 8 to 16' })
    .describe('How many take part, e.g. `8 to 16`.')
    .optional(),
  room: line.describe('What the room must offer, e.g. `tables for four, a wall to pin on`.').optional(),
  materials: lines.describe('What has to be at hand.').optional(),
  objectives: lines.describe('Ids of the module’s objectives that the session serves.').optional(),
  sheets: z
    .array(path)
    .describe(
      'What is handed out: files, and sheets of lessons as `../02-case.md#id-of-the-sheet`, as paths from the session.',
    )
    .optional(),
  bring: lines.describe('What learners bring from the online part.').optional(),
  takeBack: lines.describe('What learners take back to the online part.').optional(),
});

export type SessionFrontMatter = z.infer<typeof sessionSchema>;
