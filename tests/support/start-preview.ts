/** The real preview of a course, in the process of the test. */
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { editorAddress } from '../../src/preview/editor.ts';
import type { LiveCourse } from '../../src/preview/live-course.ts';
import { type PreviewOptions, preview } from '../../src/preview/preview.ts';
import type { CourseTest } from './course-test.ts';

export interface StartedPreview {
  /** E.g. `http://127.0.0.1:43210`. */
  origin: string;
  /** How the course stands after each compilation, the first one too; the last is the newest. */
  updates: Pick<LiveCourse, 'problems' | 'revision'>[];
  end(): Promise<void>;
}

/** What a preview is started with, and hears nothing of. */
export function previewOptions({ folder, cwd }: CourseTest, signal: AbortSignal): PreviewOptions {
  return {
    folder,
    cwd,
    toolkit,
    editor: editorAddress('vscode'),
    port: 0,
    signal,
    onReady: () => {},
    onUpdate: () => {},
    onUnwatched: () => {},
  };
}

export async function startPreview(
  course: CourseTest,
  options: Partial<PreviewOptions> = {},
): Promise<StartedPreview> {
  const ending = new AbortController();
  const updates: StartedPreview['updates'] = [];
  const started: { ended?: Promise<void> } = {};
  const origin = await new Promise<string>((resolve, reject) => {
    started.ended = preview({
      ...previewOptions(course, ending.signal),
      ...options,
      onReady: resolve,
      onUpdate: ({ problems, revision }) => updates.push({ problems, revision }),
      onUnwatched: reject,
    });
    started.ended.catch(reject);
  });
  return {
    origin,
    updates,
    async end() {
      ending.abort();
      await started.ended;
    },
  };
}
