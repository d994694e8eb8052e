/** Options to choose from: radio buttons where one is right, boxes where several may be. */

import type { BlockData } from '../../course/model/package-data.ts';
import type { Judgement } from '../../course/outcome/judge.ts';
import type { BlockHost, QuestionView } from '../../player/browser-block.ts';
import { CROSS, drawn, TICK } from '../question/browser-icons.ts';

interface Option {
  number: number;
  id: string;
  input: HTMLInputElement;
  row: HTMLElement;
  mark: HTMLElement | null;
  note: HTMLElement | null;
}

window.coursewrightQuestion?.('choice', createChoice);
window.coursewrightQuestion?.('true-false', createChoice);

function createChoice(element: HTMLElement, block: BlockData, host: BlockHost): QuestionView {
  const options = optionsOf(element, block);
  const chosen = () => options.filter((option) => option.input.checked);
  return {
    missing: 'chooseFirst',
    read: () => {
      const numbers = chosen().map((option) => option.number);
      return numbers.length === 0 ? undefined : { kind: 'choice', tries: 0, chosen: numbers };
    },
    write: (answer) => {
      const numbers = answer?.kind === 'choice' ? answer.chosen : [];
      for (const option of options) option.input.checked = numbers.includes(option.number);
    },
    lock: (locked) => {
      for (const option of options) option.input.disabled = locked;
    },
    mark: (judgement, solve) => {
      const right = judgement === undefined || !solve ? [] : rightOf(block, host);
      for (const option of options) markOption(option, judgement, right.includes(option.number), host);
    },
    focus: () => options[0]?.input.focus(),
    arrange: (parts) => {
      const rows = parts.flatMap((part) => options.find((option) => option.number === part)?.row ?? []);
      rows[0]?.parentElement?.append(...rows);
    },
  };
}

function rightOf(block: BlockData, host: BlockHost): number[] {
  const all = { kind: 'choice', tries: 0, chosen: block.parts.map((part) => part.number) } as const;
  const parts = host.judge(all)?.parts ?? new Map<number, string>();
  return [...parts].flatMap(([part, how]) => (how === 'right' ? [part] : []));
}

function optionsOf(element: HTMLElement, block: BlockData): Option[] {
  const parts = new Map(block.parts.map((part) => [part.id, part]));
  return [...element.querySelectorAll<HTMLInputElement>('.option input')].flatMap((input) => {
    const part = parts.get(input.value);
    const row = input.closest<HTMLElement>('.option');
    if (part === undefined || row === null) return [];
    const { id, number } = part;
    const mark = row.querySelector<HTMLElement>('.option-mark');
    const note = row.querySelector<HTMLElement>('.option-note');
    return [{ id, number, input, row, mark, note }];
  });
}

function clearMark({ row, mark, note, input }: Option): void {
  row.classList.remove('chosen', 'right', 'wrong');
  input.removeAttribute('aria-describedby');
  if (note) note.hidden = true;
  if (!mark) return;
  mark.hidden = true;
  mark.replaceChildren();
}

/** `solved`: it is right, and may be told. */
function markOption(
  option: Option,
  judgement: Judgement | undefined,
  solved: boolean,
  host: BlockHost,
): void {
  const { row, mark, note, input, number } = option;
  clearMark(option);
  const how = judgement?.parts.get(number);
  if (how !== undefined) row.classList.add('chosen', how);
  else if (solved) row.classList.add('right');
  else return;
  if (mark) {
    mark.hidden = false;
    mark.append(
      drawn(how === 'wrong' ? CROSS : TICK),
      host.text(how === undefined ? 'rightAnswer' : how === 'right' ? 'rightAnswerChosen' : 'yourAnswer'),
    );
  }
  if (note && how !== undefined) {
    note.hidden = false;
    note.id ||= `${input.name}-${option.id}`;
    input.setAttribute('aria-describedby', note.id);
  }
}
