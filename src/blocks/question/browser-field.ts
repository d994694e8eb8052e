/** A line to type on, and what is said beside it once it was checked. */
import type { BlockHost } from '../../player/browser-block.ts';
import { isTaken } from '../../player/input-method.ts';
import { CROSS, drawn, TICK } from './browser-icons.ts';

export interface Field {
  input: HTMLInputElement;
  /** Around the input and its mark. */
  around: HTMLElement;
  mark: HTMLElement;
}

export function fieldOf(input: HTMLInputElement): Field | undefined {
  const around = input.parentElement;
  const mark = around?.querySelector<HTMLElement>('.field-mark');
  return around && mark ? { input, around, mark } : undefined;
}

/** `solution`: told beside a wrong answer; undefined `how`: no mark. */
export function markField(
  { around, mark, input }: Field,
  how: 'right' | 'wrong' | undefined,
  solution: string | undefined,
  host: BlockHost,
): void {
  around.classList.remove('right', 'wrong');
  mark.hidden = how === undefined;
  mark.replaceChildren();
  input.removeAttribute('aria-invalid');
  if (how === undefined) return;
  around.classList.add(how);
  if (how === 'wrong') input.setAttribute('aria-invalid', 'true');
  const word = document.createElement('span');
  word.className = 'field-word';
  word.textContent = host.text(how === 'right' ? 'fieldRight' : 'fieldWrong');
  mark.append(drawn(how === 'right' ? TICK : CROSS), word);
  if (how === 'right' || solution === undefined) return;
  const told = document.createElement('strong');
  told.textContent = host.text('rightIs', { answer: solution });
  mark.append(told);
}

/** Enter goes to the next empty line, and from the last one checks. */
export function checkOnEnter(element: HTMLElement, inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) {
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || isTaken(event) || input.readOnly) return;
      event.preventDefault();
      const empty = inputs.find((other) => other !== input && other.value.trim() === '');
      if (empty) empty.focus();
      else element.querySelector<HTMLButtonElement>('.check:not([hidden])')?.click();
    });
  }
}
