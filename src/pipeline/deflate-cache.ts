/** What was deflated for the zips of a course's last build, by the content that it was made of. */
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { hashText } from '../cache/hash-text.ts';
import type { DeflateMemory } from '../package/deflated.ts';

/** @param build what tells this course, and what is made of it, from others */
export function deflateCache(
  cache: CacheFolder,
  build: readonly unknown[],
): DeflateMemory & { save(): void } {
  const name = `deflated-${hashText(JSON.stringify(build)).slice(0, 16)}`;
  const content = cache.read(name);
  const known: ReadonlyMap<string, Uint8Array> = content === undefined ? new Map() : deserialize(content);
  const used = new Map<string, Uint8Array>();
  return {
    recall: (key) => known.get(key),
    keep: (key, deflated) => used.set(key, deflated),
    save: () => {
      if ([...used.keys()].some((key) => !known.has(key))) cache.write(name, serialize(used));
    },
  };
}
