/** Bars in the cells of the table itself: the chart is the table, so both say the same and there is nothing to fold. */
import type { Element } from 'hast';
import { direction } from '../../course/text/direction.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import { barScale, numbersOf, rounded, type Scale } from './scale.ts';
import { barShape, drawing, percent, shape, swatch } from './svg.ts';
import type { Chart, Value } from './table.ts';
import { type Cells, tableOf } from './table-html.ts';

/** Characters of a number that stand beside a bar on a phone. */
const SHORT = 8;

export function barsHtml(chart: Chart, cells: Cells, { language }: BuildContext): Element {
  const scale = barScale(numbersOf(chart));
  const isMirrored = direction(language) === 'rtl';
  const several = chart.series.length > 1;
  const long = chart.rows.some(({ values }) => values.some((value) => (value?.text.length ?? 0) > SHORT));
  const table = tableOf(chart, cells, {
    head: (series) => (several ? swatch(series, 'bar') : undefined),
    value: (value, series) => (value === undefined ? undefined : bar(value, series, scale, isMirrored)),
  });
  return h('div', { className: ['chart-bars', ...(long ? ['long'] : []), ...(several ? ['several'] : [])] }, [
    table,
  ]);
}

/** The number stands at the bar's end, and to the right of a bar that goes down from zero. */
function bar({ number, text }: Value, series: number, { at }: Scale, isMirrored: boolean): Element {
  const place = (percents: number) => (isMirrored ? rounded(100 - percents) : percents);
  const zero = at(0);
  const [from, to] = [at(Math.min(0, number)), at(Math.max(0, number))].map(place).sort((a, b) => a - b);
  const end = percent(place(at(Math.max(0, number))));
  return drawing(
    ['chart-bar', `bar-${series + 1}`],
    [
      ...(number === 0 ? [] : [barShape(from ?? 0, to ?? 0, series)]),
      shape('line', {
        className: ['chart-zero'],
        x1: percent(place(zero)),
        x2: percent(place(zero)),
        y1: '-25%',
        y2: '125%',
      }),
      shape('text', { x: end, y: '50%', dx: isMirrored ? '-8' : '8', dy: '.35em' }, text),
    ],
  );
}
