/** Texts of a portal's pages, one file a language, with placeholders as in the interface. */
import type { Plural } from '../texts.ts';
import type en from './en.ts';

export type PortalKey = keyof typeof en;
export type PortalTexts = Record<PortalKey, string | Plural>;
