/** What may be written in `course.yaml`, and in its translations under `i18n/<language>/`. */
import { z } from 'zod';
import { THEME_CORNERS, THEME_FONTS } from '../course/model/theme.ts';
import { achievementSchema } from './achievement-schema.ts';
import { credits, eqf, id, language, line, path, prose, share, size } from './fields.ts';
import { folderAddressOf } from './folder-address.ts';
import { picture, pictureAlt } from './picture.ts';

const level = z.enum(['error', 'warning', 'off']);

const names = (what: string) =>
  z.union([z.literal('all'), z.array(line).min(1)], { error: `all, or a list of ids of ${what}` });

const conditions = {
  lessons: z
    .union([z.enum(['all', 'none']), z.array(line).min(1)], { error: 'all, none, or a list of lesson ids' })
    .describe(
      'Lessons that must be opened: `all`, `none`, or a list of ids as `lesson` or `module/lesson`. Default: all.',
    )
    .optional(),
  watch: share.describe('Share of each video that must be watched, e.g. 80%.').optional(),
  quizzes: z
    .union(
      [
        z.enum(['passed', 'finished']),
        z.strictObject({
          ids: names('quizzes')
            .describe('`all`, or ids as `quiz` or `module/lesson:quiz`. Default: all.')
            .optional(),
          must: z
            .enum(['passed', 'finished'])
            .describe('`passed`: its pass mark is reached; `finished`: handed in is enough. Default: passed.')
            .optional(),
        }),
      ],
      { error: 'passed, finished, or { ids: [ … ], must: passed }' },
    )
    .describe('Quizzes that must be passed, or handed in.')
    .optional(),
  reflections: names('reflections')
    .describe('Reflections that must be written: `all`, or a list of ids.')
    .optional(),
  minutes: z
    .number({ error: 'a number of minutes' })
    .min(1, { error: 'a number of minutes from 1 to 4,000' })
    .max(4000, { error: 'a number of minutes from 1 to 4,000' })
    .describe('Minutes of active learning time.')
    .optional(),
};

type Conditions = z.infer<z.ZodObject<typeof conditions>>;

/** Conditions as they are written; branches hold branches. */
export interface WrittenConditions extends Conditions {
  any?: WrittenConditions[] | undefined;
  all?: WrittenConditions[] | undefined;
}

const branch: z.ZodType<WrittenConditions> = z.lazy(() => z.strictObject({ ...conditions, ...branches }));

const branches = {
  any: z.array(branch).min(1).describe('Conditions of which one is enough.').optional(),
  all: z.array(branch).min(1).describe('Conditions that are all needed.').optional(),
};

/** Deeper than anybody means it; what is made of it asks each condition for those within it. */
const MAX_CONDITIONS = 20;

function depthOf({ any = [], all = [] }: WrittenConditions): number {
  return 1 + [...any, ...all].reduce((most, one) => Math.max(most, depthOf(one)), 0);
}

const completionKeys = z.strictObject({
  ...conditions,
  ...branches,
  pass: share
    .describe('Pass mark: share of the points, e.g. 60%. Without it no success is reported.')
    .optional(),
  score: z
    .enum(['all', 'quizzes'])
    .describe('What the score is made of: every question with points, or the quizzes alone. Default: all.')
    .optional(),
  report: z
    .enum(['completed', 'passed'])
    .describe(
      'What a course without a pass mark reports at its end. Some LMSs count only `passed`. Default: completed.',
    )
    .optional(),
});

const completion = completionKeys.refine((written) => depthOf(written) <= MAX_CONDITIONS, {
  error: `conditions that stand at most ${MAX_CONDITIONS} deep in one another`,
});

const theme = z.strictObject({
  brand: line
    .describe('The one colour of the course, any CSS colour; every other colour is derived from it.')
    .optional(),
  accent: line
    .describe(
      'A second colour, any CSS colour, for progress and what stands out; it is made readable as the brand is. Default: the brand.',
    )
    .optional(),
  logo: path.describe('Picture shown at the top, as a path in the course folder.').optional(),
  font: z
    .enum(THEME_FONTS)
    .describe(
      "The letters, from those that learners' devices have: `system`, `humanist`, `serif` or `rounded`. Default: system.",
    )
    .optional(),
  corners: z
    .enum(THEME_CORNERS)
    .describe('Corners of cards, pictures and buttons: `round`, `soft` or `square`. Default: round.')
    .optional(),
});

const funding = z.strictObject({
  emblem: path.describe('Emblem of the funding body, as a path in the course folder.').optional(),
  statement: line.describe('Who funded the course, e.g. `Co-funded by the European Union`.').optional(),
  disclaimer: prose.describe('The disclaimer that the funding body asks for.').optional(),
});

const MEDIA_BASE = { error: 'an address such as https://media.example.org/course/, without ? and #' };

const SITE = { error: 'an address such as https://learn.example.org/my-course/, without ? and #' };
const siteAddress = z.string(SITE).refine((text) => folderAddressOf(text) !== undefined, SITE);

const IRI = { error: 'an address such as https://example.org/courses/my-course, without ? and #' };

