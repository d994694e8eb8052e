/** The table of a chart as HTML, with what is drawn in its cells. Roles are named, for its rows may be laid out as blocks. */
import type { Element, ElementContent } from 'hast';
import { h } from '../hast.ts';
import type { Chart, Value } from './table.ts';

/** Contents of the cells as their author wrote them, the first row's and each other one's. */
export interface Cells {
  head: ElementContent[][];
  rows: ElementContent[][][];
}

export interface Drawn {
  head?(series: number): Element | undefined;
  label?(row: number): Element | undefined;
  value?(value: Value | undefined, series: number): Element | undefined;
  /** What is said behind a number. */
  more?(value: Value): Element | undefined;
}

export function tableOf({ rows, series }: Chart, cells: Cells, drawn: Drawn): Element {
  const [corner = [], ...titles] = cells.head;
  const isTitled = corner.length > 0 || titles.some((title) => title.length > 0);
  const head = h('tr', { role: 'row' }, [
    h(corner.length > 0 ? 'th' : 'td', titleRole(corner), corner),
    ...series.map((_, at) => h('th', titleRole(titles[at] ?? []), [drawn.head?.(at), ...(titles[at] ?? [])])),
  ]);
  const body = rows.map(({ values }, at) =>
    h('tr', { role: 'row' }, [
      h('th', { scope: 'row', role: 'rowheader' }, [drawn.label?.(at), ...(cells.rows[at]?.[0] ?? [])]),
      ...values.map((value, column) => {
        const drawing = drawn.value?.(value, column);
        return h('td', { role: 'cell' }, [
          drawing,
          // What is drawn shows the number.
          h('span', { className: drawing && ['unseen'] }, cells.rows[at]?.[column + 1] ?? ['–']),
          value && drawn.more?.(value),
        ]);
      }),
    ]),
  );
  return h('table', { role: 'table' }, [
    isTitled ? h('thead', { role: 'rowgroup' }, [head]) : undefined,
    h('tbody', { role: 'rowgroup' }, body),
  ]);
}

function titleRole(title: ElementContent[]): Record<string, string> {
  return title.length > 0 ? { scope: 'col', role: 'columnheader' } : { role: 'cell' };
}
