/** Texts of what trainers get, one file a language, with placeholders as in the interface. */
import type { Plural } from '../texts.ts';
import type en from './en.ts';

export type GuideKey = keyof typeof en;
export type GuideTexts = Record<GuideKey, string | Plural>;
