/**
 * The text of course.lock.json: one entry a line, sorted, with a `next` line for lessons and blocks, so that
 * parallel additions conflict in git instead of merging quietly. What left the course stays under
 * `retired`, an interaction in its place: their numbers are never given to anything else.
 */
export interface LockFile {
  next: { lesson: number; block: number };
  /** Number by name; in `parts` it is unique within its block only. */
  lessons: Map<string, number>;
  blocks: Map<string, number>;
  parts: Map<string, number>;
  /** By module, '' for the package of the whole course: index from 0 by name, `m/l:block` or `m/l:block:suffix`. */
  interactions: Map<string, Map<string, number>>;
  /** Names of lessons, blocks and parts that left the course. */
  retired: Map<string, number>;
}

/** A line that is no entry, or two entries with one number. */
export interface LockProblem {
  line: number;
  reason: string;
}

type Section = 'lessons' | 'blocks' | 'parts' | 'retired';

/** The highest that anything may have: what is numbered by hand or by accident would burst the saved state. */
export const MAX_NUMBER = 100_000;

export function emptyLock(): LockFile {
  return {
    next: { lesson: 1, block: 1 },
    lessons: new Map(),
    blocks: new Map(),
    parts: new Map(),
    interactions: new Map(),
    retired: new Map(),
  };
}

export function writeLock(lock: LockFile): string {
  const next = `  "next": { "lesson": ${lock.next.lesson}, "block": ${lock.next.block} }`;
  const units = [...lock.interactions].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = [
    ...(['lessons', 'blocks', 'parts'] as const).map((name) => sectionText(name, lock[name])),
    ...units.map(([unit, numbers]) => sectionText(interactionsName(unit), numbers)),
    sectionText('retired', lock.retired),
  ];
  return `{\n${[next, ...sections].join(',\n')}\n}\n`;
}

function sectionText(name: string, numbers: ReadonlyMap<string, number>): string {
  const lines = [...numbers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([entry, number]) => `    ${JSON.stringify(entry)}: ${number}`);
  return lines.length === 0 ? `  "${name}": {}` : `  "${name}": {\n${lines.join(',\n')}\n  }`;
}

function interactionsName(unit: string): string {
  return unit === '' ? 'interactions' : `interactions of ${unit}`;
}

/** Where the next entries go. */
interface Opened {
  numbers: Map<string, number>;
  /** The lowest number there. */
  first: number;
}

const HEADING = /^"(?:(lessons|blocks|parts|retired)|interactions(?: of ([\w-]{1,64}))?)": \{(\},?)?$/;

export function readLock(text: string): { lock: LockFile; problems: LockProblem[] } {
  const lock = emptyLock();
  const problems: LockProblem[] = [];
  let opened: Opened | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const trimmed = raw.trim();
    const heading = HEADING.exec(trimmed);
    if (heading !== null) {
      const section = openSection(lock, heading[1] as Section | undefined, heading[2] ?? '');
      opened = heading[3] === undefined ? section : undefined;
      return;
    }
    const reason = readLine(trimmed, lock, opened);
    if (reason !== undefined) problems.push({ line: index + 1, reason });
  });
  problems.push(...duplicates(lock), ...gaps(lock));
  return { lock, problems };
}

function openSection(lock: LockFile, section: Section | undefined, unit: string): Opened {
  if (section !== undefined) return { numbers: lock[section], first: 1 };
  const numbers = lock.interactions.get(unit) ?? new Map<string, number>();
  lock.interactions.set(unit, numbers);
  return { numbers, first: 0 };
}

