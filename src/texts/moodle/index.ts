/** Languages in which a Moodle course is set up. */
import { type SayIn, type Translations, type Voice, voiceIn } from '../voice.ts';
import type { MoodleKey } from './moodle-texts.ts';

export const moodleLanguages: Translations<MoodleKey> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

export type SayMoodle = SayIn<MoodleKey>;

export async function moodleVoice(tag: string): Promise<Voice<MoodleKey>> {
  return await voiceIn(moodleLanguages, tag);
}
