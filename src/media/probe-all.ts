/** Looks into all media files of a course, a few at a time. */
import type { MediaFacts } from '../course/model/media-facts.ts';
import type { KnownProbe, ProbeMemory } from './known-probe.ts';
import { isProbed, probeMedia } from './probe.ts';

/** Node reads files in four threads. */
const AT_ONCE = 4;

/**
 * @param memory of earlier builds
 * @returns by the paths that were given
 */
export async function probeAll(
  files: readonly string[],
  signal?: AbortSignal,
  memory?: ProbeMemory,
): Promise<Map<string, MediaFacts>> {
  const facts = new Map<string, MediaFacts>();
  const before = memory?.recall();
  const after = new Map<string, KnownProbe>();
  const waiting = [...files];
  const work = async () => {
    for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
      const known = before?.get(from);
      const isKnown = known !== undefined && (await isProbed(from, known, signal));
      if (isKnown) after.set(from, known);
      const keep = (found: KnownProbe) => void after.set(from, found);
      facts.set(from, isKnown ? known.facts : await probeMedia(from, signal, keep));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // In one order, so that the same probes are the same.
  memory?.keep(new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1))));
  return facts;
}
