/** Turns a card over: its two sides lie one upon the other, and one of them is seen. */
import type { BlockHost } from '../../player/browser-block.ts';

export interface Card {
  element: HTMLElement;
  /** What its button says, which names its front. */
  name: string;
  back: HTMLElement;
  isTurned(): boolean;
  /** Shows its back, or its front. */
  turn(isTurned: boolean): void;
}

/** What is pressed or marked on a card for its own sake. */
const OTHERS = 'a, button, input, textarea, select, label, summary, video, audio';

export function cardOf(element: HTMLElement): Card | undefined {
  const back = element.querySelector<HTMLElement>('.card-back');
  const button = element.querySelector('.card-turn');
  if (back === null || button === null) return undefined;
  const isTurned = () => element.classList.contains('turned');
  return {
    element,
    name: button.getAttribute('aria-label') ?? '',
    back,
    isTurned,
    turn: (turned) => {
      element.classList.toggle('turned', turned);
      button.setAttribute('aria-pressed', String(turned));
    },
  };
}

/** Calls `act` for a tap anywhere on a card, and for its button. */
export function onTurn({ element }: Card, act: () => void): void {
  element.addEventListener('click', ({ target }) => {
    const other = (target as Element).closest(OTHERS);
    if (other?.matches('.card-turn') || (other === null && !getSelection()?.toString())) act();
  });
}

/** Cards that turn to and fro; a screen reader hears the back. */
export function mountTurning(element: HTMLElement, host: BlockHost): void {
  element.classList.add('live');
  for (const item of element.querySelectorAll<HTMLElement>('.card')) {
    const card = cardOf(item);
    if (card === undefined) continue;
    onTurn(card, () => {
      card.turn(!card.isTurned());
      if (card.isTurned()) host.announce(card.back.textContent?.trim() ?? '');
    });
  }
}
