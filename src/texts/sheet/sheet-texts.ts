/** Texts of the sheet for LMS administrators, one file a language, with placeholders as in the interface. */
import type { Plural } from '../texts.ts';
import type en from './en.ts';

export type SheetKey = keyof typeof en;
export type SheetTexts = Record<SheetKey, string | Plural>;
