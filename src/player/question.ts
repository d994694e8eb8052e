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
  /** What Escape means, and what has the focus at first; undefined: Escape means nothing. */
  dismiss?: T;
}

export function ask<T>({ title, body, choices, dismiss }: Question<T>): Promise<T> {
  const dialog = part<HTMLDialogElement>('question');
  part('question-title').textContent = title;
  part('question-text').replaceChildren(...body);
  return new Promise((resolve) => {
    const stop = holdOpen(dialog, dismiss === undefined ? undefined : () => end(dismiss));
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
    buttons[choices.findIndex(({ value }) => value === (dismiss ?? choices[0]?.value))]?.focus();
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
