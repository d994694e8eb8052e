/** Texts of any length in little space: what is long is folded, and JSON is made once it is looked at. */

import { shortened } from '../../../course/text/shortened.ts';
import { make } from '../make.ts';

/** Characters that stand unfolded. */
const SHORT = 120;
/** Of a folded text. */
const BEGINNING = 48;

export interface FoldedText {
  element: HTMLElement;
  show(text: string): void;
}

/** A text that may change while it is unfolded. */
export function foldedText(): FoldedText {
  const element = make('span');
  const whole = make('pre');
  const summary = make('summary');
  const details = make('details', {}, summary, whole);
  let shown: string | undefined;
  return {
    element,
    show(text) {
      if (text === shown) return;
      shown = text;
      if (text.length <= SHORT) {
        element.textContent = text;
        return;
      }
      whole.textContent = text;
      summary.replaceChildren(
        make('code', {}, shortened(text, BEGINNING)),
        make('small', {}, ` ${text.length.toLocaleString('en')} characters`),
      );
      if (details.parentElement !== element) element.replaceChildren(details);
    },
  };
}

export interface FoldedJson {
  element: HTMLDetailsElement;
  show(value: unknown): void;
}

/** A value below its summary. */
export function foldedJson(...summary: (Node | string)[]): FoldedJson {
  const whole = make('pre');
  const element = make('details', {}, make('summary', {}, ...summary), whole);
  let shown: unknown;
  const write = (): void => {
    if (element.open) whole.textContent = JSON.stringify(shown, undefined, 2);
  };
  element.addEventListener('toggle', write);
  return {
    element,
    show(value) {
      shown = value;
      write();
    },
  };
}
