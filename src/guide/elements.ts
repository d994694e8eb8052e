/** Elements that several documents are made of. */
import type { Element } from 'hast';
import { h } from '../blocks/hast.ts';

/**
 * The first cell of a row is its heading; on a phone each cell says what column it stands in.
 *
 * @param widths of the columns in percent; empty: by what is in them
 */
export function table(
  caption: string | undefined,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { className, widths = [] }: { className?: string; widths?: readonly number[] } = {},
): Element {
  return h('table', { role: 'table', className: className === undefined ? undefined : [className] }, [
    caption === undefined ? undefined : h('caption', {}, [caption]),
    widths.length === 0
      ? undefined
      : h(
          'colgroup',
          {},
          widths.map((percent) => h('col', { width: `${percent}%` })),
        ),
    h('thead', { role: 'rowgroup' }, [
      h(
        'tr',
        { role: 'row' },
        columns.map((text) => h('th', { scope: 'col', role: 'columnheader' }, [text])),
      ),
    ]),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((cells) =>
        h(
          'tr',
          { role: 'row' },
          cells.map((text, at) =>
            at === 0
              ? h('th', { scope: 'row', role: 'rowheader' }, [text])
              : h('td', { role: 'cell', dataColumn: columns[at] }, [text]),
          ),
        ),
      ),
    ),
  ]);
}
