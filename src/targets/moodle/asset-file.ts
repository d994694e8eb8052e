import type { Asset } from '../../course/model/model.ts';
import type { NamedFile } from './layout.ts';

/** A file of the course, under the name that it has in packages: no two of a course have the same. */
export function assetFile({ packed, from, bytes }: Asset): NamedFile {
  return { name: packed.slice(packed.lastIndexOf('/') + 1), file: { path: packed, from, bytes } };
}
