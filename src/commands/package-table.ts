/** The closing table of a build. */
import type { PackageSummary } from '../build-types.ts';

/** `room for a text`: characters that each free text of a learner surely gets. */
const HEADINGS = ['package', 'size', 'lessons', 'questions', 'saved state', 'room for a text'];

export function packageTable(packages: readonly PackageSummary[]): string {
  const rows = [HEADINGS, ...packages.map(rowOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(align).join('  ').trimEnd()}\n`).join('');
}

function rowOf(one: PackageSummary): string[] {
  const limit = one.stateLimit === undefined ? '' : ` of ${one.stateLimit}`;
  return [
    one.path,
    sizeText(one.bytes),
    `${one.lessons}`,
    `${one.questions}`,
    `${one.worstCaseState}${limit}`,
    one.textRoom === undefined ? '–' : `${one.textRoom}`,
  ];
}

/** Decimal units, as file managers show them. */
export function sizeText(bytes: number): string {
  const units: [number, string][] = [
    [1e9, 'GB'],
    [1e6, 'MB'],
    [1e3, 'kB'],
  ];
  for (const [size, unit] of units) {
    if (bytes < size) continue;
    const value = bytes / size;
    return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
  }
  return `${bytes} B`;
}
