/** Where the time of a run went, against the table of budgets in `tests/README.md`. */

export interface TimedFile {
  /** Below `tests`, with slashes. */
  file: string;
  /** Of the worker that ran it, loading it included. */
  seconds: number;
}

export interface ShortenedProperty {
  name: string;
  ran: number;
  whole: number;
}

const SLOWEST = 10;
/** The folder of files that lie in `tests` itself. */
const TOP = '.';

/** The rows of the table `| folder | seconds |`: folder below `tests` → seconds of all its files. */
export function readBudgets(page: string): Map<string, number> {
  const lines = page.split('\n');
  const head = lines.findIndex((line) => /^\| *folder *\| *seconds *\|/.test(line));
  if (head === -1) throw new Error('No table "| folder | seconds |" is in the page.');
  const budgets = new Map<string, number>();
  for (const line of lines.slice(head + 2)) {
    const [, folder, seconds] = /^\| *`([^`]+)` *\| *(\d+) *\|/.exec(line) ?? [];
    if (folder === undefined) break;
    budgets.set(folder, Number(seconds));
  }
  return budgets;
}

export function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? TOP) : TOP;
}

/** For people, at the end of a run; the folders that cost most come first. */
export function budgetReport(files: readonly TimedFile[], budgets: ReadonlyMap<string, number>): string {
  const slowest = [...files].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const spent = new Map<string, number>();
  for (const { file, seconds } of files)
    spent.set(folderOf(file), (spent.get(folderOf(file)) ?? 0) + seconds);
  const folders = [...spent].sort(([, a], [, b]) => b - a);
  return [
    'The slowest files, in seconds of a worker:',
    ...slowest.map(({ file, seconds }) => row(seconds, file)),
    'Of the budgets in tests/README.md:',
    ...folders.map(([folder, seconds]) => row(seconds, `${folder}: ${share(seconds, budgets.get(folder))}`)),
  ].join('\n');
}

function row(seconds: number, text: string): string {
  return `${seconds.toFixed(1).padStart(8)}  ${text}`;
}

function share(seconds: number, budget: number | undefined): string {
  if (budget === undefined) return 'no budget is named';
  const percent = Math.round((100 * seconds) / budget);
  return `${percent} % of ${budget}${seconds > budget ? ', over its budget' : ''}`;
}

/** What was left out of the long properties, and how it is run. */
export function propertyReport(properties: readonly ShortenedProperty[]): string {
  if (properties.every(({ ran, whole }) => ran === whole))
    return `Properties ran whole: ${list(properties.map(({ name, ran }) => `${name} (${ran})`))}`;
  return `Properties ran shortened; npm run test:thorough runs them whole: ${list(
    properties.map(({ name, ran, whole }) => `${name} (${ran} of ${whole} cases)`),
  )}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `\n  ${item}`).join('');
}
