/** Texts of a document in a language, loaded when it is written. */
import { formatText, type Plural } from './texts.ts';

export type Translations<Key extends string> = Record<
  string,
  () => Promise<{ default: Record<Key, string | Plural> }>
>;

export type SayIn<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

export interface Voice<Key extends string> {
  /** Language of the texts. */
  language: string;
  say: SayIn<Key>;
}

/** For a BCP 47 tag: `pt-BR` reads the texts of `pt`, an unknown language those of English. */
export async function textsIn<Key extends string>(
  translations: Translations<Key>,
  tag: string,
): Promise<{ texts: Record<Key, string | Plural>; language: string }> {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  const found = Object.hasOwn(translations, base);
  const load = translations[found ? base : 'en'];
  if (load === undefined) throw new Error('The English texts are missing');
  return { texts: (await load()).default, language: found ? tag : 'en' };
}

export async function voiceIn<Key extends string>(
  translations: Translations<Key>,
  tag: string,
): Promise<Voice<Key>> {
  const { texts, language } = await textsIn(translations, tag);
  return { language, say: (key, values) => formatText(texts, language, key, values) };
}
