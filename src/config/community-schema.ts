/** What may be written in `community.yaml`, and in its translations. */
import { z } from 'zod';
import { id, isDay, line, prose } from './fields.ts';

const DATE = { error: 'a day such as 2026-05-12' };

const day = z.string(DATE).refine(isDay, DATE);

const ADDRESS = { error: 'an https address' };

const address = line.refine((text) => /^https:\/\//i.test(text) && URL.canParse(text), ADDRESS);

const email = line.regex(/^[^\s@<>?&"]+@[^\s@<>?&"]+$/, { error: 'an e-mail address' });

const text = line.describe('One line of text.');

const intro = prose.describe('What the community is for, in a sentence or two.').optional();
const rules = z.array(text).describe('Rules of the community, one a line.').optional();
const contribute = z.array(text).describe('Ways to contribute, one a line.').optional();

export const communitySchema = z.strictObject({
  intro,
  forums: z
    .record(
      id,
      z.strictObject({
        title: line.describe('Name of the forum.'),
        question: prose.describe('The question that its talk begins with.'),
        module: id.describe('Id of the module that it belongs to. Default: the whole course.').optional(),
        address: address
          .describe(
            'https address where it is talked about. Default: where the course is taken, in a forum of the provider.',
          )
          .optional(),
      }),
    )
    .describe('Forums, each under an id of its own.')
    .optional(),
  events: z
    .record(
      id,
      z
        .strictObject({
          title: line.describe('Name of the event.'),
          date: day.describe('Day of the event, e.g. 2026-05-12.'),
          until: day.describe('Last day of an event of several days.').optional(),
          time: line.describe('Time of day as it is to be read, e.g. 14:00–16:00 CET.').optional(),
          place: line.describe('Where it takes place.').optional(),
          address: address
            .describe('https address where it takes place, or where it is announced.')
            .optional(),
          summary: prose.describe('What it is about, in a sentence or two.').optional(),
        })
        .refine(({ date, until }) => until === undefined || until >= date, {
          path: ['until'],
          error: 'a day that is not before `date`',
        }),
    )
    .describe('Events, each under an id of its own.')
    .optional(),
  rules,
  contacts: z
    .record(
      id,
      z.strictObject({
        name: line.describe('Name of a person or an office.'),
        role: line.describe('For what they are asked.').optional(),
        email: email.describe('E-mail address.').optional(),
        address: address.describe('https address of a page about them.').optional(),
      }),
    )
    .describe('Whom learners ask, each under an id of its own.')
    .optional(),
  contribute,
});

export type WrittenCommunity = z.infer<typeof communitySchema>;

/** Texts only, by the ids of the source; lists in its order. */
export const communityTextsSchema = z.strictObject({
  intro,
  forums: z
    .record(
      id,
      z.strictObject({
        title: line.describe('Name of the forum in this language.'),
        question: prose.describe('Its first question in this language.'),
      }),
    )
    .describe('Texts of the forums, by their ids.')
    .optional(),
  events: z
    .record(
      id,
      z.strictObject({
        title: line.describe('Name of the event in this language.'),
        time: line.describe('Time of day as it is to be read.').optional(),
        place: line.describe('Where it takes place, in this language.').optional(),
        summary: prose.describe('What it is about, in this language.').optional(),
      }),
    )
    .describe('Texts of the events, by their ids.')
    .optional(),
  rules,
  contacts: z
    .record(
      id,
      z.strictObject({
        name: line.describe('Name as it is written in this language.').optional(),
        role: line.describe('For what they are asked, in this language.').optional(),
      }),
    )
    .describe('Texts of the contacts, by their ids.')
    .optional(),
  contribute,
});

export type WrittenCommunityTexts = z.infer<typeof communityTextsSchema>;
