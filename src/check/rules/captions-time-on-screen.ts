import { type Caption, shownLines } from '../../course/model/captions.ts';
import { captionRule, readingSpeed, secondsText } from '../captions.ts';

/** Seconds, from Netflix's Timed Text Style Guide: five sixths at least, seven at most. */
const LEAST = 5 / 6;
const MOST = 7;
/** Seconds more that are let pass: a caption may wait for a cut of the picture. */
const GRACE = 1;
/** What is faster is told by the rule for reading. */
const READABLE = 20;

export const captionsTimeOnScreen = captionRule(
  'captions-time-on-screen',
  'A caption is shown neither for a blink nor so long that it is read twice.',
  (caption) => {
    const shown = caption.end - caption.start;
    // Times in milliseconds are not exact in binary.
    if (shown < LEAST - 0.001 && readingSpeed(caption) <= READABLE)
      return `This caption is shown for ${Math.round(shown * 100) / 100} s, a blink; show it for 1 s or more, or join it with the next one`;
    if (shown > MOST + GRACE && !isSound(caption))
      return `This caption is shown for ${secondsText(shown)}; divide it, so that none is longer than ${MOST} s`;
    return undefined;
  },
);

/** `[Music]` and a song last as long as they are heard. */
function isSound(caption: Caption): boolean {
  return /^(?:[[(].*[\])]|[♪♫].*)$/su.test(shownLines(caption).join(' '));
}
