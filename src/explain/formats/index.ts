/** The formats of the sheet; the command's option and its tests derive from this table. */
import type { Part } from '../sheet.ts';
import { htmlSheet } from './html.ts';
import { markdownSheet } from './markdown.ts';
import { textSheet } from './text.ts';

export const formats = {
  text: textSheet,
  markdown: markdownSheet,
  html: htmlSheet,
} as const satisfies Record<string, (parts: readonly Part[], language: string) => string>;

export type FormatName = keyof typeof formats;
