/** Texts of a Moodle course beside its packages, one file a language. */
import { formatText } from '../texts.ts';
import type en from './en.ts';

export type MoodleKey = keyof typeof en;
export type MoodleTexts = Record<MoodleKey, string>;

const languages: Record<string, () => Promise<{ default: MoodleTexts }>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

export type SayMoodle = (key: MoodleKey, values?: Record<string, string>) => string;

/** In a BCP 47 tag: `pt-BR` reads the texts of `pt`, an unknown language those of English. */
export async function moodleVoice(tag: string): Promise<SayMoodle> {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  const load = languages[Object.hasOwn(languages, base) ? base : 'en'];
  if (load === undefined) throw new Error('English texts of a Moodle course are missing');
  const texts = (await load()).default;
  return (key, values) => formatText(texts, tag, key, values);
}
