/** Where a number stands between the ends of an axis, and the round numbers that are written beside it. */
import { regional } from '../../texts/region.ts';
import type { Chart, Unit } from './table.ts';

export interface Scale {
  /** Round numbers, equally far apart, from the lower end to the upper. */
  ticks: number[];
  /** Place of a number in percent from the lower end. */
  at(value: number): number;
}

/** Steps between the ends, about. */
const STEPS = 4;
/** Numbers that lie closer together than this share of the highest are drawn without zero. */
const CLOSE = 0.4;

export function numbersOf({ rows }: Chart): number[] {
  return rows.flatMap(({ values }) => values.flatMap((value) => (value === undefined ? [] : value.number)));
}

/** From zero, or down to it: lengths are compared. */
export function barScale(numbers: readonly number[]): Scale {
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return scaleBetween([], low, high === low ? low + 1 : high);
}

/** Between round numbers; where all are close together without zero, so that their differences are seen. */
export function lineScale(numbers: readonly number[]): Scale {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const isClose = most - least < CLOSE * Math.max(Math.abs(least), Math.abs(most)) && least * most > 0;
  const [low, high] = isClose && least < most ? [least, most] : [Math.min(0, least), Math.max(0, most)];
  const step = roundStep((high - low || 1) / STEPS);
  const [first, last] = [
    Math.floor(low / step),
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
  ];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return scaleBetween(ticks, first * step, last * step);
}

function scaleBetween(ticks: number[], low: number, high: number): Scale {
  return { ticks, at: (value) => rounded(((value - low) / (high - low)) * 100) };
}

/** 1, 2 or 5 times a power of ten, not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((times) => times * power >= least * 0.999) ?? 10) * power;
}

/** Two decimals, so that the same course has the same bytes. */
export function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}

/** A number as the language writes it, with the unit of the chart. */
export function written(value: number, { before, after }: Unit, language: string): string {
  const text = new Intl.NumberFormat(regional(language), {
    maximumFractionDigits: 6,
    numberingSystem: 'latn',
  }).format(Math.abs(value));
  return `${value < 0 ? '−' : ''}${before}${text}${after}`;
}

/** A share of 1 in whole percent. */
export function percentOf(share: number, language: string): string {
  const style = { style: 'percent', maximumFractionDigits: 0, numberingSystem: 'latn' } as const;
  return new Intl.NumberFormat(regional(language), style).format(share);
}
