/** How SCORM 2004 names options: for the tracker that writes them, and for the legend that explains them. */
import type { Interaction } from '../../course/interaction.ts';
import { MAX_NAMES } from '../scorm/names.ts';

/**
 * An option's id. The standard takes a hyphen and Moodle does not, which wants letters, digits, `_` and `.` alone;
 * ids have no dots of their own, so two stay two.
 */
export function optionName(id: string): string {
  return id.replaceAll('-', '.').replace(/[^\w.]/g, '_');
}

/** LMSs take 36 names in one answer; of more there are numbers, as text. */
export function hasNames({ choices, targets = [] }: Interaction): boolean {
  return Math.max(choices.length, targets.length) <= MAX_NAMES;
}
