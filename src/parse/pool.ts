/**
 * Lessons compiled by workers. What they share is written once into shared memory, so that a task
 * carries its own texts only; a small course is done sooner without workers than they take to start.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { LessonContext } from './context.ts';
import { type LessonPool, POOL_FROM, type SharedContext } from './pool-types.ts';

const MOST_WORKERS = 8;
let contexts = 0;

export function shareContext(context: LessonContext): SharedContext {
  const written = serialize(context);
  const bytes = new Uint8Array(new SharedArrayBuffer(written.byteLength));
  bytes.set(written);
  return { key: ++contexts, bytes };
}

/** Undefined where a course of so many lessons is better compiled without workers, or their script is missing. */
export function createPool(lessons: number, worker: URL): LessonPool | undefined {
  if (lessons < POOL_FROM || !existsSync(worker)) return undefined;
  const workers = Math.min(MOST_WORKERS, Math.max(2, availableParallelism()));
  const pool = new Tinypool({
    filename: fileURLToPath(worker),
    name: 'compileBatch',
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: 60_000,
  });
  return {
    workers,
    compile: (tasks, context, signal) => pool.run({ tasks, context }, signal ? { signal } : {}),
    destroy: () => pool.destroy(),
  };
}
