/** The cache of a command: in the working directory, where packages go too. */
import { type CacheFolder, openCache } from '../cache/cache-folder.ts';
import { visible } from '../diagnostics/visible.ts';
import { toolIdentity } from '../tool/files.ts';
import type { Io } from './io.ts';

export function cacheOf({ cache = true }: { cache?: boolean }, io: Io): CacheFolder | undefined {
  const tool = toolIdentity();
  if (!cache || tool === undefined) return undefined;
  return openCache(io.cwd, tool, (reason) => {
    if (io.env.COURSEWRIGHT_DEBUG === '1') io.stderr.write(`coursewright: the cache ${visible(reason)}\n`);
  });
}
