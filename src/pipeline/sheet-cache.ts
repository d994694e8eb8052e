/** The sheets of the last build of a course, believed where all that they are made of is the same. */
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { hashText } from '../cache/hash-text.ts';

/** Gives what was made last of the same parts, or makes it. */
export type Remember = <T>(parts: unknown, make: () => Promise<T>) => Promise<T>;

/** @param build what tells this course, and what is made of it, from others */
export function sheetCache(cache: CacheFolder, build: readonly unknown[]): Remember {
  const name = `sheets-${hashText(JSON.stringify(build)).slice(0, 16)}`;
  return async <T>(parts: unknown, make: () => Promise<T>) => {
    // JSON is the same whether two things are one object or equal, as they are when they come from a cache.
    const key = hashText(JSON.stringify(parts));
    const content = cache.read(name);
    const known = content && (deserialize(content) as { key: string; made: T });
    if (known?.key === key) return known.made;
    const made = await make();
    cache.write(name, serialize({ key, made }));
    return made;
  };
}
