/**
 * Tables as GFM has them. The library tries every line of a text as the head of one, which costs a tenth of parsing; here
 * only those are tried that stand above a line which may be a delimiter row. What becomes of them is the same.
 */
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';

/** GFM 4.10: hyphens, colons and pipes; in a container behind its marks. */
const DELIMITER_ROW = /^[ \t>]*[|:-][|:\- \t]*$/;

/** Numbers of the lines above those rows, in the text that is being parsed. */
const aboveRows = new Set<number>();

/** To be called with a text before it is parsed. */
export function findDelimiterRows(text: string): void {
  aboveRows.clear();
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (DELIMITER_ROW.test(line)) aboveRows.add(index);
  });
}

export function tableSyntax(): Extension {
  const { null: table } = gfmTable().flow ?? {};
  if (table === undefined || Array.isArray(table)) throw new Error('The table is no longer one construct');
  return { flow: { null: { ...table, tokenize: tokenizeBelow(table.tokenize) } } };
}

function tokenizeBelow(tokenize: Construct['tokenize']): Construct['tokenize'] {
  return function (effects, ok, nok) {
    if (aboveRows.has(this.now().line) || isInTable(this)) return tokenize.call(this, effects, ok, nok);
    return nok;
  };
}

/** Whether the line before is a row of a table. */
function isInTable({ events }: TokenizeContext): boolean {
  const before = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return before?.[1].type === 'tableHead' || before?.[1].type === 'tableRow';
}
