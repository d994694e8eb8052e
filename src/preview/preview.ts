/** Shows a course while it is written: compiles, serves and watches it until it is told to end. */
import type { Toolkit } from '../pipeline/toolkit.ts';
import { LiveCourse } from './live-course.ts';
import { serve } from './server.ts';
import { watch } from './watch.ts';

export interface PreviewOptions {
  /** Of the course, absolute. */
  folder: string;
  cwd: string;
  toolkit: Toolkit;
  /** That is wanted; the next free one is taken. */
  port: number;
  signal: AbortSignal;
  /** Called once the page can be opened. */
  onReady(origin: string): void;
  /** Called after every compilation. */
  onUpdate(course: LiveCourse): void;
}

export async function preview(options: PreviewOptions): Promise<void> {
  const { folder, port, signal, onReady, onUpdate } = options;
  const course = new LiveCourse(options);
  await course.update();
  const server = await serve(course, port);
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
}
