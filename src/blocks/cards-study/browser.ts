/**
 * Cards to study: one is shown, turned over, and said to be known or not. What was not known comes again behind the others,
 * until all are known; what is known is kept, and reported when the learner leaves the cards.
 */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { type Card, cardOf, mountTurning, onTurn } from '../cards/browser-turn.ts';
import { onLeave } from '../kept/browser-leaving.ts';
import { statusOf } from '../kept/browser-status.ts';
import { drawn, TICK } from '../question/browser-icons.ts';
import { rowsOf } from '../question/browser-parts.ts';
import { button, make } from '../quiz/browser-elements.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'cards-study', mount });

interface Studied extends Card {
  number: number;
}

function mount(element: HTMLElement, block: BlockData, host: BlockHost): void {
  const known = new Set(host.answer?.kind === 'choice' ? host.answer.chosen : []);
  const say = statusOf(element);
  const sayKnown = () => say(host.text('cardsKnown', { n: known.size, all: block.parts.length }));
  sayKnown();
  if (host.readOnly) {
    mountTurning(element, host);
    return;
  }
  const cards = rowsOf(element, block.parts).flatMap(({ number, row }): Studied[] => {
    const card = cardOf(row);
    return card === undefined ? [] : [{ number, ...card }];
  });
  const list = element.querySelector('.card-list');
  const share = make('span', '');
  const turnOver = button('primary', host.text('turnOver'), turn);
  const notYet = button('secondary', host.text('notYet'), () => judge(false));
  const knewIt = button('primary', host.text('knewIt'), () => judge(true));
  const all = make('p', 'card-all', drawn(TICK), host.text('allCardsKnown'));
  const again = button('secondary', host.text('studyAgain'), studyAgain);
  list?.before(make('div', 'card-share', share));
  list?.after(all, make('div', 'card-ways', turnOver, notYet, knewIt, again));
  element.classList.add('live', 'deck');
  /** Still to come, the card that is shown first. */
  let left = cards.filter(({ number }) => !known.has(number));
  let reported = [...known].sort().join();
  show(false);
  for (const card of cards) onTurn(card, () => (card.isTurned() ? show(false) : turn()));
  onLeave(element, host, () => {
    const now = [...known].sort().join();
    if (now === reported) return;
    reported = now;
    host.respond();
  });

  function show(isTurned: boolean): void {
    const [now] = left;
    for (const card of cards) {
      card.element.hidden = card !== now;
      card.turn(card === now && isTurned);
    }
    for (const one of [notYet, knewIt]) one.hidden = !isTurned;
    for (const one of [all, again]) one.hidden = now !== undefined;
    turnOver.hidden = isTurned || now === undefined;
    if (now !== undefined) turnOver.setAttribute('aria-label', now.name);
    share.style.inlineSize = `${(100 * known.size) / cards.length}%`;
  }
  function turn(): void {
    show(true);
    focus(left[0]?.back);
  }
  function judge(isKnown: boolean): void {
    const [now, ...others] = left;
    if (now === undefined) return;
    left = isKnown ? others : [...others, now];
    known[isKnown ? 'add' : 'delete'](now.number);
    const chosen = block.parts.flatMap(({ number }) => (known.has(number) ? [number] : []));
    host.save(chosen.length === 0 ? undefined : { kind: 'choice', tries: 1, chosen });
    sayKnown();
    show(false);
    focus(left.length === 0 ? all : turnOver);
  }
  function studyAgain(): void {
    left = cards;
    show(false);
    focus(turnOver);
  }
}

/** A screen reader reads on from there; the page does not move. */
function focus(element: HTMLElement | undefined): void {
  if (!(element instanceof HTMLButtonElement)) element?.setAttribute('tabindex', '-1');
  element?.focus({ preventScroll: true });
}
