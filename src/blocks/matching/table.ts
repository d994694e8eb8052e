/** The pairs of a matching as they stand in its table. */
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { asRead } from '../../course/text/fold.ts';
import { type BuildContext, positionOf } from '../block-type.ts';
import { takeId } from '../question/braces.ts';
import type { Labelled } from '../question/items.ts';
import type { Pairs } from '../question/pairs.ts';
import { repeated } from '../question/twice.ts';

export interface PairTable extends Pairs {
  /** Headings of the columns. */
  headings: [left: PhrasingContent[], right: PhrasingContent[]];
}

interface Row {
  left: Labelled;
  right: Labelled;
  row: TableRow;
}

/** Undefined, and reported, where the table makes no pairs. */
export function readPairTable(table: Table, context: BuildContext): PairTable | undefined {
  const [head, ...rest] = table.children;
  if (!hasTwoColumns(table, context) || head === undefined) return undefined;
  const rows = rest.map(
    (row): Row => ({ left: cellOf(row, 0, context), right: cellOf(row, 1, context), row }),
  );
  const lefts = rows.filter(({ left }) => left.text !== '');
  const extras = rows.filter(({ left }) => left.text === '');
  const isFine = [
    hasNoHoles(rows, context),
    hasPairs(table, lefts, context),
    saysNothingTwice(
      lefts.map(({ left }) => left),
      context,
    ),
    hasNewExtras(lefts, extras, context),
  ].every(Boolean);
  if (!isFine) return undefined;
  const rights = distinct(lefts.map(({ right }) => right));
  return {
    headings: [head.children[0]?.children ?? [], head.children[1]?.children ?? []],
    lefts: lefts.map(({ left }) => left),
    rights: [...rights, ...extras.map(({ right }) => right)],
    partners: lefts.map(({ right }) => rights.findIndex((other) => isSame(other, right))),
  };
}

function cellOf(row: TableRow, column: number, context: BuildContext): Labelled {
  const cell: TableCell | undefined = row.children[column];
  const { written, label } = takeId(cell?.children ?? []);
  return {
    written,
    label,
    text: context.toText(label).trim(),
    position: positionOf(cell?.children[0] ?? cell ?? row),
  };
}

function isSame(a: Labelled, b: Labelled): boolean {
  return asRead(a.text) === asRead(b.text);
}

/** A partner of several items stands once among the partners. */
function distinct(rights: Labelled[]): Labelled[] {
  const again = new Set(repeated(rights).map(({ item }) => item));
  return rights.filter((right) => !again.has(right));
}

function hasTwoColumns(table: Table, context: BuildContext): boolean {
  const [head] = table.children;
  const odd = table.children.find((row, index) =>
    index === 0 ? row.children.length !== 2 : row.children.length > 2,
  );
  if (odd === undefined) return true;
  const where = odd === head ? 'This table' : 'This row';
  const count = odd.children.length === 1 ? 'one column' : `${odd.children.length} columns`;
  context.report({
    ruleId: 'matching-two-columns',
    reason: `${where} has ${count}; write two: an item, and what belongs to it`,
    position: positionOf(odd),
  });
  return false;
}

function hasNoHoles(rows: Row[], context: BuildContext): boolean {
  const holes = rows.filter(({ right }) => right.text === '');
  for (const { left, row } of holes) {
    const reason =
      left.text === ''
        ? 'This row is empty; fill it in or remove it'
        : `Nothing stands beside "${left.text}"; write what belongs to it into the right column`;
    context.report({ ruleId: 'matching-cell-not-empty', reason, position: positionOf(row) });
  }
  return holes.length === 0;
}

function hasPairs(table: Table, lefts: Row[], context: BuildContext): boolean {
  const partners = distinct(lefts.map(({ right }) => right)).length;
  if (lefts.length >= 2 && partners >= 2) return true;
  const count = lefts.length === 0 ? 'no pair' : 'one pair only';
  context.report({
    ruleId: 'matching-has-pairs',
    reason:
      lefts.length < 2
        ? `This table has ${count}; write at least two rows below its heading`
        : 'The same stands beside every item, so there is nothing to match; write at least two different partners',
    position: positionOf(table),
  });
  return false;
}

function saysNothingTwice(lefts: Labelled[], context: BuildContext): boolean {
  const twice = repeated(lefts);
  for (const { item, first } of twice) {
    context.report({
      ruleId: 'matching-item-unique',
      reason: `"${item.text}" stands on the left twice, first in line ${first.position.line}; an item has one partner, so reword or remove one`,
      position: item.position,
    });
  }
  return twice.length === 0;
}

/** A partner without an item must differ from all others. */
function hasNewExtras(lefts: Row[], extras: Row[], context: BuildContext): boolean {
  const filled = extras.filter(({ right }) => right.text !== '');
  const known = distinct(lefts.map(({ right }) => right));
  const twice = repeated([...known, ...filled.map(({ right }) => right)]);
  for (const { item, first } of twice) {
    context.report({
      ruleId: 'matching-partner-unique',
      reason: `"${item.text}" has no item beside it, and stands on the right already in line ${first.position.line}; reword or remove it`,
      position: item.position,
    });
  }
  return twice.length === 0;
}
