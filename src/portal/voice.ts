/** The words of a portal in one language: its own, and those that it shares with the player. */
import { countryName } from '../course/text/country-name.ts';
import { fileSize } from '../course/text/file-size.ts';
import { type LoadedTexts, languageName } from '../texts/index.ts';
import { portalTexts } from '../texts/portal/index.ts';
import type { PortalKey } from '../texts/portal/portal-texts.ts';
import { regional } from '../texts/region.ts';
import { type SaySheet, sheetVoice } from '../texts/sheet/index.ts';
import { formatText, type Plural, type TextKey } from '../texts/texts.ts';

type Values = Record<string, string | number>;

export interface Voice {
  language: string;
  say(key: PortalKey, values?: Values): string;
  /** Every form of a text that counts. */
  forms(key: PortalKey): Plural;
  /** A text of the player. */
  shared(key: TextKey, values?: Values): string;
  /** A text of the sheet for LMS administrators. */
  sheet: SaySheet;
  /** `2026-05-04` with the month in words. */
  day(date: string): string;
  /** Decimal units, as file managers show them. */
  size(bytes: number): string;
  languageName(tag: string): string;
  /** What is no code is a name already. */
  countryName(code: string): string;
  compare(a: string, b: string): number;
}

export async function voiceIn(
  language: string,
  load: (language: string) => Promise<LoadedTexts>,
): Promise<Voice> {
  const [own, shared] = [await portalTexts(language), await load(language)];
  const sheet = await sheetVoice(language);
  const tag = regional(shared.language);
  const { compare } = new Intl.Collator(tag);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language: shared.language,
    say: (key, values) => formatText(own, shared.language, key, values),
    forms: (key) => {
      const text: string | Plural = own[key];
      return typeof text === 'string' ? { other: text } : text;
    },
    sheet: sheet.say,
    shared: (key, values) => formatText(shared.texts, shared.language, key, values),
    day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
    size: (bytes) => fileSize(bytes, shared.language),
    languageName: (other) => languageName(other, shared.language),
    countryName: (code) => countryName(code, tag),
    compare,
  };
}
