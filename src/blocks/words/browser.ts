/** What only packages with words of the learner carry: how they are kept, packed, compared and cut into pieces. */
import { fold } from '../../course/fold.ts';
import { withWords, wordsOf } from '../../course/kept-words.ts';
import { mostPieces, planOf } from '../../course/long-answer.ts';
import { textPieces } from '../../course/text-pieces.ts';
import { decodeTexts, encodeTexts, fitTexts } from '../../state/free-texts.ts';

window.coursewrightWords = {
  decodeTexts,
  encodeTexts,
  fitTexts,
  fold,
  mostPieces,
  planOf,
  textPieces,
  withWords,
  wordsOf,
};
