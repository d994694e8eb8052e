/** Languages that the player's interface speaks; a package loads and carries one of them. */
import { regional } from './region.ts';
import { formatText, type TextKey, type Texts } from './texts.ts';
import type { SayIn } from './voice.ts';

type TextModule = { default: Texts };

export const interfaceLanguages: Record<string, { name: string; load: () => Promise<TextModule> }> = {
  en: { name: 'English', load: () => import('./en.ts') },
  es: { name: 'Español', load: () => import('./es.ts') },
  pt: { name: 'Português', load: () => import('./pt.ts') },
  de: { name: 'Deutsch', load: () => import('./de.ts') },
  el: { name: 'Ελληνικά', load: () => import('./el.ts') },
  pl: { name: 'Polski', load: () => import('./pl.ts') },
};

export interface LoadedTexts {
  texts: Texts;
  /** Language of the texts, which is `en` where there are none in the language asked for. */
  language: string;
  /** False where the interface fell back to English. */
  found: boolean;
}

/** Interface texts for a BCP 47 tag: `pt-BR` reads those of `pt`, an unknown language those of English. */
export async function loadTexts(language: string): Promise<LoadedTexts> {
  const found = speaks(language);
  const entry = interfaceLanguages[found ? baseOf(language) : 'en'];
  if (entry === undefined) throw new Error('English interface texts are missing');
  return { texts: (await entry.load()).default, language: found ? language : 'en', found };
}

export function sayIn({ texts, language }: LoadedTexts): SayIn<TextKey> {
  return (key, values) => formatText(texts, language, key, values);
}

/** True where the interface has texts in a language. */
export function speaks(language: string): boolean {
  return Object.hasOwn(interfaceLanguages, baseOf(language));
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** By the languages that they are written in: to make one takes as long as many names. */
const languageNames = new Map<string, Intl.DisplayNames>();

/** Name of a language in another one, e.g. `en` in `de`: Englisch. */
export function languageName(language: string, inLanguage: string): string {
  try {
    const names =
      languageNames.get(inLanguage) ?? new Intl.DisplayNames([regional(inLanguage)], { type: 'language' });
    languageNames.set(inLanguage, names);
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}
