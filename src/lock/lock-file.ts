/**
 * The text of course.lock.json: one entry a line, sorted, with a `next` line for each kind, so that
 * parallel additions conflict in git instead of merging quietly. What left the course stays under
 * `retired`: its number is never given to anything else.
 */
export interface LockFile {
  next: { lesson: number; block: number };
  /** Number by name; in `parts` it is unique within its block only. */
  lessons: Map<string, number>;
  blocks: Map<string, number>;
  parts: Map<string, number>;
  /** Names of lessons, blocks and parts that left the course. */
  retired: Map<string, number>;
}

/** A line that is no entry, or two entries with one number. */
export interface LockProblem {
  line: number;
  reason: string;
}

type Section = 'lessons' | 'blocks' | 'parts' | 'retired';
const SECTIONS: Section[] = ['lessons', 'blocks', 'parts', 'retired'];

export function emptyLock(): LockFile {
  return {
    next: { lesson: 1, block: 1 },
    lessons: new Map(),
    blocks: new Map(),
    parts: new Map(),
    retired: new Map(),
  };
}

export function writeLock(lock: LockFile): string {
  const sections = SECTIONS.map((section) => {
    const lines = [...lock[section]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, number]) => `    ${JSON.stringify(name)}: ${number}`);
    return lines.length === 0 ? `  "${section}": {}` : `  "${section}": {\n${lines.join(',\n')}\n  }`;
  });
  const next = `  "next": { "lesson": ${lock.next.lesson}, "block": ${lock.next.block} }`;
  return `{\n${[next, ...sections].join(',\n')}\n}\n`;
}

export function readLock(text: string): { lock: LockFile; problems: LockProblem[] } {
  const lock = emptyLock();
  const problems: LockProblem[] = [];
  let section: Section | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const trimmed = raw.trim();
    if (/^(<{7}|={7}|>{7}|\|{7})/.test(trimmed)) {
      problems.push({
        line,
        reason: 'holds a conflict marker of git; run "coursewright lock" to give new entries new numbers',
      });
      return;
    }
    const opened = /^"(lessons|blocks|parts|retired)": \{(\},?)?$/.exec(trimmed);
    if (opened !== null) {
      section = opened[2] === undefined ? (opened[1] as Section) : undefined;
      return;
    }
    const next = /^"next": \{ "lesson": (\d+), "block": (\d+) \},?$/.exec(trimmed);
    if (next !== null) {
      lock.next = { lesson: Number(next[1]), block: Number(next[2]) };
      return;
    }
    const entry = /^("(?:[^"\\]|\\.)+"): (\d{1,9}),?$/.exec(trimmed);
    if (entry !== null && section !== undefined) {
      const problem = addEntry(lock, section, JSON.parse(entry[1] ?? '""') as string, Number(entry[2]));
      if (problem !== undefined) problems.push({ line, reason: problem });
    } else if (!/^(\{|\},?|)$/.test(trimmed)) {
      problems.push({ line, reason: `has a line that is no entry: ${JSON.stringify(trimmed.slice(0, 60))}` });
    }
  });
  problems.push(...duplicates(lock));
  return { lock, problems };
}

function addEntry(lock: LockFile, section: Section, name: string, number: number): string | undefined {
  if (number < 1) return `gives "${name}" the number ${number}; numbers begin at 1`;
  if (lock[section].has(name)) return `names "${name}" twice`;
  lock[section].set(name, number);
  return undefined;
}

/** What kind of thing a name stands for: `m/l`, `m/l:block` or `m/l:block:part`. */
export function scopeOf(name: string): string {
  const [, block, part] = name.split(':');
  if (block === undefined) return 'lesson';
  return part === undefined ? 'block' : `part of ${name.slice(0, name.lastIndexOf(':'))}`;
}

/** Every entry, whether in use or retired. */
export function allEntries(lock: LockFile): [string, number][] {
  return [...lock.lessons, ...lock.blocks, ...lock.parts, ...lock.retired];
}

function duplicates(lock: LockFile): LockProblem[] {
  const seen = new Map<string, string>();
  const problems: LockProblem[] = [];
  for (const [name, number] of allEntries(lock)) {
    const key = `${scopeOf(name)} ${number}`;
    const first = seen.get(key);
    if (first !== undefined && first !== name) {
      problems.push({
        line: 1,
        reason: `gives the number ${number} to "${first}" and to "${name}"; run "coursewright lock" to give the newer one another`,
      });
    }
    seen.set(key, name);
  }
  return problems;
}
