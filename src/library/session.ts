/** What every call of the library begins with: a folder, a signal that many may listen to, and a cache where one is asked for. */
import { setMaxListeners } from 'node:events';
import { resolve } from 'node:path';
import { type CacheFolder, openCache } from '../cache/cache-folder.ts';
import { toolIdentity } from '../tool/files.ts';
import type { CommonOptions } from './types.ts';

export interface Session {
  /** Absolute. */
  cwd: string;
  signal: AbortSignal;
  cache: CacheFolder | undefined;
}

export function sessionOf({ cwd = '.', cache = false, onCacheFault, signal }: CommonOptions): Session {
  const folder = resolve(cwd);
  const own = AbortSignal.any(signal === undefined ? [] : [signal]);
  // Every lesson under way in the pool listens.
  setMaxListeners(0, own);
  const tool = toolIdentity();
  return {
    cwd: folder,
    signal: own,
    cache:
      cache && tool !== undefined ? openCache(folder, tool, (reason) => onCacheFault?.(reason)) : undefined,
  };
}
