/** What a pool of workers is to its users, apart from the library that drives it. */
import type { CompiledLesson } from './compile-lesson.ts';
import type { LessonTask } from './context.ts';

/** From this number of lessons on, workers pay. */
export const POOL_FROM = 60;

/** A context in memory that workers read without a copy being sent to each. */
export interface SharedContext {
  key: number;
  bytes: Uint8Array;
}

export interface WorkerTask {
  tasks: LessonTask[];
  context: SharedContext;
}

export interface LessonPool {
  workers: number;
  compile(tasks: LessonTask[], context: SharedContext, signal?: AbortSignal): Promise<CompiledLesson[]>;
  destroy(): Promise<void>;
}
