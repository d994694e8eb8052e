/**
 * Which work on this device belongs to the attempt that is launched. The registration separates attempts,
 * and the tag of a state beside it: an LMS may use one registration again.
 */
import { readTag } from '../../state/codec.ts';
import type { KeptRecord } from './records.ts';

/**
 * What goes on, of the records of one launch, the oldest first; the others are offered. A record has a tag
 * once the LRS has answered that it holds a state of that attempt.
 *
 * @param held the state of the LRS; undefined where it holds none, or does not answer
 * @param isRead the LRS has answered
 */
export function recordsOfAttempt(
  launched: readonly KeptRecord[],
  held: string | undefined,
  isRead: boolean,
): readonly KeptRecord[] {
  if (held === undefined && isRead) return launched.some(hasTag) ? [] : launched;
  // Where the LRS says nothing, the attempt that was worked on last goes on.
  const tag = held === undefined ? tagOf(launched.findLast(hasTag)) : readTag(held);
  return launched.filter((record) => !hasTag(record) || tag === undefined || tagOf(record) === tag);
}

export function hasTag(record: KeptRecord): boolean {
  return tagOf(record) !== undefined;
}

function tagOf(record: KeptRecord | undefined): number | undefined {
  return readTag(record?.state ?? '');
}
