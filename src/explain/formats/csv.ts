/** A table for spreadsheets: UTF-8 with a mark that says so, and no cell that one would take for a formula. */

export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** Signs at the beginning that spreadsheets, of any language, read as the beginning of a formula. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+([.,]\d+)?$/;

function cell(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const safe = FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}
