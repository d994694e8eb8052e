/** What an LMS or an LRS may hold in place of a course's state. */
import type { Answer } from '../../src/course/model/answer.ts';
import { BitWriter } from '../../src/state/bits.ts';
import { checksum } from '../../src/state/checksum.ts';
import { emptyState, encodeFixed, encodeState, type SavedState } from '../../src/state/codec.ts';

const some = (course: string): SavedState => ({
  ...emptyState(course, 'en'),
  place: 1,
  lessons: new Set([1]),
  answers: new Map<number, Answer>([
    [1, { kind: 'choice', tries: 1, chosen: [1] }],
    [2, { kind: 'text', text: 'A joinery and a bakery' }],
  ]),
});

/** By what they are. */
export function hostileStates(course: string) {
  const fixed = encodeFixed(some(course));
  return {
    "another course's": encodeState(some('another-course')),
    'cut short': fixed.slice(0, fixed.length / 2),
    edited: fixed.slice(0, -2) + (fixed.endsWith('AA') ? 'BB' : 'AA'),
    'of a version to come': versionToCome(),
    '1 MB of another format': '{"bookmark":1}'.repeat(75_000),
    '1 MB of letters': 'a'.repeat(1_000_000),
    'of another format': '{"lesson":3,"done":[1,2]}',
  } satisfies Record<string, string>;
}

export function cutInTexts(course: string): string {
  return encodeState(some(course)).slice(0, -5);
}

/** Rightly summed, but with a version number that is not given yet. */
function versionToCome(): string {
  const bits = new BitWriter();
  bits.write(63, 6);
  bits.write(0, 60);
  const sum = new BitWriter();
  sum.write(checksum(bits.toString()), 18);
  return sum.toString() + bits.toString();
}
