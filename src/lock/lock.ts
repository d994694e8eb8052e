/**
 * Gives every lesson, block, part and interaction of a course its permanent number, as Protocol Buffers do
 * with field numbers: what had one keeps it, what is new gets the next, what left is retired.
 */
import { lessonKey } from '../course/model/ids.ts';
import type { Course } from '../course/model/model.ts';
import { inModules } from '../course/model/units.ts';
import type { Message } from '../diagnostics/message.ts';
import { assignInteractions, interactionName } from './interactions.ts';
import { allEntries, type LockFile, MAX_NUMBER, readLock, scopeOf, writeLock } from './lock-file.ts';
import { blockKey, lockNames, type Numbers, partKey } from './numbers.ts';

export const LOCK_FILE = 'course.lock.json';

export interface LockResult {
  numbers: Numbers;
  /** The file as it should be after this build. */
  text: string;
  /** True where that differs from what was read. */
  changed: boolean;
  /** False where what was read is of a version that gave interactions no indexes. */
  hadInteractions: boolean;
  messages: Message[];
}

/**
 * @param text of course.lock.json, undefined where there is none yet
 * @param translations of the course, which may report more of a block than the course as it was written
 * @param isSplit there is a package for each module too, where the course's own is one for all; a lock that has numbers of
 *   such packages keeps them current in every build, so that a target asked for now and then finds them
 */
export function lockCourse(
  course: Course,
  text: string | undefined,
  translations: readonly Course[] = [],
  isSplit = false,
): LockResult {
  const { lock: before, problems } = readLock(text ?? '');
  const names = lockNames(course);
  const hasModules = isSplit || [...before.interactions.keys()].some((unit) => unit !== '');
  const after = {
    ...assign(before, names),
    interactions: assignInteractions(
      before.interactions,
      [course, ...translations].flatMap((one) => (hasModules ? [one, inModules(one)] : [one])),
    ),
  };
  if (isExhausted(after))
    problems.push({ line: 1, reason: `has no number up to ${MAX_NUMBER} left for what is new` });
  const written = writeLock(after);
  const messages: Message[] = problems.map(({ line, reason }) => ({
    file: LOCK_FILE,
    line,
    column: 1,
    severity: 'error',
    ruleId: 'lock-valid',
    reason: `course.lock.json ${reason}`,
  }));
  messages.push(...renamedParts(course, before, names));
  return {
    numbers: lookUp(after),
    text: written,
    changed: written !== normalise(text),
    hadInteractions: text === undefined || before.interactions.size > 0,
    messages,
  };
}

type Entries = readonly [name: string, number: number][];

function isExhausted(lock: LockFile): boolean {
  const interactions = [...lock.interactions.values()].flatMap((numbers) => [...numbers.values()]);
  const numbers = [...allEntries(lock).map(([, number]) => number), ...interactions];
  return numbers.some((number) => number > MAX_NUMBER);
}

function normalise(text: string | undefined): string | undefined {
  return text?.replace(/\r\n/g, '\n');
}

function assign(before: LockFile, names: ReturnType<typeof lockNames>): Omit<LockFile, 'interactions'> {
  const entries = allEntries(before);
  const known = new Map(entries);
  const lesson = counter(entries, 'lesson', before.next.lesson);
  const block = counter(entries, 'block', before.next.block);
  const after: Omit<LockFile, 'interactions'> = {
    lessons: new Map(names.lessons.map((name) => [name, known.get(name) ?? lesson.next()])),
    blocks: new Map(names.blocks.map((name) => [name, known.get(name) ?? block.next()])),
    parts: new Map(),
    retired: new Map(),
    next: { lesson: 1, block: 1 },
  };
  const highest = highestParts(entries);
  for (const [name, parts] of names.parts) {
    let next = (highest.get(name) ?? 0) + 1;
    for (const part of parts) {
      const key = partKey(name, part);
      after.parts.set(key, known.get(key) ?? next++);
    }
  }
  for (const [name, number] of known) {
    if (!after.lessons.has(name) && !after.blocks.has(name) && !after.parts.has(name))
      after.retired.set(name, number);
  }
  after.next = { lesson: lesson.peek(), block: block.peek() };
  return after;
}

/** Counts on from `next`, and beyond every number in use should `next` be too low. */
function counter(entries: Entries, scope: string, next: number): { next(): number; peek(): number } {
  let at = Math.max(next, 1);
  for (const [name, number] of entries) if (scopeOf(name) === scope) at = Math.max(at, number + 1);
  return { next: () => at++, peek: () => at };
}

function blockOf(part: string): string {
  return part.slice(0, part.lastIndexOf(':'));
}

/** Highest part number ever given in each block. */
function highestParts(entries: Entries): Map<string, number> {
  const highest = new Map<string, number>();
  for (const [name, number] of entries) {
    if (!scopeOf(name).startsWith('part')) continue;
    const block = blockOf(name);
    highest.set(block, Math.max(highest.get(block) ?? 0, number));
  }
  return highest;
}

function lookUp(lock: LockFile): Numbers {
  const find = (map: Map<string, number>, name: string): number => {
    const number = map.get(name);
    if (number === undefined) throw new Error(`"${name}" has no number in the lock`);
    return number;
  };
  return {
    lesson: (key) => find(lock.lessons, key),
    block: (lesson, block) => find(lock.blocks, blockKey(lesson, block)),
    part: (lesson, block, part) => find(lock.parts, partKey(blockKey(lesson, block), part)),
    interaction: (module, lesson, block, suffix) =>
      lock.interactions.get(module ?? '')?.get(interactionName(lesson, block, suffix)),
  };
}

/** One option vanished and another appeared: perhaps a mended typo, which would lose learners' answers. */
function renamedParts(course: Course, before: LockFile, names: ReturnType<typeof lockNames>): Message[] {
  const partsBefore = new Map<string, string[]>();
  for (const name of before.parts.keys()) {
    partsBefore.set(blockOf(name), [...(partsBefore.get(blockOf(name)) ?? []), name]);
  }
  return course.modules
    .flatMap((module) => module.lessons)
    .flatMap((lesson) =>
      lesson.blocks.flatMap((block): Message[] => {
        const key = blockKey(lessonKey(lesson), block.id);
        const now = (names.parts.get(key) ?? []).map((part) => partKey(key, part));
        const gone = (partsBefore.get(key) ?? []).filter((name) => !now.includes(name));
        const added = now.filter((name) => !before.parts.has(name) && !before.retired.has(name));
        if (gone.length === 0 || added.length === 0 || !before.blocks.has(key)) return [];
        const [old, fresh] = [gone[0] ?? '', added[0] ?? ''].map((name) => name.slice(key.length + 1));
        return [
          {
            file: lesson.path,
            ...block.position,
            severity: 'warning',
            ruleId: 'option-id-kept',
            reason: `"${block.id}": the option "${old}" is gone and "${fresh}" is new, so learners who chose it answer again; if only its wording changed, write {#${old}} after the option`,
          },
        ];
      }),
    );
}