export const courseSchema = z.strictObject({
  id: id
    .describe(
      'Permanent id of the course. Default: the name of its folder. A changed id is a new course for every LMS.',
    )
    .optional(),
  title: line.describe('Title, as the LMS and the learner see it.'),
  description: prose.describe('One or two sentences on what the course is about and for whom.').optional(),
  version: z
    .string()
    .regex(/^[^\s\p{Cc}]{1,32}$/u, { error: 'a version such as 1.2.0' })
    .describe('Version of this edition, e.g. 1.2.0. Default: 1.0.0.')
    .optional(),
  language: language.describe('Language the course is written in, as a BCP 47 tag, e.g. en.'),
  translations: z
    .array(language)
    .describe('Languages that have a folder under `i18n/`, e.g. [es, pt].')
    .optional(),
  iri: z
    .string(IRI)
    .refine(isBaseIri, IRI)
    .describe(
      'Permanent web address that names the course in xAPI, below a domain of your own; no page needs to be there. Never change it after publication.',
    ),
  licence: line.describe('Licence of the content, preferably as an SPDX id, e.g. CC-BY-SA-4.0.').optional(),
  authors: z.array(line).describe('Names of persons or organisations.').optional(),
  keywords: z.array(line).describe('Keywords by which the course is found in a catalogue.').optional(),
  completion: completion
    .describe('When the course counts as completed and passed. Default: when every lesson was opened.')
    .optional(),
  theme: theme.describe('Colours, letters, corners and logo.').optional(),
  cover: picture
    .describe(
      'Picture of the start page, as a path in the course folder, or with `alt` and `focus`. Wide, about 3 to 2.',
    )
    .optional(),
  funding: funding.describe('What the funding body asks to be shown.').optional(),
  eqf: eqf
    .describe(
      'Level of the European Qualifications Framework, 1 to 8; shown on the record of completion. Write it only if a competent body has assigned it.',
    )
    .optional(),
  credits: credits
    .describe('Credit points, e.g. { system: ECTS, points: 2 }; shown on the record of completion.')
    .optional(),
  achievement: achievementSchema
    .describe(
      'What badges and digital credentials for this course say of it; a portal writes it, with `eqf` and `credits`, into files for those who award them.',
    )
    .optional(),
  targets: z
    .array(z.string())
    .min(1)
    .describe(
      'Kinds of packages to build: scorm12, xapi, scorm2004, scorm2004-4th, cmi5, web, universal, moodle. Default: [scorm12, xapi].',
    )
    .optional(),
  package: z
    .enum(['course', 'module'])
    .describe('One package for the whole course, or one for each module. Default: course.')
    .optional(),
  moodle: z
    .strictObject({
      order: z
        .enum(['any', 'modules'])
        .describe(
          '`modules`: the package and the task of a module open once the package of the module before is complete. Default: any.',
        )
        .optional(),
    })
    .describe('How target `moodle` sets up the course.')
    .optional(),
  math: z
    .enum(['dollars'])
    .describe(
      '`dollars`: text between single dollars is mathematics too, as in `$x^2$`. Default: `$$x^2$$` alone.',
    )
    .optional(),
  maxPackageSize: size.describe('Warn when a package is larger, e.g. `200 MB`. Default: 100 MB.').optional(),
  media: z
    .strictObject({
      base: z
        .string(MEDIA_BASE)
        .refine((text) => folderAddressOf(text) !== undefined, MEDIA_BASE)
        .describe(
          'Address below which the media of a build with `--media linked` lie, e.g. https://media.example.org/course/.',
        )
        .optional(),
    })
    .describe('Where media are that packages only refer to.')
    .optional(),
  site: siteAddress
    .describe(
      'Address of the folder in which the web site of target `web` lies, for links to it that are shared, e.g. https://learn.example.org/my-course/.',
    )
    .optional(),
  rules: z
    .record(
      z.string(),
      z.union(
        [
          level,
          z.strictObject({
            level: level.describe('error, warning or off.'),
            reason: line.describe('Why this course departs from the rule.').optional(),
          }),
        ],
        { error: 'error, warning, off, or { level: …, reason: … }' },
      ),
    )
    .describe('Level of a check in this course, by rule id; `coursewright rules` lists them.')
    .optional(),
});

export type WrittenCourse = z.infer<typeof courseSchema>;

/** Texts only: everything else is inherited from the source. */
export const courseTextsSchema = z.strictObject({
  title: line.describe('Title in this language.').optional(),
  description: prose.describe('Description in this language.').optional(),
  keywords: z.array(line).describe('Keywords in this language.').optional(),
  cover: z
    .strictObject({ alt: pictureAlt })
    .describe('What the picture of the start page shows, in this language.')
    .optional(),
  funding: z
    .strictObject({
      statement: line.describe('Funding statement in this language.').optional(),
      disclaimer: prose.describe('Disclaimer in this language.').optional(),
    })
    .describe('What the funding body asks to be shown, in this language.')
    .optional(),
  site: siteAddress.describe('Address of the web site in this language.').optional(),
});

export type WrittenCourseTexts = z.infer<typeof courseTextsSchema>;

/** Blocks get `<iri>/<module>/<lesson>#<block>`, so neither a query nor a fragment may stand in it. */
function isBaseIri(text: string): boolean {
  if (/[\s?#<>"{}|\\^`\p{Cc}]/u.test(text) || !/^https?:\/\//i.test(text)) return false;
  try {
    const url = new URL(text);
    return url.hostname !== '' && url.username === '';
  } catch {
    return false;
  }
}
