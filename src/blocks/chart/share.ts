/** Parts of a whole: one strip, cut as the table below it says; what a piece is, its number tells. */
import type { Element } from 'hast';
import { direction } from '../../course/text/direction.ts';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { numbersOf, percentOf, rounded } from './scale.ts';
import { drawing, percent, shape } from './svg.ts';
import type { Chart } from './table.ts';
import { type Cells, tableOf } from './table-html.ts';

/** Percent of the strip that hold their number on a phone. */
const NUMBERED = 7;
/** Percent by which rounded shares may miss the whole. */
const SLACK = 1.5;

/** Undefined, and reported, where the numbers are no parts of a whole. */
export function shareHtml(
  chart: Chart,
  cells: Cells,
  directive: Directive,
  context: BuildContext,
): Element | undefined {
  const numbers = numbersOf(chart);
  const whole = numbers.reduce((sum, number) => sum + number, 0);
  const isPercent = chart.unit.after.trim() === '%';
  const fault =
    numbers.length < chart.rows.length
      ? 'one of the numbers is missing'
      : numbers.some((number) => number < 0) || whole === 0
        ? 'a part of a whole is never below zero, and not all of them are zero'
        : isPercent && Math.abs(whole - 100) > SLACK
          ? `these percentages add up to ${rounded(whole)}`
          : undefined;
  if (fault !== undefined) {
    const reason = `Shares are the parts of one whole, and ${fault}; write all of its parts, or make it a bar chart: {type=bar}`;
    context.report({ ruleId: 'chart-table', reason, position: positionOf(directive) });
    return undefined;
  }
  const isMirrored = direction(context.language) === 'rtl';
  let from = 0;
  const pieces = numbers.flatMap((number, at) => {
    const width = (number / whole) * 100;
    const x = isMirrored ? 100 - from - width : from;
    from += width;
    return width === 0 ? [] : [piece(at, rounded(x), rounded(width))];
  });
  const table = tableOf(chart, cells, {
    label: (at) => drawing(['chart-key'], [piece(at, 0, 100)]),
    more: ({ number }) =>
      isPercent
        ? undefined
        : h('span', { className: ['chart-percent'] }, [` (${percentOf(number / whole, context.language)})`]),
  });
  return h('div', { className: ['chart-shares'] }, [drawing(['chart-strip'], pieces), table]);
}

function piece(at: number, x: number, width: number): Element {
  return h('g', { className: [`piece-${at + 1}`] }, [
    shape('rect', { x: percent(x), y: '0', width: percent(width), height: '100%' }),
    ...(width < NUMBERED
      ? []
      : [shape('text', { x: percent(rounded(x + width / 2)), y: '50%', dy: '.35em' }, String(at + 1))]),
  ]);
}
