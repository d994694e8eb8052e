/**
 * What is drawn of a chart, by percent of its place: no text is scaled, and no style stands in an attribute. Colours
 * and dashes come from classes. Whoever does not see it has the table.
 */
import type { Element, Properties } from 'hast';
import { h } from '../hast.ts';

export function drawing(className: readonly string[], children: readonly Element[]): Element {
  return h('svg', { className: [...className], ariaHidden: 'true', focusable: 'false' }, children);
}

export function percent(value: number): string {
  return `${value}%`;
}

export function shape(tagName: 'line' | 'rect' | 'text', properties: Properties, text?: string): Element {
  return h(tagName, properties, [text]);
}

/** Marks of the series, by their place: disc, square, diamond, triangle. */
const MARKS = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  'M-5-5h10v10h-10z',
  'M0-7l7 7-7 7-7-7z',
  'M0-6l6 11h-12z',
];

/** The mark of a series around a place in percent. */
export function markAt(x: number, y: number, series: number): Element {
  return h('svg', { className: ['chart-mark'], x: percent(x), y: percent(y) }, [
    h('path', { d: MARKS[series] ?? '' }),
  ]);
}

/** What stands for a series beside its title: a piece of its line or of its bar. */
export function swatch(series: number, kind: 'bar' | 'line'): Element {
  const drawn =
    kind === 'bar'
      ? [barShape(0, 100, series)]
      : [shape('line', { x1: '0', x2: '100%', y1: '50%', y2: '50%' }), markAt(50, 50, series)];
  return drawing(['chart-swatch', `${kind}-${series + 1}`], drawn);
}

/** A stroke as thick as a bar, so that a series may be striped or dotted without a pattern that needs an id. */
export function barShape(from: number, to: number, series: number): Element {
  const isOutline = series === 1;
  return isOutline
    ? shape('rect', { x: percent(from), y: '0', width: percent(to - from), height: '100%' })
    : shape('line', { x1: percent(from), x2: percent(to), y1: '50%', y2: '50%' });
}
