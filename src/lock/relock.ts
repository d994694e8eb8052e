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
  const taken = new Taken();
  for (const [name, number] of allEntries(kept)) take(result, kept, taken, name, number);
  const renumbered: string[] = [];
  const halves = (['ours', 'theirs'] as const).map((half) => readLock(side(text, half)).lock);
  for (const lock of halves) {
    for (const [name, number] of allEntries(lock)) {
      if (sectionOf(result, name) !== undefined) continue;
      const free = taken.has(scopeOf(name), number) ? taken.next(scopeOf(name)) : number;
      if (free !== number) renumbered.push(name);
      take(result, lock, taken, name, free);
    }
  }
  const interactions = [kept, ...halves].map((lock) => lock.interactions);
  result.interactions = mergeInteractions(interactions, (name) => renumbered.push(`interaction ${name}`));
  result.next = { lesson: taken.next('lesson'), block: taken.next('block') };
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

function take(result: LockFile, from: LockFile, taken: Taken, name: string, number: number): void {
  const section = sectionOf(from, name);
  if (section === undefined) return;
  const scope = scopeOf(name);
  const free = taken.has(scope, number) ? taken.next(scope) : number;
  result[section].set(name, free);
  taken.add(scope, free);
}

function sectionOf(lock: LockFile, name: string): 'lessons' | 'blocks' | 'parts' | 'retired' | undefined {
  return (['lessons', 'blocks', 'parts', 'retired'] as const).find((section) => lock[section].has(name));
}

/** Numbers in use, by scope. */
class Taken {
  readonly #numbers = new Map<string, Set<number>>();
  readonly #highest = new Map<string, number>();

  has(scope: string, number: number): boolean {
    return this.#numbers.get(scope)?.has(number) === true;
  }

  add(scope: string, number: number): void {
    const numbers = this.#numbers.get(scope) ?? new Set();
    this.#numbers.set(scope, numbers.add(number));
    this.#highest.set(scope, Math.max(number, this.#highest.get(scope) ?? 0));
  }

  next(scope: string): number {
    return (this.#highest.get(scope) ?? 0) + 1;
  }
}
