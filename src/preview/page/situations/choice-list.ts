/** Buttons of which one may be pressed; the group is hidden where there is nothing to choose. */
import type { Choice } from '../../wire.ts';
import { make } from '../make.ts';

export interface ChoiceList {
  /** @param chosen name of the one that is pressed; undefined: none */
  show(choices: readonly Choice[], chosen: string | undefined): void;
}

/** @param group in which the element of class `choices` takes the buttons */
export function choiceList(group: HTMLElement, choose: (name: string) => void): ChoiceList {
  const place = group.querySelector('.choices') ?? group;
  const buttons = new Map<string, HTMLButtonElement>();
  let listed = '';

  function list(choices: readonly Choice[]): void {
    const names = JSON.stringify(choices);
    if (names === listed) return;
    listed = names;
    buttons.clear();
    for (const { name, title, help = '' } of choices) {
      const button = make('button', { type: 'button', title: help }, title);
      button.addEventListener('click', () => choose(name));
      buttons.set(name, button);
    }
    place.replaceChildren(...buttons.values());
  }

  return {
    show(choices, chosen) {
      // A button that is pressed again keeps the focus.
      list(choices);
      group.hidden = choices.length < 2;
      for (const [name, button] of buttons) button.setAttribute('aria-pressed', String(name === chosen));
    },
  };
}
