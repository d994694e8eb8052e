/** What may be written in `module.yaml`, and in its translations. */
import { z } from 'zod';
import { ID_PATTERN } from '../course/model/ids.ts';
import { credits, eqf, id, line, prose } from './fields.ts';
import { picture, pictureAlt } from './picture.ts';

const objectives = z.union(
  [
    z.array(line),
    z.record(z.string().regex(ID_PATTERN, { error: 'an id of letters a–z, digits, - and _' }), line),
  ],
  { error: 'a list of texts, or a map from ids to texts' },
);

export const moduleSchema = z.strictObject({
  id: id
    .describe('Permanent id of the module. Default: the name of its folder without the number.')
    .optional(),
  title: line.describe('Title of the module. Default: the name of its folder.').optional(),
  description: prose.describe('One or two sentences on what the module is about.').optional(),
  image: picture
    .describe(
      'Picture of the module on the start page, as a path in the course folder, or with `alt` and `focus`.',
    )
    .optional(),
  objectives: objectives
    .describe('What a learner can do afterwards: a map from ids to texts, or a list of texts.')
    .optional(),
  hours: z
    .record(line, z.number().min(0))
    .describe('Planned hours by mode, e.g. { online: 5, face-to-face: 4, assessment: 1 }.')
    .optional(),
  task: z
    .strictObject({
      title: line
        .describe('Name of the task. Default: a word for it with the title of the module.')
        .optional(),
      text: prose.describe('What there is to do; an empty line begins a paragraph.'),
      handIn: line.describe('What is handed in, e.g. `The first-call sheet, filled in`.').optional(),
      form: z
        .enum(['file', 'text', 'either'])
        .describe('In what form it is handed in: as a file, as text, or as either. Default: either.')
        .optional(),
      judged: prose.describe('How it is judged.').optional(),
      points: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .describe('Points that it earns at most. Default: none.')
        .optional(),
    })
    .describe('What learners do after the module and hand in; an assignment of its own in a Moodle course.')
    .optional(),
  eqf: eqf
    .describe(
      "Level of the European Qualifications Framework, 1 to 8, for the module's own package. Default: that of the course.",
    )
    .optional(),
  credits: credits
    .describe('Credit points of this module, for its own package, e.g. { system: ECTS, points: 0.5 }.')
    .optional(),
});

export type WrittenModule = z.infer<typeof moduleSchema>;

/** Texts only; the ids of objectives are those of the source. */
export const moduleTextsSchema = z.strictObject({
  title: line.describe('Title in this language.').optional(),
  image: z
    .strictObject({ alt: pictureAlt })
    .describe('What the picture of the module shows, in this language.')
    .optional(),
  description: prose.describe('Description in this language.').optional(),
  task: z
    .strictObject({
      title: line.describe('Name of the task in this language.').optional(),
      text: prose.describe('What there is to do, in this language.').optional(),
      handIn: line.describe('What is handed in, in this language.').optional(),
      judged: prose.describe('How it is judged, in this language.').optional(),
    })
    .describe('The task in this language.')
    .optional(),
  objectives: objectives
    .describe('The objectives in this language, by the ids or in the order of the source.')
    .optional(),
});

export type WrittenModuleTexts = z.infer<typeof moduleTextsSchema>;
