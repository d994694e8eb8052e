/** What only packages with words of the learner carry: how they are kept, packed, judged and cut into pieces. */
import { fold } from '../../course/fold.ts';
import { judgedBlanks } from '../../course/judge-blanks.ts';
import { withWords, wordsOf } from '../../course/kept-words.ts';
import { mostPieces, planOf } from '../../course/long-answer.ts';
import { textPieces } from '../../course/text-pieces.ts';
import { decodeTexts, encodeTexts, fitTexts } from '../../state/free-texts.ts';
import { prunedWords } from '../../state/prune-words.ts';

window.coursewrightWords = {
  decodeTexts,
  encodeTexts,
  fitTexts,
  fold,
  judgedBlanks,
  mostPieces,
  planOf,
  prunedWords,
  textPieces,
  withWords,
  wordsOf,
};
