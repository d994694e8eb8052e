/** Runs in a worker: compiles a batch of lessons. */
import { deserialize } from 'node:v8';
import { type CompiledLesson, compileLesson } from './compile-lesson.ts';
import type { LessonContext } from './context.ts';
import type { SharedContext, WorkerTask } from './pool-types.ts';

let last: { key: number; context: LessonContext } | undefined;

export async function compileBatch({ tasks, context }: WorkerTask): Promise<CompiledLesson[]> {
  const shared = contextOf(context);
  const compiled: CompiledLesson[] = [];
  for (const task of tasks) compiled.push(await compileLesson(task, shared));
  return compiled;
}

/** Read once per language edition. */
function contextOf({ key, bytes }: SharedContext): LessonContext {
  if (last?.key !== key) last = { key, context: deserialize(bytes) as LessonContext };
  return last.context;
}
