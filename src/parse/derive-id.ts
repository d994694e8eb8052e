import { slugId } from '../course/model/ids.ts';
import { checksum } from '../state/checksum.ts';

const LONGEST = 60;

/**
 * An id from a text, empty when nothing of it can stand in an id. A long text is cut, and what was cut
 * stays in the id as a checksum: two texts that begin alike have two ids, whatever stands around them.
 */
export function deriveId(text: string): string {
  const id = slugId(text);
  if (id.length <= LONGEST) return id;
  return `${id.slice(0, 50).replace(/-$/, '')}-${checksum(text).toString(36)}`;
}
