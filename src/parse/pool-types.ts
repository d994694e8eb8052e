/** What a pool of workers is to its users, apart from the library that drives it. */
import type { CompiledLesson } from './compile-lesson.ts';
import type { LessonTask } from './context.ts';

/**
 * From this number of lessons on, workers pay. Measured on two cores, where each of them has to make up for its start:
 * 100 lessons took 1.2 times as long with two workers as with none, 1,000 took 0.77 times as long.
 */
export const POOL_FROM = 240;

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
