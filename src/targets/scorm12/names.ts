/** How SCORM 1.2 names what is reported: for the tracker that writes it, and for the legend that explains it. */
import { MAX_STRING } from '../../course/feedback-text.ts';

/** One character or digit names a choice, so there are no more names. */
export const MAX_LETTERS = 36;
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Names of what is matched with, so that both sides of a pair are told apart as long as they can be. */
export const FIGURES = '123456789abcdefghijklmnopqrstuvwxyz0';

/** CMIIdentifier: ASCII without blanks and without what LMSs forget to escape. */
export function identifier(text: string): string {
  return text.replace(/[^\x21-\x7e]|[&+%=#,]/g, '_').slice(0, MAX_STRING);
}
