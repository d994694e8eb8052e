/** What a chart draws, read from its table: rows with a label and numbers as the language writes them. */
import type { Table, TableCell, TableRow } from 'mdast';
import type { Position } from '../../course/model/model.ts';
import { readNumber } from '../../course/outcome/typed-number.ts';
import { decimalMark } from '../../texts/region.ts';
import { type BuildContext, positionOf } from '../block-type.ts';

export interface Chart {
  /** Titles of the columns of numbers; empty where a single one has none. */
  series: string[];
  rows: { label: string; values: (Value | undefined)[] }[];
  unit: Unit;
}

export interface Value {
  number: number;
  /** As its author wrote it. */
  text: string;
}

/** What stands before and behind each number, blanks included. */
export interface Unit {
  before: string;
  after: string;
}

/** How many rows and columns of numbers a kind of chart shows legibly on a phone. */
export interface Limits {
  rows: readonly [least: number, most: number];
  series: number;
}

/** Characters of a label, about three lines of a phone. */
const LONGEST = 80;

type Report = (reason: string, position: Position) => undefined;

/** Undefined, and each fault reported at its cell, where the table cannot be drawn. */
export function readChart(table: Table, limits: Limits, context: BuildContext): Chart | undefined {
  let isRight = true;
  const report: Report = (reason, position) => {
    context.report({ ruleId: 'chart-table', reason, position });
    isRight = false;
  };
  const [head, ...rows] = table.children;
  if (head === undefined) return undefined;
  const textOf = (cell: TableCell | undefined) =>
    cell === undefined ? '' : context.toText(cell.children).trim();
  const series = head.children.slice(1).map(textOf);
  reportShape(table, rows, series, limits, report);
  const units: { unit: Unit; cell: TableCell }[] = [];
  const read = rows.map((row) => ({
    label: labelOf(row, textOf, report),
    values: series.map((_, column) => {
      const cell = row.children[column + 1];
      const text = textOf(cell);
      if (cell === undefined || /^[-–—]?$/.test(text)) return undefined;
      const value = readValue(text, context.language);
      if (value === undefined) {
        const reason = `"${text}" is no number that can be drawn; write one number, with its unit behind it or before it, or "–" where there is none`;
        return report(reason, positionOf(cell));
      }
      units.push({ unit: value.unit, cell });
      return { number: value.number, text };
    }),
  }));
  const unit = commonUnit(units, report);
  return isRight ? { series, rows: read, unit } : undefined;
}

function reportShape(
  table: Table,
  rows: TableRow[],
  series: readonly string[],
  limits: Limits,
  report: Report,
): void {
  const [least, most] = limits.rows;
  if (rows.length < least || rows.length > most) {
    const [first] = rows.slice(most);
    const reason = `This kind of chart shows ${least} to ${most} rows, and the table has ${rows.length}; join some of them, or make two charts`;
    report(reason, positionOf(first ?? table));
  }
  if (series.length < 1 || series.length > limits.series) {
    const many = limits.series === 1 ? 'one column of numbers' : `one to ${limits.series} columns of numbers`;
    const reason = `This kind of chart has a column of labels and ${many}, and the table has ${series.length + 1} columns`;
    report(reason, positionOf(table));
  }
  const unnamed = series.length > 1 ? series.indexOf('') : -1;
  const cell = table.children[0]?.children[unnamed + 1];
  if (unnamed >= 0)
    report(
      'A column of numbers beside others has no title; write it in the first row',
      positionOf(cell ?? table),
    );
}

function labelOf(row: TableRow, textOf: (cell: TableCell | undefined) => string, report: Report): string {
  const [cell] = row.children;
  const label = textOf(cell);
  const position = positionOf(cell ?? row);
  if (label === '') report('This row has no label; write it in its first column', position);
  if (label.length > LONGEST)
    report(
      `A label has at most ${LONGEST} characters, and this one has ${label.length}; shorten it`,
      position,
    );
  return label;
}

/** One number with its sign, and what stands around it. */
const WRITTEN = /^([-+−–]?)\s*([^\d.,+−–-]*?)(\s*)([-+−–]?)((?:\d[\d.,\s'’]*)?\d|[.,]\d+)(\s*)([^\d]*)$/u;

function readValue(text: string, language: string): { number: number; unit: Unit } | undefined {
  const [, sign = '', before = '', gap = '', inner = '', digits = '', space = '', after = ''] =
    WRITTEN.exec(text) ?? [];
  if (digits === '' || (sign !== '' && inner !== '')) return undefined;
  const reading = readNumber(`${sign}${inner}${digits}`, decimalMark(language), '');
  if (!('value' in reading)) return undefined;
  const unit = {
    before: before === '' ? '' : before + (gap === '' ? '' : '\u00a0'),
    after: after === '' ? '' : (space === '' ? '' : '\u00a0') + after,
  };
  return { number: Number(reading.value), unit };
}

/** Numbers without one have that of the others. */
function commonUnit(units: { unit: Unit; cell: TableCell }[], report: Report): Unit {
  const name = ({ before, after }: Unit) => `${before} ${after}`.trim();
  const [first, ...others] = units.filter(({ unit }) => name(unit) !== '');
  const other = others.find(({ unit }) => name(unit) !== name(first?.unit ?? unit));
  if (first !== undefined && other !== undefined) {
    const reason = `This number counts "${name(other.unit)}", and an earlier one "${name(first.unit)}"; a chart compares numbers of one unit`;
    report(reason, positionOf(other.cell));
  }
  return first?.unit ?? { before: '', after: '' };
}
