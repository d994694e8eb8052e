/** A number to type; how it was read is said where it could be read otherwise. */
import type { BlockData } from '../../course/model/package-data.ts';
import { readNumber } from '../../course/outcome/typed-number.ts';
import type { BlockHost, QuestionView } from '../../player/browser-block.ts';
import { checkOnEnter, fieldOf, markField } from '../question/browser-field.ts';
import { showReplies } from '../question/browser-replies.ts';

window.coursewrightQuestion?.('numeric', createNumber);

function createNumber(element: HTMLElement, block: BlockData, host: BlockHost): QuestionView | undefined {
  const input = element.querySelector<HTMLInputElement>('.number input');
  const field = input === null ? undefined : fieldOf(input);
  const note = element.querySelector('.number-read');
  if (input === null || field === undefined || note === null) return undefined;
  const [mark, unit, solution] = [block.data.mark, block.data.unit, block.data.solution].map(String);
  const read = (typed = input.value) => readNumber(typed, mark ?? '.', unit ?? '');
  const shown = (value: string) => value.replace('.', mark ?? '.');
  const numberIn = (typed?: string) => {
    const reading = read(typed);
    return 'value' in reading ? reading.value : undefined;
  };
  const explain = () => {
    const reading = read();
    const unsure = 'value' in reading && !reading.sure;
    note.textContent = unsure ? host.text('readAs', { number: shown(reading.value) }) : '';
  };
  input.addEventListener('input', explain);
  checkOnEnter(element, [input]);
  return {
    get missing() {
      const reading = read();
      return 'mistake' in reading ? reading.mistake : 'typeNumberFirst';
    },
    read: () => {
      const number = numberIn();
      return number === undefined ? undefined : { kind: 'number', tries: 0, value: number };
    },
    write: (answer) => {
      input.value = answer?.kind === 'number' ? shown(answer.value) : '';
      note.textContent = '';
    },
    lock: (locked) => {
      input.readOnly = locked;
    },
    mark: (judgement, solve) => {
      const how = judgement && (judgement.correct ? 'right' : 'wrong');
      markField(field, how, solve ? solution : undefined, host);
      const given = judgement && numberIn();
      showReplies(element, (answer) => given !== undefined && numberIn(answer) === given);
    },
    focus: () => input.focus(),
  };
}
