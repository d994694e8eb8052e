/** The saved state at the LMS: whole where it takes it, else with texts cut to what every LMS keeps. */
import { encodeFixed, encodeState, type SavedState, textsOf } from '../../state/codec.ts';
import { fitTexts } from '../../state/free-texts.ts';
import { utf8Bytes } from '../utf8.ts';
import { type LmsCalls, MAX_COMMIT_BYTES } from './calls.ts';
import type { Dialect } from './dialect.ts';

export interface SuspendData {
  /** Characters that the LMS holds of the texts that it does not hold whole, as last sent; by block number. */
  readonly cutTexts: ReadonlyMap<number, number>;
  /** Bytes that a state takes at most in a commit. */
  bytes(state: SavedState): number;
  send(state: SavedState): boolean;
}

export function createSuspendData(
  lms: LmsCalls,
  { elements, maxState }: Pick<Dialect, 'elements' | 'maxState'>,
): SuspendData {
  /** Longest state that the LMS gave back whole. */
  let verified = maxState;
  /** The LMS refused a longer state than every LMS keeps. */
  let narrow = false;
  let cutTexts = new Map<number, number>();
  let encoded: { state: SavedState; text: string } | undefined;

  /** One commit asks several times for the same. */
  function wholeText(state: SavedState): string {
    if (encoded?.state !== state) encoded = { state, text: encodeState(state) };
    return encoded.text;
  }

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
    bytes: (state) => Math.min(MAX_COMMIT_BYTES, utf8Bytes(wholeText(state))),
    /** The full length once; where the LMS takes only what every LMS keeps, texts share what is left. */
    send(state) {
      const whole = wholeText(state);
      cutTexts = new Map();
      if (whole.length <= maxState) return lms.set(elements.state, whole);
      if (!narrow && sendLong(whole)) return true;
      const room = maxState - encodeFixed(state).length - 1;
      const { texts, cut } = fitTexts(textsOf(state), Math.max(0, room));
      narrow = lms.set(elements.state, encodeState(state, texts, cut));
      cutTexts = new Map([...cut].map((block) => [block, texts.get(block)?.length ?? 0]));
      return narrow;
    },
  };
}
