/** What of a course is to be reported after its state has changed, by the keys of its interactions. */
import type { Answer } from '../../course/model/answer.ts';
import type { BlockData, PackageData } from '../../course/model/package-data.ts';
import { interactionKey } from '../../course/model/reported.ts';
import { wordsOf } from '../../course/outcome/kept-words.ts';
import type { SavedState } from '../../state/codec.ts';
import { isSameAnswer } from '../../state/versions.ts';

type Answers = Pick<SavedState, 'answers' | 'times'>;

export function changedKeys(data: PackageData, before: Answers | undefined, after: Answers): string[] {
  return keysOf(data, (block) => hasChanged(block, before, after));
}

/** Texts are reported once they are left, and that may never come. By the key of their first interaction. */
export function changedTexts(data: PackageData, before: Answers, after: Answers): string[] {
  return data.lessons.flatMap(({ key, blocks }) =>
    blocks
      .filter(({ state }) => state.kind === 'text' || state.kind === 'plan')
      .filter((block) => hasChanged(block, before, after))
      .map(({ id }) => interactionKey(key, id)),
  );
}

function hasChanged({ number }: BlockData, before: Answers | undefined, after: Answers): boolean {
  const [one, other] = [before?.answers.get(number), after.answers.get(number)];
  if (one === other || isSameAnswer(one, other)) return false;
  return before?.times.get(number) !== after.times.get(number) || !isCutFrom(one, other);
}

/** An LMS has kept only the beginning of its words, which were reported whole. */
function isCutFrom(cut: Answer | undefined, whole: Answer | undefined): boolean {
  if (cut === undefined || whole === undefined || !('cut' in cut) || !cut.cut) return false;
  return cut.kind === whole.kind && wordsOf(whole).startsWith(wordsOf(cut));
}

function keysOf({ lessons }: PackageData, isWanted: (block: BlockData) => boolean): string[] {
  return lessons.flatMap(({ key, blocks }) =>
    blocks
      .filter((block) => block.indexes !== undefined && isWanted(block))
      .flatMap(({ id, indexes }) =>
        Object.keys(indexes ?? {}).map((suffix) => interactionKey(key, id, suffix)),
      ),
  );
}
