/** Shows a course while it is written: compiles, serves and watches it until it is told to end. */
import path from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import { watch } from '../watch/watch.ts';
import { LiveCourse, type LiveCourseOptions } from './live-course.ts';
import { type OldRelease, openOldRelease } from './old-release.ts';
import { serve } from './server.ts';

export interface PreviewOptions extends LiveCourseOptions {
  /** That is wanted; the next free one is taken. */
  port: number;
  /** Zip or folder of a package that learners had before. */
  from?: string | undefined;
  /** Called once the page can be opened. */
  onReady(origin: string): void;
  /** Called after every compilation. */
  onUpdate(course: LiveCourse): void;
  /** Called where the system watches no more files. */
  onUnwatched(error: NodeJS.ErrnoException): void;
}

/** Ends as soon as the signal is aborted, also during a compilation, and without an error. */
export async function preview(options: PreviewOptions): Promise<void> {
  const { cwd, from, signal, toolkit } = options;
  const old =
    from === undefined ? undefined : await openOldRelease(path.resolve(cwd, from), from, toolkit.targets);
  try {
    const course = new LiveCourse(options);
    await course.update();
    if (old !== undefined) checkFollows(course, old, from);
    if (!signal.aborted) await show(course, old, options);
  } finally {
    await old?.close();
  }
}

async function show(
  course: LiveCourse,
  old: OldRelease | undefined,
  { folder, port, signal, onReady, onUpdate, onUnwatched }: PreviewOptions,
): Promise<void> {
  const server = await serve(course, port, old);
  const watcher = await watch(folder, {
    async changed() {
      await course.update();
      if (signal.aborted) return;
      server.tell();
      onUpdate(course);
    },
    failed: onUnwatched,
  });
  onUpdate(course);
  onReady(server.origin);
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.all([watcher.close(), server.close()]);
}

/** @throws UsageError where the course, as far as it can be read, becomes no package that learners of that one get */
function checkFollows({ packages }: LiveCourse, old: OldRelease, from: string | undefined): void {
  if (packages.length === 0 || packages.some(({ planned }) => old.isBefore(planned))) return;
  const { id, language } = old.release.course;
  throw new UsageError(
    `"${from}" holds the course "${id}" in "${language}", and no package of this course follows it.`,
  );
}
