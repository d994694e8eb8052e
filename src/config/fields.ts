/** The small schemas that settings files share. Each `error` completes "…; expected". */
import { z } from 'zod';
import { ID_PATTERN, LESSON_ID_PATTERN } from '../course/model/ids.ts';
import { countryName } from '../course/text/country-name.ts';

/** One line of text, as an LMS shows it. */
export const line = z
  .string()
  .regex(/^(?=.*\S)\P{Cc}+$/u, { error: 'one line of text without control characters' })
  .refine(isInterchangeable, { error: 'one line of text without characters that no page can show' });

/** Text that may go over several lines. */
export const prose = z
  .string()
  .regex(/^[\P{Cc}\n\t]*$/u, { error: 'text without control characters' })
  .refine(isInterchangeable, { error: 'text without characters that no page can show' });

/** YAML can write what neither UTF-8 nor XML can hold: halves of a pair, and code points that are no characters. */
function isInterchangeable(text: string): boolean {
  return !/[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text);
}

export const id = z.string().regex(ID_PATTERN, {
  error: 'an id of at most 64 letters a–z, digits, - and _, beginning with a letter or digit',
});

/** Of a lesson: an id, or `module/lesson` as it was in the module that the lesson came from. */
export const lessonId = z.string().regex(LESSON_ID_PATTERN, {
  error:
    'an id of at most 64 letters a–z, digits, - and _, beginning with a letter or digit; or module/lesson for a lesson that came from another module',
});

const LANGUAGE = { error: 'a language tag such as en, es or pt-BR' };

/** BCP 47, with a primary language of two or three letters. */
export const language = z.string(LANGUAGE).refine((tag) => canonicalLanguage(tag) !== undefined, LANGUAGE);

export function canonicalLanguage(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const COUNTRY = { error: 'a code of two capital letters such as ES, or the name of a country' };

/** What has two letters is a code, and one that exists. */
export const country = line.refine(
  (text) => !/^[a-z]{2}$/i.test(text.trim()) || countryName(text.trim(), 'en') !== text.trim(),
  COUNTRY,
);

/** `YYYY-MM-DD` of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const SHARE = { error: 'a share such as 60% or 0.6' };

/** A part of a whole: `60%`, or 0…1. */
export const share = z.union(
  [
    z.number().refine((number) => number >= 0 && number <= 1, SHARE),
    z.string().regex(/^(100([.]0+)?|\d{1,2}([.]\d+)?)\s?%$/, SHARE),
  ],
  SHARE,
);

export function shareOf(written: z.infer<typeof share>): number {
  return typeof written === 'number' ? written : Math.min(1, Number(written.replace('%', '')) / 100);
}

/** Seconds: as many hours as a clock can write. */
const LONGEST = 999 * 3600;
const CLOCK = /^(\d{1,3}:)?\d{1,3}:[0-5]\d([.]\d+)?$/;

const DURATION = { error: 'a duration such as 1:24, 1:02:03, or a number of seconds' };

/** `1:24`, `1:02:03`, or seconds; more than nothing. */
export const duration = z.union(
  [
    z.number().refine((number) => number > 0 && number <= LONGEST, DURATION),
    z
      .string()
      .regex(CLOCK, DURATION)
      .refine((text) => secondsOf(text) > 0, DURATION),
  ],
  DURATION,
);

const TIME = { error: 'a time such as 0:24, 1:02:03, or a number of seconds' };

/** A place in a video: `0:24`, `1:02:03`, or seconds. */
export const time = z.union(
  [z.number().refine((number) => number >= 0 && number <= LONGEST, TIME), z.string().regex(CLOCK, TIME)],
  TIME,
);

/** Of a `duration` or a `time`. */
export function secondsOf(written: number | string): number {
  if (typeof written === 'number') return written;
  return written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

const EQF = { error: 'a level of the European Qualifications Framework, 1 to 8' };

export const eqf = z.number(EQF).refine((level) => Number.isInteger(level) && level >= 1 && level <= 8, EQF);

const POINTS = { error: 'a number of credit points above 0, e.g. 2 or 0.5' };

export const credits = z.strictObject({
  system: line.describe('The credit system, e.g. ECTS or ECVET.'),
  points: z
    .number(POINTS)
    .refine((points) => points > 0, POINTS)
    .describe('Number of credit points.'),
});

const SIZE = { error: 'a size such as 200 MB' };

/** `200 MB`, `1.5 GB`, or bytes. */
export const size = z.union(
  [
    z.number().refine((number) => number > 0, SIZE),
    z.string().regex(/^\d+([.]\d+)?\s?([kKmMgG]i?)?[bB]$/, SIZE),
  ],
  SIZE,
);

const UNITS: Record<string, number> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** Bytes. */
export function bytesOf(written: z.infer<typeof size>): number {
  if (typeof written === 'number') return Math.round(written);
  const unit = written.replace(/^[\d.\s]+/, '').toLowerCase();
  return Math.round(Number.parseFloat(written) * (UNITS[unit] ?? 1));
}

/** A path inside the course folder; where it leads is checked when the files are known. */
export const path = z
  .string()
  .regex(/^(?=.*\S)\P{Cc}+$/u, { error: 'the path of a file in the course folder' });
