import { shownLines } from '../../course/model/captions.ts';
import { captionRule, widthOf } from '../captions.ts';
import { quote } from '../rule.ts';

/** Netflix's Timed Text Style Guide: 42 characters a line in alphabetic scripts. */
const MOST_CHARACTERS = 42;

export const captionsLineLength = captionRule(
  'captions-line-length',
  `A line of a caption has at most ${MOST_CHARACTERS} characters.`,
  (caption) => {
    const long = shownLines(caption).find((line) => widthOf(line) > MOST_CHARACTERS);
    if (long === undefined) return undefined;
    return `The line ${quote(long, 60)} has ${widthOf(long)} characters; break it where the sense does, so that none has more than ${MOST_CHARACTERS}`;
  },
);
