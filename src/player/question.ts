/** Questions that must be answered before anything else: one dialog above the page, one button for each answer. */
import { holdOpen } from './hold-open.ts';
import { button, part } from './page.ts';

export interface Choice<T> {
  label: string;
  value: T;
}

export interface Question<T> {
  title: string;
  body: readonly Node[];
  /** The first is the one to choose at first sight. */
  choices: readonly Choice<T>[];
  /** What Escape means; undefined: nothing. */
  dismiss?: { value: T };
  /** Index of the choice that has the focus at first; undefined: what Escape means, or else the first. */
  focus?: number;
}

export function ask<T>({ title, body, choices, dismiss, focus }: Question<T>): Promise<T> {
  const dialog = part<HTMLDialogElement>('question');
  part('question-title').textContent = title;
  part('question-text').replaceChildren(...body);
  return new Promise((resolve) => {
    const stop = holdOpen(dialog, dismiss && (() => end(dismiss.value)));
    const end = (value: T) => {
      stop();
      dialog.close();
      resolve(value);
    };
    const buttons = choices.map(({ label, value }, index) =>
      button(index === 0 ? 'primary' : 'secondary', label, () => end(value)),
    );
    part('question-choices').replaceChildren(...buttons);
    dialog.showModal();
    const safe = choices.findIndex(({ value }) => value === dismiss?.value);
    buttons[focus ?? Math.max(0, safe)]?.focus();
  });
}

/** Sentences as paragraphs. */
export function paragraphs(...texts: readonly string[]): HTMLElement[] {
  return texts.map((text) => {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
  });
}
