/** The sheet as one page that needs nothing beside it, for a screen, a phone and a printer. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from '../../blocks/hast.ts';
import { readTemplate } from '../../tool/files.ts';
import { fillTemplate } from '../../tool/templates.ts';
import type { Fact, Item, Part } from '../sheet.ts';

export function htmlSheet(parts: readonly Part[], language: string): string {
  const [first] = parts;
  return fillTemplate('sheet/sheet.hbs', {
    language,
    direction: undefined,
    title: first?.kind === 'heading' ? first.text : '',
    style: readTemplate('sheet/sheet.css').trimEnd(),
    body: toHtml(
      parts.flatMap((part): ElementContent[] => [partElement(part), { type: 'text', value: '\n' }]),
      { allowDangerousHtml: true },
    ),
  });
}

function partElement(part: Part): Element {
  switch (part.kind) {
    case 'heading':
      return h(`h${part.level}`, {}, [part.text]);
    case 'paragraph':
      return h('p', {}, [part.text]);
    case 'facts':
      return h('dl', {}, part.facts.flatMap(factElements));
    case 'table':
      return tableElement(part);
  }
}

function factElements({ name, values }: Fact): Element[] {
  return [h('dt', {}, [name]), ...values.map((value) => h('dd', {}, itemContent(value)))];
}

function itemContent({ text, items }: Item): ElementContent[] {
  const list = items.map((one) => h('li', {}, itemContent(one)));
  return [{ type: 'text', value: text }, ...(list.length === 0 ? [] : [h('ul', {}, list)])];
}

/** On a phone each row becomes a card, which takes a table's roles from it: they are written out. */
function tableElement({ caption, columns, rows }: Extract<Part, { kind: 'table' }>): Element {
  const head = columns.map((column) => h('th', { scope: 'col', role: 'columnheader' }, [column]));
  const body: unknown = { type: 'raw', value: rowsHtml(columns, rows) };
  return h('table', { role: 'table', className: columns.length > 4 ? ['wide'] : undefined }, [
    h('caption', {}, [caption]),
    h('thead', { role: 'rowgroup' }, [h('tr', { role: 'row' }, head)]),
    h('tbody', { role: 'rowgroup' }, [body as ElementContent]),
  ]);
}

/** The legend of a large course has thousands of rows, too many to make elements of each. */
function rowsHtml(columns: readonly string[], rows: readonly string[][]): string {
  const [, ...starts] = columns.map((column) => emptied(h('td', { role: 'cell', dataColumn: column })));
  const first = emptied(h('th', { scope: 'row', role: 'rowheader' }));
  return rows
    .map(([name = '', ...cells]) => {
      const rest = cells.map((cell, index) => `${starts[index]}${textHtml(cell)}</td>`);
      return `<tr role="row">${first}${textHtml(name)}</th>${rest.join('')}</tr>`;
    })
    .join('');
}

/** Its start tag. */
function emptied(element: Element): string {
  return toHtml(element).replace(/<\/\w+>$/, '');
}

function textHtml(value: string): string {
  return /[<&]/.test(value) ? toHtml({ type: 'text', value }) : value;
}
