/** What may be written in `portal/portal.yaml`, and at the head of the texts beside it. */
import { z } from 'zod';
import { THEME_CORNERS, THEME_FONTS } from '../course/model/theme.ts';
import { country, id, isDay, language, line, prose } from './fields.ts';
import { folderAddressOf } from './folder-address.ts';

/** A text in one language, the portal's first, or in several by their tags. */
const inLanguages = (text: typeof line | typeof prose) =>
  z.union([text, z.record(language, text)], { error: 'a text, or texts by language: { en: …, de: … }' });

const file = z
  .string()
  .regex(/^(?=.*\S)\P{Cc}+$/u, { error: 'the path of a file in the folder of portal.yaml' });

const WEB = { error: 'an address such as https://example.org/' };
const webAddress = z.string(WEB).refine((text) => {
  return /^https:\/\/[^\s"<>]+$/i.test(text) && URL.canParse(text);
}, WEB);

const EMAIL = { error: 'an address such as office@example.org' };
const email = z.string(EMAIL).regex(/^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/, EMAIL);

const BASE = { error: 'an address such as https://learn.example.org/, without ? and #' };

const PAGE = { error: 'the address of a page below the portal, such as en/courses/old-name/' };
const page = z.string(PAGE).regex(/^[a-z0-9](?:[\w.-]*\/)*[\w.-]*\/?$/i, PAGE);

const partner = z.strictObject({
  name: line.describe('Name of the organisation.'),
  logo: file.describe('Its logo, a picture of at most 500 kB beside portal.yaml.').optional(),
  address: webAddress.describe('Its web site.').optional(),
  country: country.describe('Its country, as a code such as ES, or by name.').optional(),
});

const REACHED = { path: ['email'], error: 'a way to reach them: `email`, or `address` of a page' };
const group = z
  .strictObject({
    country: country.describe('Its country, as a code such as ES, or by name; the list is sorted by it.'),
    name: inLanguages(line).describe('Name of the group, in one language or by language.'),
    place: inLanguages(line).describe('Town or region where it meets.').optional(),
    description: inLanguages(prose)
      .describe('Who is in it and what they do, in a sentence or two.')
      .optional(),
    email: email.describe('Address for mail.').optional(),
    address: webAddress.describe('A page about it, or another way to ask.').optional(),
  })
  .refine((one) => one.email !== undefined || one.address !== undefined, REACHED);

const theme = z.strictObject({
  brand: line
    .describe('The one colour of the portal, any CSS colour; all others are derived from it.')
    .optional(),
  accent: line.describe('A second colour, any CSS colour. Default: the brand.').optional(),
  logo: file.describe('Picture in the head of every page.').optional(),
  font: z.enum(THEME_FONTS).describe('The letters, as in course.yaml. Default: system.').optional(),
  corners: z.enum(THEME_CORNERS).describe('Corners, as in course.yaml. Default: round.').optional(),
});

const funding = z.strictObject({
  emblem: file.describe('Emblem of the funding body.').optional(),
  statement: inLanguages(line).describe('Who funded it.').optional(),
  disclaimer: inLanguages(prose).describe('The disclaimer that the funding body asks for.').optional(),
});

export const portalSchema = z.strictObject({
  title: inLanguages(line).describe('Title of the portal, in one language or by language.'),
  description: inLanguages(prose).describe('One or two sentences: what it holds, and for whom.').optional(),
  address: z
    .string(BASE)
    .refine((text) => folderAddressOf(text) !== undefined, BASE)
    .describe('Where it will lie, for feeds, search engines and shared links; it may have a path.'),
  languages: z
    .array(language)
    .min(1)
    .describe('Languages of the portal, the first one its own. Default: those of the courses.')
    .optional(),
  theme: theme.describe('Colours, letters, corners and logo.').optional(),
  partners: z.array(partner).describe('Organisations that stand behind it, in their order.').optional(),
  funding: funding.describe('What the funding body asks to be shown.').optional(),
  contact: z
    .strictObject({
      name: line.describe('Whom one asks.').optional(),
      email: email.describe('Address for mail.').optional(),
      address: webAddress.describe('A page with a form, or another way to ask.').optional(),
    })
    .describe('Whom visitors ask.')
    .optional(),
  repository: webAddress
    .describe('Where the sources of the portal lie, for members who send a story by a pull request.')
    .optional(),
  groups: z
    .array(group)
    .describe('Local groups of experts, for a list by country on the page of the community.')
    .optional(),
  courses: z
    .record(
      id,
      z.strictObject({
        audience: inLanguages(line).describe('For whom it is; the catalogue filters by it.').optional(),
      }),
    )
    .describe('What the catalogue says of a course beside its own settings, by its id.')
    .optional(),
  redirects: z
    .record(page, page)
    .describe('Pages that were renamed, old address to new one, e.g. { en/old/: en/new/ }.')
    .optional(),
});

export type WrittenPortal = z.infer<typeof portalSchema>;

const DATE = { error: 'a date such as 2026-05-04' };
const date = z.string(DATE).refine(isDay, DATE);

/** The head of a text in `news`, `stories` or the folder itself. */
export const portalTextSchema = z.strictObject({
  title: line.describe('Title of the page.'),
  summary: prose.describe('One or two sentences for lists and feeds.').optional(),
  date: date
    .describe('Day of publication. Default: the date that the name of the file begins with.')
    .optional(),
  author: line.describe('Who wrote it.').optional(),
  country: country.describe('Of a story: where it happened, as a code such as ES, or by name.').optional(),
});

export type WrittenPortalText = z.infer<typeof portalTextSchema>;
