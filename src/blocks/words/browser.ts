/** What only packages with words of the learner carry: how they are kept, packed, judged and cut into pieces. */

import { mostPieces, planOf } from '../../course/model/long-answer.ts';
import { judgedBlanks } from '../../course/outcome/judge-blanks.ts';
import { withWords, wordsOf } from '../../course/outcome/kept-words.ts';
import { fold } from '../../course/text/fold.ts';
import { textPieces } from '../../course/text/text-pieces.ts';
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
