/** Languages in which the files for trainers are written. */
import { type SayIn, type Translations, type Voice, voiceIn } from '../voice.ts';
import type { GuideKey } from './guide-texts.ts';

export const guideLanguages: Translations<GuideKey> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

export type SayGuide = SayIn<GuideKey>;

export async function guideVoice(tag: string): Promise<Voice<GuideKey>> {
  return await voiceIn(guideLanguages, tag);
}
