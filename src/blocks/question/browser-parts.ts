/** How the parts of a question are told to be right or not: by icon, word and colour, where they stand. */
import type { BlockHost } from '../../player/browser-block.ts';
import { CROSS, drawn, TICK } from './browser-icons.ts';

/**
 * Marks one part in its row; `solution` says what would have been right, once that may be told. The row's
 * note shows when the part is right or solved.
 */
export function markPart(
  row: HTMLElement,
  how: 'right' | 'wrong' | undefined,
  solution: string | undefined,
  host: BlockHost,
): void {
  const mark = row.querySelector<HTMLElement>('.part-mark');
  const note = row.querySelector<HTMLElement>('.option-note');
  row.classList.remove('right', 'wrong');
  if (how !== undefined) row.classList.add(how);
  if (note) note.hidden = how !== 'right' && solution === undefined;
  if (mark === null) return;
  mark.hidden = how === undefined;
  mark.replaceChildren();
  if (how === undefined) return;
  mark.append(word(how === 'right' ? TICK : CROSS, host.text(how === 'right' ? 'partRight' : 'partWrong')));
  if (solution !== undefined && how === 'wrong') mark.append(word(TICK, solution, 'solution'));
}

function word(icon: string, text: string, className = ''): HTMLElement {
  const span = document.createElement('span');
  span.className = className;
  span.append(drawn(icon), text);
  return span;
}

/** A part of a question in the page. */
export interface Row {
  number: number;
  id: string;
  row: HTMLElement;
}

export function rowsOf(element: HTMLElement, parts: readonly { id: string; number: number }[]): Row[] {
  return parts.flatMap(({ id, number }) => {
    const row = element.querySelector<HTMLElement>(`[data-part="${id}"]`);
    return row === null ? [] : [{ number, id, row }];
  });
}

/** Puts rows into the order of these part numbers; what stands before and behind them stays. */
export function reorder(rows: readonly Row[], parts: readonly number[]): void {
  const sorted = parts.flatMap((part) => rows.find(({ number }) => number === part)?.row ?? []);
  sorted[0]?.parentElement?.querySelector(':scope > [data-part]')?.before(...sorted);
}
