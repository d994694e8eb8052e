/** Lines over a row of points, with the table folded below them. */
import type { Element, ElementContent } from 'hast';
import { direction } from '../../course/text/direction.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import { lineScale, numbersOf, rounded, type Scale, written } from './scale.ts';
import { drawing, markAt, percent, shape, swatch } from './svg.ts';
import type { Chart } from './table.ts';

export function lineHtml(chart: Chart, table: readonly ElementContent[], context: BuildContext): Element {
  const scale = lineScale(numbersOf(chart));
  const isMirrored = direction(context.language) === 'rtl';
  const several = chart.series.length > 1;
  return h('div', { className: ['chart-lines'] }, [
    several ? legend(chart) : undefined,
    h('div', { className: ['chart-plot'], ariaHidden: 'true' }, [
      h(
        'div',
        { className: ['chart-ticks'] },
        [...scale.ticks]
          .reverse()
          .map((tick) => h('span', {}, [written(tick, chart.unit, context.language)])),
      ),
      drawing(
        ['chart-area'],
        [...gridOf(scale), ...chart.series.map((_, series) => lineOf(chart, series, scale, isMirrored))],
      ),
      labelsOf(chart),
    ]),
    h('details', { className: ['folds', 'slim'] }, [
      h('summary', {}, [context.text('chartTable')]),
      ...table,
    ]),
  ]);
}

function legend({ series }: Chart): Element {
  const items = series.map((title, at) => h('li', {}, [swatch(at, 'line'), title]));
  return h('ul', { className: ['chart-legend'], ariaHidden: 'true' }, items);
}

function gridOf({ ticks, at }: Scale): Element[] {
  return ticks.map((tick) => {
    const y = percent(rounded(100 - at(tick)));
    const className = [tick === 0 ? 'chart-zero' : 'chart-grid'];
    return shape('line', { className, x1: '0', x2: '100%', y1: y, y2: y });
  });
}

/** Piece by piece, for a line through all points knows no percent; a number that is missing leaves a gap. */
function lineOf({ rows }: Chart, series: number, { at }: Scale, isMirrored: boolean): Element {
  const points = rows.map(({ values }, row) => {
    const value = values[series];
    if (value === undefined) return undefined;
    const x = ((row + 0.5) / rows.length) * 100;
    return { x: rounded(isMirrored ? 100 - x : x), y: rounded(100 - at(value.number)) };
  });
  const pieces = points.flatMap((point, row) => {
    const before = points[row - 1];
    if (point === undefined || before === undefined) return [];
    const [x1, y1, x2, y2] = [before.x, before.y, point.x, point.y].map(percent);
    return [shape('line', { x1, y1, x2, y2 })];
  });
  const marks = points.flatMap((point) => (point === undefined ? [] : [markAt(point.x, point.y, series)]));
  return h('g', { className: [`line-${series + 1}`] }, [...pieces, ...marks]);
}

/** Widths of a letter and of the space for all labels, in CSS pixels, on a phone and in a column of text. */
const LETTER = 8;
const SPACES = { phone: 180, column: 500 };
/** Letters after which a label is broken into lines. */
const LINE = 12;

/** Where not all labels have space, each second or third has, counted from the last; the table has them all. */
function labelsOf({ rows }: Chart): Element {
  const widest = Math.min(LINE, Math.max(...rows.map(({ label }) => label.length))) * LETTER + LETTER;
  const every = (space: number) => Math.ceil(widest / (space / rows.length));
  const [onPhone, inColumn] = [every(SPACES.phone), every(SPACES.column)];
  const labels = rows.map(({ label }, row) => {
    const behind = rows.length - 1 - row;
    const className = [
      behind % inColumn > 0 ? 'not-in-column' : '',
      behind % onPhone > 0 ? 'not-on-phone' : '',
    ];
    return h('span', { className: className.filter(Boolean) }, [h('span', {}, [label])]);
  });
  return h('div', { className: ['chart-labels'] }, labels);
}
