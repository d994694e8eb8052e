/**
 * Items as cards that are laid into the place of a category: a card and a place are tapped, or the card is dragged, or one of
 * its radio buttons is chosen. The buttons stay what is answered; where a card lies only shows it.
 */
import type { QuestionView } from '../../player/browser-block.ts';
import type { Chooser } from '../question/browser-pairs.ts';
import { make } from '../quiz/browser-elements.ts';

/** Where cards lie: `id` is that of the category, empty before one is chosen. */
interface Place {
  id: string;
  element: HTMLElement;
  cards: HTMLElement;
}

/** What a tap on a card leaves to itself. */
const OTHERS = '.pick, .option-note, a, button, input';

export function asCards(
  answer: HTMLElement,
  choosers: readonly Chooser[],
  view: QuestionView,
  changed: () => void,
): QuestionView {
  const places = placesIn(answer);
  const tray = places[0].cards;
  /** In every place they lie in the same order, also when they are found again. */
  let order = [...tray.children];
  let held: Chooser | undefined;
  let isLocked = false;
  /** With the keyboard a card stays until it is left, so that the arrows may go on to another category. */
  let byKey = false;
  let isMoving = false;

  const hold = (card: Chooser | undefined) => {
    held = card;
    for (const chooser of choosers) chooser.row.classList.toggle('held', chooser === card);
    answer.classList.toggle('holding', card !== undefined);
  };
  const settle = ({ row, value }: Chooser) => {
    const { cards } = places.find(({ id }) => id === value()) ?? places[0];
    if (row.parentElement === cards) return;
    const focused = row.contains(document.activeElement) ? document.activeElement : undefined;
    isMoving = true;
    const behind = order.slice(order.indexOf(row) + 1);
    cards.insertBefore(row, [...cards.children].find((other) => behind.includes(other)) ?? null);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    isMoving = false;
  };
  const settleAll = () => {
    for (const chooser of choosers) settle(chooser);
  };
  const put = (card: Chooser, { id }: Place) => {
    card.choose(id);
    settle(card);
    hold(undefined);
    changed();
  };

  for (const chooser of choosers) {
    const { row } = chooser;
    row.addEventListener('focusin', () => {
      if (!isMoving) hold(chooser);
    });
    row.addEventListener('focusout', ({ relatedTarget }) => {
      if (isMoving || (relatedTarget instanceof Node && row.contains(relatedTarget))) return;
      settle(chooser);
      if (relatedTarget !== null && held === chooser) hold(undefined);
    });
    row.addEventListener('change', () => {
      if (byKey) return;
      settle(chooser);
      hold(undefined);
    });
    row.addEventListener('dragstart', ({ dataTransfer }) => {
      dataTransfer?.setData('text/plain', row.textContent ?? '');
      hold(chooser);
    });
    row.addEventListener('dragend', () => hold(undefined));
  }
  for (const place of places) {
    place.element.addEventListener('dragover', (event) => {
      if (held !== undefined) event.preventDefault();
    });
    place.element.addEventListener('drop', (event) => {
      event.preventDefault();
      if (held !== undefined) put(held, place);
    });
  }
  answer.addEventListener('keydown', () => {
    byKey = true;
  });
  answer.addEventListener('pointerdown', () => {
    byKey = false;
  });
  answer.addEventListener('click', ({ target }) => {
    if (isLocked || !(target instanceof Element) || target.closest(OTHERS)) return;
    const card = choosers.find(({ row }) => row.contains(target));
    const place = places.find(({ element }) => element.contains(target));
    if (held !== undefined && place !== undefined && ![held.value(), ''].includes(place.id)) put(held, place);
    else hold(card);
  });

  return {
    ...view,
    write: (given) => {
      view.write(given);
      settleAll();
    },
    lock: (locked) => {
      view.lock(locked);
      isLocked = locked;
      hold(undefined);
      for (const { row } of choosers) row.draggable = !locked;
    },
    again: () => {
      view.again?.();
      settleAll();
    },
    arrange: (numbers) => {
      tray.append(...choosers.map(({ row }) => row));
      view.arrange?.(numbers);
      order = [...tray.children];
      settleAll();
    },
  };
}

/** One before all others for what has no category yet, and one for each category. */
function placesIn(answer: HTMLElement): [Place, ...Place[]] {
  const rows = [...answer.querySelectorAll<HTMLElement>('.sorted')];
  const places = [...(rows[0]?.querySelectorAll('input') ?? [])].map(({ value, parentElement }): Place => {
    const name = make(
      'p',
      'sort-name',
      ...(parentElement?.lastElementChild?.cloneNode(true).childNodes ?? []),
    );
    const cards = make('div', 'sort-cards');
    return { id: value, element: make('div', 'sort-place', name, cards), cards };
  });
  const tray = make('div', 'sort-tray sort-cards');
  // What is still to be sorted stands last: behind it comes the button that checks.
  rows[0]?.before(make('div', 'sort-places', ...places.map(({ element }) => element)), tray);
  tray.append(...rows);
  return [{ id: '', element: tray, cards: tray }, ...places];
}
