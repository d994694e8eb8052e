/** Looks into all media files of a course, a few at a time. */
import type { MediaFacts } from '../course/model/media-facts.ts';
import { probeMedia } from './probe.ts';

/** Node reads files in four threads. */
const AT_ONCE = 4;

/** By the paths that were given. */
export async function probeAll(
  files: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, MediaFacts>> {
  const facts = new Map<string, MediaFacts>();
  const waiting = [...files];
  const work = async () => {
    for (let from = waiting.shift(); from !== undefined; from = waiting.shift())
      facts.set(from, await probeMedia(from, signal));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return facts;
}