/** What is wrong with it, if anything is. */
function readLine(line: string, lock: LockFile, opened: Opened | undefined): string | undefined {
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(line))
    return 'holds a conflict marker of git; run "coursewright lock" to give new entries new numbers';
  const next = /^"next": \{ "lesson": ([^\s,]+), "block": ([^\s,]+) \},?$/.exec(line);
  if (next !== null) return readNext(lock, next[1] ?? '', next[2] ?? '');
  const entry = /^("(?:[^"\\]|\\.)+"): ([^\s,"{}]+),?$/.exec(line);
  const name = entry === null ? undefined : readName(entry[1] ?? '');
  if (entry !== null && name !== undefined && opened !== undefined)
    return addEntry(opened, name, entry[2] ?? '');
  return /^(\{|\},?|)$/.test(line)
    ? undefined
    : `has a line that is no entry: ${JSON.stringify(line.slice(0, 60))}`;
}

function readName(json: string): string | undefined {
  try {
    return JSON.parse(json) as string;
  } catch {
    return undefined;
  }
}

function readNext(lock: LockFile, lesson: string, block: string): string | undefined {
  for (const written of [lesson, block])
    if (!isNumber(written, 1, MAX_NUMBER + 1))
      return `says that the next number is ${shortened(written)}; ${numbersAre(1)}`;
  lock.next = { lesson: Number(lesson), block: Number(block) };
  return undefined;
}

function addEntry({ numbers, first }: Opened, name: string, written: string): string | undefined {
  if (!isNumber(written, first, MAX_NUMBER))
    return `gives "${name}" the number ${shortened(written)}; ${numbersAre(first)}`;
  if (numbers.has(name)) return `names "${name}" twice`;
  numbers.set(name, Number(written));
  return undefined;
}

function isNumber(written: string, least: number, most: number): boolean {
  const number = /^\d{1,6}$/.test(written) ? Number(written) : -1;
  return number >= least && number <= most;
}

function numbersAre(first: number): string {
  return `numbers are whole, from ${first} to ${MAX_NUMBER}; take the file of the last release`;
}

function shortened(written: string): string {
  return written.length > 20 ? `${written.slice(0, 20)}…` : written;
}

/** What kind of thing a name stands for: `m/l`, `m/l:block` or `m/l:block:part`. */
export function scopeOf(name: string): string {
  const last = name.lastIndexOf(':');
  if (last < 0) return 'lesson';
  return name.indexOf(':') === last ? 'block' : `part of ${name.slice(0, last)}`;
}

/** Every lesson, block and part, whether in use or retired. */
export function allEntries(lock: LockFile): [string, number][] {
  return [...lock.lessons, ...lock.blocks, ...lock.parts, ...lock.retired];
}

function duplicates(lock: LockFile): LockProblem[] {
  const interactions = [...lock.interactions].flatMap(([unit, numbers]) =>
    twice(numbers, () => unit).map(({ number, first, name }) => {
      return `gives the interaction ${number} ${unit === '' ? '' : `of ${unit} `}to "${first}" and to "${name}"`;
    }),
  );
  const others = twice(allEntries(lock), scopeOf).map(
    ({ number, first, name }) => `gives the number ${number} to "${first}" and to "${name}"`,
  );
  return [...others, ...interactions].map((reason) => ({
    line: 1,
    reason: `${reason}; run "coursewright lock" to give the newer one another`,
  }));
}

/** Indexes that no merge leaves out between those of one package. */
const MAX_GAP = 1000;

/** An LMS takes interactions without a gap, so that one index far beyond the others would ask for as many to fill it. */
function gaps(lock: LockFile): LockProblem[] {
  return [...lock.interactions.values()].flatMap((numbers) =>
    [...numbers]
      .filter(([, number]) => number >= numbers.size + MAX_GAP)
      .map(([name, number]) => ({
        line: 1,
        reason: `gives "${name}" the interaction ${number}, of ${numbers.size} that there are; take the file of the last release`,
      })),
  );
}

/** Names that have a number which another one of their scope has. */
function twice(
  entries: Iterable<[string, number]>,
  scope: (name: string) => string,
): { number: number; first: string; name: string }[] {
  const seen = new Map<string, string>();
  return [...entries].flatMap(([name, number]) => {
    const key = `${scope(name)} ${number}`;
    const first = seen.get(key);
    seen.set(key, name);
    return first === undefined || first === name ? [] : [{ number, first, name }];
  });
}
