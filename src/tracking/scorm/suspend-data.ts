/** The saved state in `cmi.suspend_data`: whole where the LMS takes it, else with texts cut to the standard's limit. */
import { encodeFixed, encodeState, type SavedState, textsOf } from '../../state/codec.ts';
import { fitTexts } from '../../state/free-texts.ts';
import { type LmsCalls, MAX_COMMIT_BYTES, utf8Bytes } from './calls.ts';
import { MAX_SUSPEND_DATA } from './scorm12-values.ts';

export interface SuspendData {
  /** Characters that the LMS holds of the texts that it does not hold whole, as last sent; by block number. */
  readonly cutTexts: ReadonlyMap<number, number>;
  send(state: SavedState): boolean;
}

export function createSuspendData(lms: LmsCalls): SuspendData {
  /** Longest state that the LMS gave back whole. */
  let verified = MAX_SUSPEND_DATA;
  /** The LMS refused a state longer than the standard's limit. */
  let narrow = false;
  let cutTexts = new Map<number, number>();

  function sendLong(whole: string): boolean {
    if (utf8Bytes(whole) > MAX_COMMIT_BYTES || !lms.set('cmi.suspend_data', whole)) return false;
    if (whole.length <= verified) return true;
    if (lms.get('cmi.suspend_data') !== whole) return false;
    verified = whole.length;
    return true;
  }

  return {
    get cutTexts() {
      return cutTexts;
    },
    /** The full length once; where the LMS takes only the standard's limit, texts share what is left. */
    send(state) {
      const whole = encodeState(state);
      cutTexts = new Map();
      if (whole.length <= MAX_SUSPEND_DATA) return lms.set('cmi.suspend_data', whole);
      if (!narrow && sendLong(whole)) return true;
      const room = MAX_SUSPEND_DATA - encodeFixed(state).length - 1;
      const { texts, cut } = fitTexts(textsOf(state), Math.max(0, room));
      narrow = lms.set('cmi.suspend_data', encodeState(state, texts, cut));
      cutTexts = new Map([...cut].map((block) => [block, texts.get(block)?.length ?? 0]));
      return narrow;
    },
  };
}
