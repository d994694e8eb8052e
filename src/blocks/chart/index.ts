/** A chart, drawn from the table that stands in it when the course is built. */
import type { Element, ElementContent } from 'hast';
import type { RootContent, Table } from 'mdast';
import { z } from 'zod';
import { rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';
import { barsHtml } from './bars.ts';
import { lineHtml } from './line.ts';
import { shareHtml } from './share.ts';
import { type Limits, readChart } from './table.ts';
import type { Cells } from './table-html.ts';

const LIMITS = {
  bar: { rows: [1, 12], series: 4 },
  line: { rows: [2, 12], series: 4 },
  share: { rows: [2, 6], series: 1 },
} as const satisfies Record<string, Limits>;

type Kind = keyof typeof LIMITS;

export const chart = defineBlock({
  name: 'chart',
  form: 'container',
  summary: 'Bars, lines or shares of a whole, drawn from a table.',
  label: 'required',
  attributes: z.object({
    type: z
      .enum(['bar', 'line', 'share'], 'bar, line or share is expected')
      .default('bar')
      .describe(
        'bar compares up to 12 rows, line shows up to 12 points in their order, share cuts a whole into up to 6 parts; bars and lines for up to 4 columns of numbers.',
      ),
  }),
  interactive: false,
  rules: [
    rule('chart-has-table', 'In a chart stands one table.'),
    rule('chart-table', 'The table of a chart has labels, and numbers of one unit that its kind can show.'),
  ],
  build(directive, { type }, context) {
    const children = directive.children as RootContent[];
    const tables = children.filter((node) => node.type === 'table');
    const [table] = tables;
    const title = context.label(directive);
    if (table === undefined || tables.length > 1 || title === undefined) {
      const reason = `A chart is drawn from one table, and here ${tables.length === 0 ? 'is none' : `are ${tables.length}`}; write a table with a column of labels and one of numbers`;
      if (title !== undefined)
        context.report({ ruleId: 'chart-has-table', reason, position: positionOf(directive) });
      return h('div', {}, context.toHast(children));
    }
    const at = children.indexOf(table);
    return h('figure', { className: ['chart', 'broad'] }, [
      h('figcaption', { className: ['block-title'] }, title),
      ...context.toHast(children.slice(0, at)),
      drawn(type, table, directive, context) ?? h('div', {}, context.toHast([table])),
      ...context.toHast(children.slice(at + 1)),
    ]);
  },
});

function drawn(kind: Kind, table: Table, directive: Directive, context: BuildContext): Element | undefined {
  const read = readChart(table, LIMITS[kind], context);
  if (read === undefined) return undefined;
  const made = context.toHast([table]);
  if (kind === 'line') return lineHtml(read, made, context);
  const cells = cellsOf(made);
  return kind === 'bar' ? barsHtml(read, cells, context) : shareHtml(read, cells, directive, context);
}

function cellsOf(made: readonly ElementContent[]): Cells {
  const [head = [], ...rows] = elementsIn(made, 'tr').map((row) =>
    row.children.flatMap((cell) => (cell.type === 'element' ? [cell.children] : [])),
  );
  return { head, rows };
}

function elementsIn(nodes: readonly ElementContent[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === name ? [node] : elementsIn(node.children, name);
  });
}
