/** Blanks in a text: one line to type on for each. */
import type { Answer } from '../../course/model/answer.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost, QuestionView } from '../../player/browser-block.ts';
import { checkOnEnter, type Field, fieldOf, markField } from '../question/browser-field.ts';
import { showReplies } from '../question/browser-replies.ts';

interface Blank extends Field {
  number: number;
  /** A right answer. */
  solution: string;
}

window.coursewrightQuestion?.('fill-in', createBlanks);

function createBlanks(element: HTMLElement, block: BlockData, host: BlockHost): QuestionView {
  const blanks = blanksOf(element, block);
  const inputs = blanks.map(({ input }) => input);
  /** Blanks that were right and whose words an LMS did not keep. */
  let lost: number[] = [];
  checkOnEnter(element, inputs);
  return {
    missing: 'fillFirst',
    read: () => {
      const filled = blanks.filter(({ input }) => input.value.trim() !== '');
      const still = lost.filter((part) => filled.every(({ number }) => number !== part));
      if (filled.length + still.length === 0) return undefined;
      const texts = Object.fromEntries(filled.map(({ number, input }) => [number, input.value.trim()]));
      return { kind: 'blanks', tries: 0, right: still, texts };
    },
    write: (answer) => {
      lost = lostOf(answer);
      for (const { number, input } of blanks) {
        input.value = answer?.kind === 'blanks' ? (answer.texts[number] ?? '') : '';
        input.placeholder = lost.includes(number) ? host.text('wordsNotKept') : '';
      }
    },
    lock: (locked) => {
      for (const input of inputs) input.readOnly = locked;
    },
    mark: (judgement, solve) => {
      const wrong = blanks.filter(({ number }) => judgement?.parts.get(number) === 'wrong');
      const given = wrong.map(({ input }) => asJudged(input.value, block, host));
      showReplies(element, (answer) => given.includes(asJudged(answer, block, host)));
      for (const blank of blanks) {
        const solution = solve ? blank.solution : undefined;
        markField(blank, judgement?.parts.get(blank.number), solution, host);
      }
    },
    focus: () => inputs[0]?.focus(),
  };
}

/** Feedback is for all spellings that are one answer to the judge. */
function asJudged(text: string, block: BlockData, { data }: BlockHost): string {
  const key = data.rule.questions.find((question) => question.block === block.number)?.key;
  return (key?.kind === 'blanks' && window.coursewrightWords?.fold(text, key.folding)) || text;
}

function lostOf(answer: Answer | undefined): number[] {
  if (answer?.kind !== 'blanks') return [];
  return answer.right.filter((part) => answer.texts[part] === undefined);
}

function blanksOf(element: HTMLElement, block: BlockData): Blank[] {
  return [...element.querySelectorAll<HTMLInputElement>('.blank input')].flatMap((input) => {
    const part = block.parts.find(({ id }) => id === input.dataset.part);
    const field = fieldOf(input);
    return part && field ? [{ ...field, number: part.number, solution: part.text }] : [];
  });
}
