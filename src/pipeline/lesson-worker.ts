/** Runs in a worker, which cannot be handed functions: compiles a batch of lessons with the tool's own block types. */
import { deserialize } from 'node:v8';
import { blockTypes } from '../blocks/index.ts';
import { type CompiledLesson, compileLesson } from '../parse/compile-lesson.ts';
import type { LessonContext } from '../parse/context.ts';
import type { SharedContext, WorkerTask } from '../parse/pool-types.ts';

let last: { key: number; context: LessonContext } | undefined;

export async function compileBatch({ tasks, context }: WorkerTask): Promise<CompiledLesson[]> {
  const shared = contextOf(context);
  const compiled: CompiledLesson[] = [];
  for (const task of tasks) compiled.push(await compileLesson(task, shared, blockTypes));
  return compiled;
}

/** Read once per language edition. */
function contextOf({ key, bytes }: SharedContext): LessonContext {
  if (last?.key !== key) last = { key, context: deserialize(bytes) as LessonContext };
  return last.context;
}
