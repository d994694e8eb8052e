/**
 * Mends course.lock.json after a merge: the numbers of the last release are kept, entries that came
 * beside it get new ones.
 */
import { mergeInteractions } from './interactions.ts';
import { allEntries, emptyLock, type LockFile, readLock, scopeOf, writeLock } from './lock-file.ts';

/**
 * @param text of the file as it is, conflict markers and all
 * @param base text of the last release's file; without it, what stands before `=======` in each conflict
 */
export function relock(text: string, base: string | undefined): { text: string; renumbered: string[] } {
  const { lock: kept } = readLock(base ?? side(text, 'ours'));
  const result: LockFile = emptyLock();
  const taken = new Set<string>();
  for (const [name, number] of allEntries(kept)) take(result, kept, taken, name, number);
  const renumbered: string[] = [];
  const halves = (['ours', 'theirs'] as const).map((half) => readLock(side(text, half)).lock);
  for (const lock of halves) {
    for (const [name, number] of allEntries(lock)) {
      if (sectionOf(result, name) !== undefined) continue;
      const free = taken.has(`${scopeOf(name)} ${number}`) ? nextFree(taken, scopeOf(name)) : number;
      if (free !== number) renumbered.push(name);
      take(result, lock, taken, name, free);
    }
  }
  const interactions = [kept, ...halves].map((lock) => lock.interactions);
  result.interactions = mergeInteractions(interactions, (name) => renumbered.push(`interaction ${name}`));
  result.next = { lesson: nextFree(taken, 'lesson'), block: nextFree(taken, 'block') };
  return { text: writeLock(result), renumbered };
}

/** One side of every conflict, with what both share. */
function side(text: string, which: 'ours' | 'theirs'): string {
  let where: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  return text
    .split(/\r?\n/)
    .filter((line) => {
      if (line.startsWith('<<<<<<<')) where = 'ours';
      else if (line.startsWith('|||||||')) where = 'base';
      else if (line.startsWith('=======') && where !== 'both') where = 'theirs';
      else if (line.startsWith('>>>>>>>')) where = 'both';
      else return where === 'both' || where === which;
      return false;
    })
    .join('\n');
}

function take(result: LockFile, from: LockFile, taken: Set<string>, name: string, number: number): void {
  const section = sectionOf(from, name);
  if (section === undefined) return;
  const scope = scopeOf(name);
  const free = taken.has(`${scope} ${number}`) ? nextFree(taken, scope) : number;
  result[section].set(name, free);
  taken.add(`${scope} ${free}`);
}

function sectionOf(lock: LockFile, name: string): 'lessons' | 'blocks' | 'parts' | 'retired' | undefined {
  return (['lessons', 'blocks', 'parts', 'retired'] as const).find((section) => lock[section].has(name));
}

function nextFree(taken: ReadonlySet<string>, scope: string): number {
  const numbers = [...taken]
    .filter((key) => key.slice(0, key.lastIndexOf(' ')) === scope)
    .map((key) => Number(key.slice(key.lastIndexOf(' ') + 1)));
  return Math.max(0, ...numbers) + 1;
}
