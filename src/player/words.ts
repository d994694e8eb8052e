/**
 * What a page does with words of the learner, under the names of the modules that it stands for in the player's
 * scripts: they come with the blocks that have words (blocks/words), and packages without such blocks have none.
 */
type Texts = typeof import('../state/free-texts.ts');
type Kept = typeof import('../course/outcome/kept-words.ts');
type Long = typeof import('../course/model/long-answer.ts');

export interface WordsPart
  extends Pick<Texts, 'decodeTexts' | 'encodeTexts' | 'fitTexts'>,
    Pick<Kept, 'withWords' | 'wordsOf'>,
    Pick<Long, 'mostPieces' | 'planOf'>,
    Pick<typeof import('../course/text/text-pieces.ts'), 'textPieces'>,
    Pick<typeof import('../course/outcome/judge-blanks.ts'), 'judgedBlanks'>,
    Pick<typeof import('../state/prune-words.ts'), 'prunedWords'> {}

declare global {
  interface Window {
    /** `fold` is for the blocks themselves. */
    coursewrightWords?: WordsPart & Pick<typeof import('../course/text/fold.ts'), 'fold'>;
  }
}

const WITHOUT_WORDS: WordsPart = {
  decodeTexts: () => ({ texts: new Map(), beginnings: new Set(), lost: 0 }),
  encodeTexts: () => '',
  fitTexts: () => ({ texts: new Map(), cut: new Set() }),
  judgedBlanks: () => [],
  mostPieces: () => 1,
  planOf: () => '',
  prunedWords: (answer) => answer,
  textPieces: (line) => [line],
  withWords: (answer, text) => answer ?? { kind: 'text', text },
  wordsOf: () => '',
};

export const {
  decodeTexts,
  encodeTexts,
  fitTexts,
  judgedBlanks,
  mostPieces,
  planOf,
  prunedWords,
  textPieces,
  withWords,
  wordsOf,
} = window.coursewrightWords ?? WITHOUT_WORDS;
