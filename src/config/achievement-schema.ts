/** `achievement` in `course.yaml`: what issuers of badges and credentials need, where somebody has said it. */
import { z } from 'zod';
import { ACHIEVEMENT_TYPES } from '../course/model/achievement.ts';
import { LESSON_ID_PATTERN } from '../course/model/ids.ts';
import { line } from './fields.ts';

const CODE = { error: 'a code of ISCED-F 2013 of two to four digits, such as "0113"' };

const ESCO = {
  error: 'the address of a skill of ESCO, such as http://data.europa.eu/esco/skill/ and its number',
};

const OBJECTIVE = { error: 'the id of an objective, as objective or module/objective' };

const field = z.strictObject({
  // Broad fields go from 00 to 10.
  code: z
    .string(CODE)
    .regex(/^(0\d|10)\d{0,2}$/, CODE)
    .describe("Its code, in quotes, e.g. '0113'."),
  name: line.describe('Its name, in the language of the course.'),
});

const skill = z.strictObject({
  name: line.describe('Its name in ESCO, in the language of the course.'),
  esco: z
    .string(ESCO)
    .regex(/^https?:\/\/data\.europa\.eu\/esco\/skill\/[\w.-]{1,80}$/, ESCO)
    .describe('Its address in ESCO.'),
});

/** The keys that `eqf` and `credits` of the course have beside them. */
export const achievementSchema = z.strictObject({
  type: z
    .enum(ACHIEVEMENT_TYPES)
    .describe('Its kind by Open Badges 3.0, e.g. MicroCredential. Default: none is named.')
    .optional(),
  fields: z
    .array(field)
    .max(10, { error: 'at most ten fields' })
    .describe('Fields of education (ISCED-F 2013).')
    .optional(),
  skills: z
    .record(
      z.string().regex(LESSON_ID_PATTERN, OBJECTIVE),
      z.array(skill).min(1).max(20, { error: 'at most twenty skills' }),
    )
    .describe('Skills of ESCO, by the objective that they belong to, as `objective` or `module/objective`.')
    .optional(),
});
