/** Tables: reached by the keyboard where they scroll, and on a phone one row below the other, each value with its label. */
import type { Element, ElementContent } from 'hast';
import { plainText } from '../blocks/hast.ts';
import { element, interfaceText, type LessonBuild } from './lesson-build.ts';

/** The wrapper scrolls and takes the focus, so that a wide table can be read with the keyboard. */
export function dressedTable(build: LessonBuild, table: Element): Element {
  build.tables++;
  const rows = rowsOf(table);
  const titles = titlesOf(rows[0]);
  const named = titles.filter((title) => title !== '');
  nameRows(rows);
  const stacks = named.length > 0 && !rows.some((row) => cellsOf(row).some(spans));
  if (stacks) labelCells(table, rows, titles);
  const name = [`${interfaceText(build, 'table')} ${build.tables}`, named.join(', ')]
    .filter(Boolean)
    .join(': ');
  const properties = {
    className: ['table', ...(stacks ? ['stacks'] : [])],
    tabIndex: 0,
    role: 'region',
    ariaLabel: name,
  };
  return element('div', properties, [table]);
}

/** The author's raw HTML holds tables too; one of a block, which names its role, is dressed by its block. */
export function dressRawTables(build: LessonBuild, content: ElementContent[]): void {
  content.forEach((node, index) => {
    if (node.type !== 'element') return;
    const isDressed = Array.isArray(node.properties.className) && node.properties.className.includes('table');
    if (isDressed || node.properties.role === 'table') return;
    if (node.tagName === 'table') content[index] = dressedTable(build, node);
    else dressRawTables(build, node.children);
  });
}

function rowsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((part) => (part.tagName === 'tr' ? [part] : rowsOf(part)));
}

function cellsOf(row: Element | undefined): Element[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function spans({ properties }: Element): boolean {
  return properties.colSpan !== undefined || properties.rowSpan !== undefined;
}

/** Titles of the columns; an empty one is no title, and every other one says what it is the title of. */
function titlesOf(row: Element | undefined): string[] {
  const cells = cellsOf(row);
  if (!cells.every(({ tagName }) => tagName === 'th')) return [];
  return cells.map((cell) => {
    if (cell.children.length === 0) cell.tagName = 'td';
    else cell.properties.scope ??= 'col';
    return textOf(cell);
  });
}

/** The first column names the rows where the corner above it is empty, or where all of it is bold. */
function nameRows([head, ...rows]: Element[]): void {
  const [corner, ...others] = cellsOf(head);
  const firsts = rows.map((row) => cellsOf(row)[0]);
  const isEmpty = corner !== undefined && textOf(corner) === '' && others.some((cell) => textOf(cell) !== '');
  if (others.length === 0 || firsts.length === 0 || !(isEmpty || firsts.every(isBold))) return;
  for (const first of firsts) {
    if (first === undefined || textOf(first) === '') continue;
    first.tagName = 'th';
    first.properties.scope = 'row';
  }
}

function isBold(cell: Element | undefined): boolean {
  const [only, ...others] = (cell?.children ?? []).filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  return only?.type === 'element' && only.tagName === 'strong' && others.length === 0;
}

/** Where rows stand one below the other browsers take them for no table any more, unless it is said. */
function labelCells(table: Element, rows: readonly Element[], titles: readonly string[]): void {
  table.properties.role = 'table';
  for (const part of elementsIn(table)) if (part.tagName !== 'tr') part.properties.role = 'rowgroup';
  for (const [index, row] of rows.entries()) {
    row.properties.role = 'row';
    for (const [column, cell] of cellsOf(row).entries()) {
      const title = titles[column] ?? '';
      const isTitle = cell.tagName === 'th';
      if (isTitle) cell.properties.role = cell.properties.scope === 'row' ? 'rowheader' : 'columnheader';
      else cell.properties.role = 'cell';
      if (index > 0 && !isTitle && title !== '') cell.properties.dataLabel = title;
    }
  }
}

function elementsIn(node: Element | undefined): Element[] {
  return (node?.children ?? []).filter((child) => child.type === 'element');
}

function textOf(cell: Element): string {
  return plainText([cell]).trim();
}
