/** Items with a list of partners each. What was chosen shows in full, on as many lines as it needs. */
import type { QuestionView } from '../../player/browser-block.ts';
import { type Chooser, pairsView } from '../question/browser-pairs.ts';
import { type Row, rowsOf } from '../question/browser-parts.ts';

window.coursewrightQuestion?.('matching', (element, block, host) => {
  const choosers = rowsOf(element, block.parts).flatMap((row) => chooserOf(row, element) ?? []);
  const view = pairsView(choosers, 'matchFirst', block, host);
  return element.querySelector('.pictured') === null ? shuffling(view, choosers, block.parts) : view;
});

function chooserOf(row: Row, element: HTMLElement): Chooser | undefined {
  const select = row.row.querySelector('select');
  const shown = row.row.querySelector('.partner-text');
  if (select === null || shown === null) return undefined;
  const empty = shown.textContent ?? '';
  const show = () => {
    const partner = element.querySelector(`.partners [data-part="${select.value}"]`)?.cloneNode(true);
    shown.classList.toggle('chosen', partner !== undefined);
    shown.replaceChildren(...(partner?.childNodes ?? [empty]));
  };
  select.addEventListener('change', show);
  return {
    ...row,
    controls: [select],
    value: () => select.value,
    choose: (id) => {
      select.value = id;
      show();
    },
  };
}

/** The lists to choose from change their order with the items. */
function shuffling(
  view: QuestionView,
  choosers: Chooser[],
  parts: readonly { id: string; number: number }[],
): QuestionView {
  return {
    ...view,
    arrange: (order) => {
      view.arrange?.(order);
      const ids = order.map((number) => parts.find((part) => part.number === number)?.id);
      for (const { row } of choosers) {
        const select = row.querySelector('select');
        const options = ids.flatMap((id) => row.querySelector<HTMLElement>(`option[value="${id}"]`) ?? []);
        select?.append(...options);
      }
    },
  };
}
