/**
 * What the compilation of a lesson asked of its course, noted while it asked. The answers to the same questions, the
 * lesson's own text and the tool decide everything that comes out, so what was compiled before stays true while they
 * are the same.
 */
import type { LessonContext } from './context.ts';

const TABLES = [
  'lessons',
  'assets',
  'videos',
  'glossary',
  'toolkit',
  'files',
  'captions',
  'inTexts',
] as const;
type Table = (typeof TABLES)[number];

/** A key that was looked up in a table, whether it is there or not; without a key: the whole table, once its keys were listed. */
export type Question = [table: Table, key?: string];

/** The context, which notes each question; `asked` gives them, each once. */
export function noting(context: LessonContext): { noted: LessonContext; asked(): Question[] } {
  const noted = { ...context };
  const keys = new Map<Table, Set<string | undefined>>();
  for (const table of TABLES) {
    const asked = new Set<string | undefined>();
    keys.set(table, asked);
    Object.assign(noted, { [table]: notingTable(context[table], asked) });
  }
  return {
    noted,
    asked: () =>
      [...keys].flatMap(([table, asked]): Question[] =>
        asked.has(undefined) ? [[table]] : [...asked].map((key) => [table, key as string]),
      ),
  };
}

function notingTable<T extends object>(table: T, asked: Set<string | undefined>): T {
  const note = (key: string | symbol) => {
    if (typeof key === 'string') asked.add(key);
  };
  return new Proxy(table, {
    get: (target, key) => {
      note(key);
      return Reflect.get(target, key);
    },
    has: (target, key) => {
      note(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor: (target, key) => {
      note(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys: (target) => {
      asked.add(undefined);
      return Reflect.ownKeys(target);
    },
  });
}
