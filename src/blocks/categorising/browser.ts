/** Items with radio buttons of the categories each. */
import { type Chooser, pairsView } from '../question/browser-pairs.ts';
import { type Row, rowsOf } from '../question/browser-parts.ts';

window.coursewrightQuestion?.('categorising', (element, block, host) =>
  pairsView(rowsOf(element, block.parts).map(chooserOf), 'sortFirst', block, host),
);

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
