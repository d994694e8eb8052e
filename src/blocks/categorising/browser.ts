/** Items with radio buttons of the categories each. */
import { type Chooser, pairsView } from '../question/browser-pairs.ts';
import { type Row, rowsOf } from '../question/browser-parts.ts';

window.coursewrightQuestion?.('categorising', (element, block, room) =>
  pairsView(rowsOf(element, block.parts).map(chooserOf), 'sortFirst', block, room),
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
