/** The saved state at the LMS: whole where it takes it, else with texts cut to what every LMS keeps. */
import { fixedPart, textsOf, withTexts } from '../../state/codec.ts';
import { fitTexts } from '../../state/free-texts.ts';
import { utf8Bytes } from '../utf8.ts';
import type { Work } from '../work.ts';
import { type LmsCalls, MAX_COMMIT_BYTES } from './calls.ts';
import type { Dialect } from './dialect.ts';

export interface SuspendData {
  /** Characters that the LMS holds of the texts that it does not hold whole, as last sent; by block number. */
  readonly cutTexts: ReadonlyMap<number, number>;
  /** Bytes that the state takes at most in a commit. */
  bytes(): number;
  send(): boolean;
}

export function createSuspendData(
  lms: LmsCalls,
  { elements, maxState }: Pick<Dialect, 'elements' | 'maxState'>,
  work: Pick<Work, 'state' | 'text'>,
): SuspendData {
  /** Longest state that the LMS gave back whole. */
  let verified = maxState;
  /** The LMS refused a longer state than every LMS keeps. */
  let narrow = false;
  let cutTexts = new Map<number, number>();

  function sendLong(whole: string): boolean {
    if (utf8Bytes(whole) > MAX_COMMIT_BYTES || !lms.set(elements.state, whole)) return false;
    if (whole.length <= verified) return true;
    if (lms.get(elements.state) !== whole) return false;
    verified = whole.length;
    return true;
  }

  return {
    get cutTexts() {
      return cutTexts;
    },
    bytes: () => Math.min(MAX_COMMIT_BYTES, utf8Bytes(work.text)),
    /** The full length once; where the LMS takes only what every LMS keeps, texts share what is left. */
    send() {
      const { state, text: whole } = work;
      cutTexts = new Map();
      if (whole.length <= maxState) return lms.set(elements.state, whole);
      if (!narrow && sendLong(whole)) return true;
      const fixed = fixedPart(whole);
      const room = maxState - fixed.length - 1;
      const { texts, cut } = fitTexts(textsOf(state), Math.max(0, room));
      narrow = lms.set(elements.state, withTexts(fixed, state, texts, cut));
      cutTexts = new Map([...cut].map((block) => [block, texts.get(block)?.length ?? 0]));
      return narrow;
    },
  };
}
