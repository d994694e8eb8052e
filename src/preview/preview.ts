/** Shows a course while it is written: compiles, serves and watches it until it is told to end. */
import { LiveCourse, type LiveCourseOptions } from './live-course.ts';
import { serve } from './server.ts';
import { watch } from './watch.ts';

export interface PreviewOptions extends LiveCourseOptions {
  /** That is wanted; the next free one is taken. */
  port: number;
  /** Called once the page can be opened. */
  onReady(origin: string): void;
  /** Called after every compilation. */
  onUpdate(course: LiveCourse): void;
  /** Called where the system watches no more files. */
  onUnwatched(error: NodeJS.ErrnoException): void;
}

/** Ends as soon as the signal is aborted, also during a compilation, and without an error. */
export async function preview(options: PreviewOptions): Promise<void> {
  const { folder, port, signal, onReady, onUpdate, onUnwatched } = options;
  const course = new LiveCourse(options);
  await course.update();
  if (signal.aborted) return;
  const server = await serve(course, port);
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
