/** The numbers of a chart (ECMA-376, part 1, 21.2), as its file keeps them, as a table: a row for each category. */
import type { Table, TableCell } from 'mdast';
import { childNamed, descendantsNamed, ownText, textAt, type XmlElement } from '../xml.ts';

/** More is data, and no table for readers. */
const MOST_ROWS = 60;
const MOST_SERIES = 12;

/** @param root of the chart's part; undefined where it holds no numbers, or too many for a table */
export function chartTable(root: XmlElement | undefined): Table | undefined {
  const series = descendantsNamed(root, 'c:ser').map((one) => ({
    name: [...pointsOf(childNamed(one, 'c:tx')).values()].join(' '),
    categories: pointsOf(childNamed(one, 'c:cat') ?? childNamed(one, 'c:xVal')),
    values: pointsOf(childNamed(one, 'c:val') ?? childNamed(one, 'c:yVal')),
  }));
  const indexes = [
    ...new Set(series.flatMap(({ categories, values }) => [...categories.keys(), ...values.keys()])),
  ];
  const isTable = indexes.length > 0 && indexes.length <= MOST_ROWS && series.length <= MOST_SERIES;
  if (!isTable || series.every(({ values }) => values.size === 0)) return undefined;
  const labels = series[0]?.categories ?? new Map<number, string>();
  const rows = indexes
    .sort((a, b) => a - b)
    .map((index) => [
      labels.get(index) ?? String(index + 1),
      ...series.map(({ values }) => values.get(index) ?? ''),
    ]);
  const head = [titleOf(root), ...series.map(({ name }) => name)];
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({ type: 'tableRow', children: cells.map(cell) })),
  };
}

function cell(value: string): TableCell {
  return { type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] };
}

function titleOf(root: XmlElement | undefined): string {
  return descendantsNamed(descendantsNamed(root, 'c:title')[0], 'a:t').map(ownText).join('');
}

/** What was last read from the sheet behind it, by place. */
function pointsOf(source: XmlElement | undefined): Map<number, string> {
  return new Map(
    descendantsNamed(source, 'c:pt').map((point) => [
      Number(point.attributes.idx ?? 0),
      numeral(textAt(point, 'c:v')),
    ]),
  );
}

/** Sums in binary have ends that nobody wrote, such as 0.30000000000000004. */
function numeral(written: string): string {
  return /^-?\d+\.\d{9,}$/.test(written) ? String(Number(Number(written).toPrecision(12))) : written;
}
