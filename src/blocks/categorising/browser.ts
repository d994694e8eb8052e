/** Items with radio buttons of the categories each, shown as cards. */
import { type Chooser, pairsView } from '../question/browser-pairs.ts';
import { type Row, rowsOf } from '../question/browser-parts.ts';
import { asCards } from './browser-cards.ts';

window.coursewrightQuestion?.('categorising', (element, block, host, changed) => {
  const answer = element.querySelector<HTMLElement>('.answer');
  const choosers = rowsOf(element, block.parts).map(chooserOf);
  const view = pairsView(choosers, 'sortFirst', block, host);
  return answer === null ? view : asCards(answer, choosers, view, changed);
});

function chooserOf(row: Row): Chooser {
  const radios = [...row.row.querySelectorAll('input')];
  return {
    ...row,
    controls: radios,
    value: () => radios.find((radio) => radio.checked)?.value ?? '',
    choose: (id) => {
      for (const radio of radios) radio.checked = radio.value === id;
    },
  };
}
