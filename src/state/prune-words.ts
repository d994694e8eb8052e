/** Answers that hold words of the learner for some of their parts, as far as a release knows these parts. */
import type { Answer } from '../course/model/answer.ts';

/** Undefined: all that the blanks were filled in with is gone. */
export function prunedWords(
  answer: Answer<'blanks' | 'plan'>,
  known: ReadonlySet<number>,
): Answer | undefined {
  const texts = onlyKnown(answer.texts, known);
  if (answer.kind === 'plan') {
    const ticked = answer.ticked.filter((part) => known.has(part));
    return { ...answer, ticked, dates: onlyKnown(answer.dates, known), texts };
  }
  const right = answer.right.filter((part) => known.has(part));
  const before = answer.right.length + Object.keys(answer.texts).length;
  const after = right.length + Object.keys(texts).length;
  return before > 0 && after === 0 ? undefined : { ...answer, right, texts };
}

function onlyKnown<T>(record: Record<number, T>, known: ReadonlySet<number>): Record<number, T> {
  return Object.fromEntries(Object.entries(record).filter(([part]) => known.has(Number(part))));
}
