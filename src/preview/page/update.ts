/** Brings a new state of the course into the frame in place; where that cannot be, the frame is loaded anew, where it stands. */
import type { Replacement } from '../../course/model/replacement.ts';
import type { Update } from '../wire.ts';

/** @param name of the package in the frame; one call follows the other */
export async function update(frame: HTMLIFrameElement, name: string): Promise<void> {
  const page = frame.contentWindow;
  const from = page?.coursewrightRevision;
  const reload = (): void => page?.location.reload();
  if (page?.coursewrightReplace === undefined || from === undefined) return reload();
  const query = new URLSearchParams({ package: name, from: String(from) });
  const response = await fetch(`/preview/update?${query}`);
  if (!response.ok) return reload();
  const { revision, replacement } = (await response.json()) as Update;
  if (replacement === 'reload') return reload();
  try {
    if (replacement !== undefined) await page.coursewrightReplace(replacement satisfies Replacement);
    page.coursewrightRevision = revision;
  } catch {
    reload();
  }
}
