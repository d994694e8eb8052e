/** How every SCORM names what is reported. */

import type { Interaction } from '../../course/model/interaction.ts';
import { MAX_STRING } from '../../course/text/feedback-text.ts';

/** Options that a question has names for: SCORM 1.2 has one character or digit for each, 2004 the same number. */
export const MAX_NAMES = 36;

/** Of more there are numbers, as text. */
export function hasNames({ choices, targets = [] }: Interaction): boolean {
  return Math.max(choices.length, targets.length) <= MAX_NAMES;
}

/** ASCII without blanks and without what LMSs forget to escape. */
export function identifier(text: string): string {
  return text.replace(/[^\x21-\x7e]|[&+%=#,]/g, '_').slice(0, MAX_STRING);
}
