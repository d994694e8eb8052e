/** Shows a course while it is written: compiles, serves and watches it until it is told to end. */
import path from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Toolkit } from '../pipeline/toolkit.ts';
import { LiveCourse } from './live-course.ts';
import { type OldRelease, openOldRelease } from './old-release.ts';
import { serve } from './server.ts';
import { watch } from './watch.ts';

export interface PreviewOptions {
  /** Of the course, absolute. */
  folder: string;
  cwd: string;
  toolkit: Toolkit;
  /** That is wanted; the next free one is taken. */
  port: number;
  /** Zip or folder of a package that learners had before. */
  from?: string | undefined;
  signal: AbortSignal;
  /** Called once the page can be opened. */
  onReady(origin: string): void;
  /** Called after every compilation. */
  onUpdate(course: LiveCourse): void;
}

export async function preview(options: PreviewOptions): Promise<void> {
  const { folder, port, signal, onReady, onUpdate } = options;
  const course = new LiveCourse(options);
  const oldRelease = await openPrevious(options);
  await course.update();
  await checkPrevious(oldRelease, course, options);
  const server = await serve(course, port, oldRelease);
  const watcher = await watch(folder, async () => {
    await course.update();
    server.tell();
    onUpdate(course);
  });
  onUpdate(course);
  onReady(server.origin);
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await watcher.close();
  await server.close();
  await oldRelease?.close();
}

async function openPrevious({ from, cwd, toolkit }: PreviewOptions): Promise<OldRelease | undefined> {
  return from === undefined ? undefined : openOldRelease(path.resolve(cwd, from), from, toolkit.targets);
}

/** @throws UsageError where the course, as far as it can be read, becomes no package that could follow that one */
async function checkPrevious(
  old: OldRelease | undefined,
  { packages }: LiveCourse,
  { from }: PreviewOptions,
): Promise<void> {
  if (old === undefined || packages.length === 0) return;
  if (packages.some(({ planned }) => old.isBefore(planned))) return;
  await old.close();
  throw new UsageError(
    `"${from}" is a package of the course "${old.release.course.id}" in "${old.release.course.language}", and this course becomes none that would follow it.`,
  );
}
