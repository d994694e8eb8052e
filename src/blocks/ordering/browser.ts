/** Items that move up and down by buttons; the focus goes with the item, and its new place is said. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost, QuestionView } from '../../player/browser-block.ts';
import { markPart, type Row, reorder, rowsOf } from '../question/browser-parts.ts';

window.coursewrightQuestion?.('ordering', createOrdering);

function createOrdering(
  element: HTMLElement,
  block: BlockData,
  host: BlockHost,
  changed: () => void,
): QuestionView {
  const rows = rowsOf(element, block.parts);
  const list = element.querySelector('.order');
  const right = block.parts.map(({ number }) => number);
  let first = shownOrder(element, rows).map(({ number }) => number);
  let isTouched = false;
  const order = () => shownOrder(element, rows).map(({ number }) => number);
  const put = (numbers: readonly number[]) => {
    reorder(rows, numbers);
    showPlaces(shownOrder(element, rows));
    list?.classList.toggle('touched', isTouched);
  };
  const move = (row: Row, button: HTMLElement, by: -1 | 1) => {
    const numbers = order();
    const from = numbers.indexOf(row.number);
    const to = from + by;
    const other = numbers[to];
    if (other === undefined) return;
    numbers[to] = row.number;
    numbers[from] = other;
    isTouched = true;
    put(numbers);
    button.focus();
    host.announce(host.text('movedTo', { n: to + 1, all: rows.length }));
    changed();
  };
  for (const row of rows) for (const way of [-1, 1] as const) listen(row, way, move);
  showPlaces(shownOrder(element, rows));
  return {
    missing: 'orderFirst',
    read: () => (isTouched ? { kind: 'order', tries: 0, order: order() } : undefined),
    write: (answer) => {
      isTouched = answer?.kind === 'order';
      const saved = answer?.kind === 'order' ? answer.order : [];
      // An item that a later release added stands last.
      put([...saved, ...first.filter((number) => !saved.includes(number))]);
    },
    lock: (locked) => {
      for (const { row } of rows) for (const button of buttonsOf(row)) button.hidden = locked;
    },
    mark: (judgement, solve) => {
      for (const { row, number } of rows) {
        const n = right.indexOf(number) + 1;
        markPart(
          row,
          judgement?.parts.get(number),
          solve ? host.text('rightPlaceIs', { n }) : undefined,
          host,
        );
      }
    },
    focus: () => buttonsOf(shownOrder(element, rows)[0]?.row)[1]?.focus(),
    again: () => {
      isTouched = false;
    },
    arrange: (numbers) => {
      const isRight = numbers.every((number, index) => number === right[index]);
      first = isRight ? [...numbers.slice(1), ...numbers.slice(0, 1)] : [...numbers];
      if (!isTouched) put(first);
    },
  };
}

function listen(row: Row, way: -1 | 1, move: (row: Row, button: HTMLElement, by: -1 | 1) => void): void {
  const button = buttonsOf(row.row)[way === -1 ? 0 : 1];
  button?.addEventListener('click', () => move(row, button, way));
  button?.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    move(row, button, by);
  });
}

function buttonsOf(row: HTMLElement | undefined): HTMLButtonElement[] {
  return [...(row?.querySelectorAll<HTMLButtonElement>('.move') ?? [])];
}

function shownOrder(element: HTMLElement, rows: Row[]): Row[] {
  return [...element.querySelectorAll('.order > li')].flatMap(
    (item) => rows.find(({ row }) => row === item) ?? [],
  );
}

/** A button that leads nowhere stays where the focus is. */
function showPlaces(rows: Row[]): void {
  for (const [index, { row }] of rows.entries()) {
    const place = row.querySelector('.order-place');
    if (place) place.textContent = String(index + 1);
    const [up, down] = buttonsOf(row);
    up?.setAttribute('aria-disabled', String(index === 0));
    down?.setAttribute('aria-disabled', String(index === rows.length - 1));
  }
}
