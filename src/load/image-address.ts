/** A small picture as a data address, for files that must stand alone. */
import { readFileSync } from 'node:fs';
import type { Asset } from '../course/model/model.ts';

/** Bytes; a larger one would make every package and every file with it heavy. */
const MOST = 150_000;

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

/** Undefined for one that is too large, is no picture, or cannot be read. */
export function imageAddress({
  path,
  from,
  bytes,
}: Pick<Asset, 'path' | 'from' | 'bytes'>): string | undefined {
  const type = TYPES[path.split('.').pop()?.toLowerCase() ?? ''];
  if (type === undefined || bytes > MOST) return undefined;
  try {
    return `data:${type};base64,${readFileSync(from).toString('base64')}`;
  } catch {
    return undefined;
  }
}
