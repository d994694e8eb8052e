import { shownLines } from '../../course/model/captions.ts';
import { captionRule, readingSpeed, secondsText, widthOf } from '../captions.ts';

/**
 * Characters a second that adults read beside a picture. Netflix's Timed Text Style Guides ask for at
 * most 17 to 20 of an alphabetic script; the BBC's 160 to 180 words a minute come to 16 to 18.
 */
const MOST_A_SECOND = 20;

export const captionsTimeToRead = captionRule(
  'captions-time-to-read',
  `A caption is shown long enough to be read: at most ${MOST_A_SECOND} characters a second.`,
  (caption) => {
    const speed = readingSpeed(caption);
    if (speed <= MOST_A_SECOND) return undefined;
    const characters = widthOf(shownLines(caption).join(' '));
    const shown = secondsText(caption.end - caption.start);
    const needed = secondsText(Math.ceil((characters / MOST_A_SECOND) * 10) / 10);
    return `This caption has ${characters} characters in ${shown}, ${Math.ceil(speed)} a second, where ${MOST_A_SECOND} can be read; show it for ${needed}, or shorten it`;
  },
);
