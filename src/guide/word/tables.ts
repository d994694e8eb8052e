/** Tables of the tree as tables of Word, with a head that is repeated on each page. */

import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Element, ElementContent } from 'hast';
import { h, plainText } from '../../blocks/hast.ts';
import { hasClass } from '../document.ts';
import type { BlockContext, Word } from './block-context.ts';
import { runsOf } from './runs.ts';
import { COLOURS } from './styles.ts';

/** Weight of a column by its longest text, in characters: no column starves, and none takes all. */
const LEAST = 6;
const MOST = 60;

/** What fills a cell; it may hold tables itself. */
type Fill = (nodes: readonly ElementContent[], context: BlockContext) => Word[];

export function tableOf(table: Element, context: BlockContext, fill: Fill): Word[] {
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (columns === 0) return [];
  const caption = childrenOf(table, 'caption')[0];
  const widths = writtenWidths(table, columns, context.width) ?? columnWidths(rows, columns, context.width);
  const made = rows.map(({ cells, isHead }) => {
    const filled = Array.from({ length: columns }, (_, at) => cells[at]);
    return new TableRow({
      // Left out where it does not hold: some readers take any word for yes.
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      ...(hasClass(table, 'guide-roomy') && !isHead && { height: { value: 480, rule: 'atLeast' } }),
      children: filled.map((cell, at) => cellOf(cell, isHead, widths[at] ?? 0, context, fill)),
    });
  });
  const { line: color } = COLOURS;
  const border = { style: BorderStyle.SINGLE, size: 4, color };
  return [
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: 'TableCaption', children: runsOf(caption.children, context) })]),
    new Table({
      rows: made,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      visuallyRightToLeft: context.isRightToLeft,
      borders: {
        top: border,
        bottom: border,
        left: border,
        right: border,
        insideHorizontal: border,
        insideVertical: border,
      },
    }),
    // Two tables without a paragraph between them become one.
    new Paragraph({ spacing: { after: 120, line: 120 } }),
  ];
}

/** Facts as a table of two columns. */
export function factsTable(list: Element, context: BlockContext, fill: Fill): Word[] {
  const facts: { name: Element; values: Element[] }[] = [];
  for (const child of childrenOf(list, 'dt', 'dd'))
    if (child.tagName === 'dt') facts.push({ name: child, values: [] });
    else facts.at(-1)?.values.push(child);
  const rows = facts.map(({ name, values: [first, ...others] }) =>
    h('tr', {}, [
      h('th', {}, name.children),
      first && h('td', {}, [...first.children, ...others.map(({ children }) => h('p', {}, children))]),
    ]),
  );
  return tableOf(h('table', {}, rows), context, fill);
}

interface Row {
  cells: Element[];
  isHead: boolean;
}

function rowsOf(table: Element): Row[] {
  const parts = table.children.filter((child): child is Element => child.type === 'element');
  return parts.flatMap((part): Row[] => {
    if (part.tagName === 'tr') return [rowOf(part, false)];
    return childrenOf(part, 'tr').map((row) => rowOf(row, part.tagName === 'thead'));
  });
}

function rowOf(row: Element, isHead: boolean): Row {
  return { cells: [...childrenOf(row, 'th', 'td')], isHead };
}

function childrenOf({ children }: Element, ...names: string[]): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && names.includes(child.tagName),
  );
}

/** In percent, as the elements of the columns say them; undefined where they do not. */
function writtenWidths(table: Element, columns: number, width: number): number[] | undefined {
  const percents = childrenOf(table, 'colgroup')
    .flatMap((group) => childrenOf(group, 'col'))
    .map((column) => Number.parseFloat(String(column.properties.width)));
  return percents.length === columns
    ? percents.map((percent) => Math.floor((width * percent) / 100))
    : undefined;
}

function columnWidths(rows: readonly Row[], columns: number, width: number): number[] {
  const weights = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.map(({ cells }) => plainText(cells[at]?.children ?? []).trim().length));
    return Math.min(MOST, Math.max(LEAST, longest));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((width * weight) / all));
}

function cellOf(
  cell: Element | undefined,
  isHead: boolean,
  width: number,
  context: BlockContext,
  fill: Fill,
): TableCell {
  const own = {
    ...context,
    style: 'TableText',
    width: width - 220,
    depth: 0,
    isBold: isHead || cell?.tagName === 'th',
  };
  const children = cell === undefined ? [] : fill(cell.children, own);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: COLOURS.tint, color: 'auto' } }),
    margins: { left: 110, right: 110, top: 40, bottom: 40 },
    // A cell ends with a paragraph, or Word calls the file damaged.
    children:
      children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: 'TableText' })],
  });
}
