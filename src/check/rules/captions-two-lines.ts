import { shownLines } from '../../course/model/captions.ts';
import { captionRule } from '../captions.ts';

/** Netflix's and the BBC's guidelines: two lines, so that the picture stays to be seen. */
const MOST_LINES = 2;

export const captionsTwoLines = captionRule(
  'captions-two-lines',
  'A caption has at most two lines.',
  (caption) => {
    const lines = shownLines(caption).length;
    if (lines <= MOST_LINES) return undefined;
    return `This caption has ${lines} lines and hides the picture; divide it, so that none has more than two`;
  },
);
