/** Lessons that were compiled before, used again where nothing that their compilation asked for has changed. */
import { createHash } from 'node:crypto';
import type { Question } from './asked.ts';
import type { CompiledLesson } from './compile-lesson.ts';
import type { LessonContext, LessonTask } from './context.ts';

/** A compiled lesson with the hash of the answers to its questions. */
export interface RememberedLesson {
  answers: string;
  compiled: CompiledLesson;
}

/** By the hash of what lessons are themselves. */
export type RememberedLessons = ReadonlyMap<string, RememberedLesson>;

/** Keeps the lessons of the last compilation of each language. What it gives was made by the same tool. */
export interface LessonMemory {
  recall(language: string): RememberedLessons;
  /** All lessons of the language as they are now, for good: those of before are forgotten. */
  keep(language: string, lessons: RememberedLessons): void;
}

/** Of this process, as long as it runs. */
export function processMemory(): LessonMemory {
  const known = new Map<string, RememberedLessons>();
  return {
    recall: (language) => known.get(language) ?? new Map(),
    keep: (language, lessons) => void known.set(language, lessons),
  };
}

/**
 * The lessons of one context, each from `before` where it is still true, the others as `compile` makes them.
 *
 * @param compile gives as many as it is asked for, in their order
 */
export async function compileChanged(
  tasks: readonly LessonTask[],
  context: LessonContext,
  memory: LessonMemory,
  compile: (changed: LessonTask[]) => Promise<CompiledLesson[]>,
): Promise<CompiledLesson[]> {
  const shared = hash(JSON.stringify([context.language, context.texts, context.dollars]));
  const answers = new Answers(context);
  const before = memory.recall(context.language);
  const found = tasks.map((task) => {
    const key = hash(shared + JSON.stringify(task));
    const known = before.get(key);
    const isTrue = known !== undefined && known.answers === answers.to(known.compiled.asked);
    return { task, key, known: isTrue ? known : undefined };
  });
  const changed = found.filter(({ known }) => known === undefined);
  const compiled = await compile(changed.map(({ task }) => task));
  changed.forEach((one, index) => {
    const fresh = compiled[index];
    if (fresh !== undefined) one.known = { answers: answers.to(fresh.asked), compiled: fresh };
  });
  const lessons = found.flatMap(({ key, known }) => (known === undefined ? [] : [[key, known] as const]));
  memory.keep(context.language, new Map(lessons));
  return lessons.map(([, { compiled }]) => compiled);
}

/** Answers longer than this are told by their hash. */
const SHORT = 100;

/** What one context answers. */
class Answers {
  readonly #context: LessonContext;
  readonly #known = new Map<string, string>();

  constructor(context: LessonContext) {
    this.#context = context;
  }

  /** Hash of the answers to these questions. */
  to(questions: readonly Question[]): string {
    return hash(questions.map((question) => this.#one(question)).join('\n'));
  }

  #one([table, key]: Question): string {
    const name = JSON.stringify([table, key]);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const text = answer(this.#context[table], key);
    const short = text.length > SHORT ? hash(text) : text;
    this.#known.set(name, short);
    return short;
  }
}

/** JSON, of the whole table without a key; nothing where the key is not in it. */
function answer(table: Readonly<Record<string, unknown>>, key: string | undefined): string {
  if (key === undefined) return JSON.stringify(table);
  return Object.hasOwn(table, key) ? JSON.stringify(table[key]) : '';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
