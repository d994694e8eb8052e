/** What things are called in Moodle, and how they are told apart. */
import { createHash } from 'node:crypto';
import { shorten } from '../xml-template.ts';

/** Of names in Moodle up to 4.5, in characters. */
const MAX_NAME = 255;

/**
 * A name as Moodle keeps it. What stands between angle brackets it takes for a tag, and leaves out; a course of such a
 * name it refuses to restore.
 */
export function moodleName(text: string, limit = MAX_NAME): string {
  return shorten(text.replaceAll('<', '‹').replaceAll('>', '›'), limit);
}

/** @param digits hexadecimal, at most 64 */
export function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
