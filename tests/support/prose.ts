/** Texts of a learner's, the same at every run. */

const LETTERS = 'αβγδεζηθικλμνξοπρστυφχψωABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const WORDS =
  'the owner asked who pays for an apprentice in the first weeks and what a school can do before lunch when machines stand still because nobody told him which tasks beginners learn alone so next time I bring a plan, one name to call and that form already filled in.'.split(
    ' ',
  );

/** Words, with a line end and a sign that is no ASCII now and then. */
export function prose(length: number, seed = 1): string {
  const random = numbers(seed);
  let text = '';
  while (text.length < length) {
    const n = random(WORDS.length * 8);
    text += `${WORDS[n % WORDS.length]}${n === 0 ? '\n' : n === 1 ? ' – ' : ' '}`;
  }
  return `${text.slice(0, length - 1)}.`;
}

/** No two stretches of it are alike, so no compression makes it shorter. */
export function noise(length: number, seed = 1): string {
  const random = numbers(seed);
  return Array.from({ length }, () => LETTERS[random(LETTERS.length)]).join('');
}

/** Whole numbers below a limit. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Puts the parts of a reported text together as a reader does: a colon stands for a blank, an ellipsis for none. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^\d+\/\d+(?:: |(…))/, (_, within) => (within ? '' : ' ')))
    .join('')
    .trim();
}
