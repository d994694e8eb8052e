/** Languages in which the sheet for LMS administrators is written. */
import { type SayIn, type Translations, type Voice, voiceIn } from '../voice.ts';
import type { SheetKey } from './sheet-texts.ts';

export const sheetLanguages: Translations<SheetKey> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

export type SaySheet = SayIn<SheetKey>;
export type SheetVoice = Voice<SheetKey>;

export async function sheetVoice(tag: string): Promise<SheetVoice> {
  return await voiceIn(sheetLanguages, tag);
}
