/** Languages in which the sheet for LMS administrators is written. */
import { formatText } from '../texts.ts';
import type { SheetKey, SheetTexts } from './sheet-texts.ts';

export const sheetLanguages: Record<string, () => Promise<{ default: SheetTexts }>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

export type SaySheet = (key: SheetKey, values?: Record<string, string | number>) => string;

export interface SheetVoice {
  /** Language of the texts. */
  language: string;
  say: SaySheet;
}

/** The sheet in a BCP 47 tag: `pt-BR` reads the texts of `pt`, an unknown language those of English. */
export async function sheetVoice(tag: string): Promise<SheetVoice> {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  const found = Object.hasOwn(sheetLanguages, base);
  const load = sheetLanguages[found ? base : 'en'];
  if (load === undefined) throw new Error('English texts of the sheet are missing');
  const texts = (await load()).default;
  const language = found ? tag : 'en';
  return { language, say: (key, values) => formatText(texts, language, key, values) };
}
