/** The closing table of a build. */
import { dirname, join } from 'node:path/posix';
import { plural } from '../course/text/plural.ts';
import type { BuiltPackage } from '../library/types.ts';

/** `room for a text`: characters that each free text of a learner surely gets. */
const HEADINGS = ['package', 'size', 'lessons', 'questions', 'saved state', 'room for a text'];

/** Lines of texts at most. */
const MAX_LINES = 10;

export function packageTable(packages: readonly BuiltPackage[]): string {
  const rows = [HEADINGS, ...packages.map(rowOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `${row.map(align).join('  ').trimEnd()}\n`).join('');
}

function rowOf(one: BuiltPackage): string[] {
  const limit = one.stateLimit === undefined ? '' : ` of ${one.stateLimit}`;
  return [
    one.container === 'folder' ? `${one.path}/` : one.path,
    sizeText(one.bytes),
    `${one.lessons}`,
    `${one.questions}`,
    // Each of the packages in it has a state of its own, and a line.
    one.container === 'mbz' ? '–' : `${one.worstCaseState}${limit}`,
    guaranteedRange(one.textGuarantees.map(({ guaranteed }) => guaranteed)),
  ];
}

/** From the least to the most that a text gets. */
function guaranteedRange(rooms: readonly number[]): string {
  if (rooms.length === 0) return '–';
  const [least, most] = [Math.min(...rooms), Math.max(...rooms)];
  return least === most ? `${least}` : `${least}–${most}`;
}

/** The texts of which an LMS may keep less than a learner writes, the shortest room first; empty where all fit. */
export function textTable(packages: readonly BuiltPackage[]): string {
  const least = new Map<string, BuiltPackage['textGuarantees'][number]>();
  for (const { course, target, textGuarantees } of packages) {
    for (const text of textGuarantees.filter(({ guaranteed, max }) => guaranteed < max)) {
      const key = `${course} ${target} ${text.key}`;
      const known = least.get(key);
      if (known === undefined || text.guaranteed < known.guaranteed) least.set(key, text);
    }
  }
  const lines = [...least]
    .sort(([a, { guaranteed: one }], [b, { guaranteed: other }]) => one - other || (a < b ? -1 : 1))
    .map(([key, { guaranteed, max }]) => `  ${key}: ${guaranteed} of ${max}\n`);
  if (lines.length === 0) return '';
  const more =
    lines.length > MAX_LINES ? [`  and ${lines.length - MAX_LINES} more (see packages.json)\n`] : [];
  return [
    'texts that may be longer than what is surely kept, in characters:\n',
    ...lines.slice(0, MAX_LINES),
    ...more,
  ].join('');
}

/** What was changed on the way into the packages, though no author asked for it. */
export function mediaLine(packages: readonly BuiltPackage[]): string {
  const moved = Math.max(0, ...packages.map(({ indexMoved = 0 }) => indexMoved));
  if (moved === 0) return '';
  const which = moved === 1 ? '1 video has its index' : `${moved} videos have their index`;
  return `${which} in front in the packages, to play while loading; the files of the course are unchanged.\n`;
}

/** Folders of linked media: without them at their addresses, nothing of the packages plays. */
export function linkedLines(packages: readonly BuiltPackage[]): string {
  const folders = new Map<string, Map<string, number>>();
  for (const { path, media } of packages) {
    for (const { file, bytes } of media) {
      const folder = join(dirname(path), dirname(file));
      folders.set(folder, (folders.get(folder) ?? new Map<string, number>()).set(file, bytes));
    }
  }
  const lines = [...folders].map(([folder, files]) => {
    const bytes = [...files.values()].reduce((sum, one) => sum + one, 0);
    return `  ${folder}  (${plural(files.size, 'file')}, ${sizeText(bytes)})\n`;
  });
  return lines.length === 0
    ? ''
    : `to be uploaded to the addresses in packages.json, before learners begin:\n${lines.join('')}`;
}

export function draftLine(packages: readonly BuiltPackage[]): string {
  return packages.some(({ draft }) => draft)
    ? 'Drafts: each page and title says so. For learners, build without --draft.\n'
    : '';
}

export function sheetLines(sheets: readonly string[] = []): string {
  return sheets.length === 0
    ? ''
    : ['for LMS administrators:\n', ...sheets.map((path) => `  ${path}\n`)].join('');
}

export function guideLines(guides: readonly string[] = []): string {
  return guides.length === 0 ? '' : ['for trainers:\n', ...guides.map((path) => `  ${path}/\n`)].join('');
}

/** Decimal units, as file managers show them. */
function sizeText(bytes: number): string {
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
