/** The memory of what is in a course's media, on disk. */
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { hashText } from '../cache/hash-text.ts';
import type { KnownProbes, ProbeMemory } from '../media/known-probe.ts';

/** @param root of the course, absolute */
export function probeCache(cache: CacheFolder, root: string): ProbeMemory {
  const name = `probes-${hashText(root).slice(0, 16)}`;
  let read: Buffer | undefined;
  return {
    recall: () => {
      read = cache.read(name);
      return read === undefined ? new Map() : (deserialize(read) as KnownProbes);
    },
    keep: (probes) => {
      const content = serialize(probes);
      if (read?.equals(content) !== true) cache.write(name, content);
    },
  };
}
