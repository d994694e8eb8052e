/** Texts of a Moodle course beside its packages, one file a language, with placeholders as in the interface. */
import type { Plural } from '../texts.ts';
import type en from './en.ts';

export type MoodleKey = keyof typeof en;
export type MoodleTexts = Record<MoodleKey, string | Plural>;
