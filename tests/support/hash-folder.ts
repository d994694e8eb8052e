/** The names and bytes of all files of a folder, as part of a hash. */
import type { Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export async function addFolder(hash: Hash, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const content = await readFile(file);
    // Lengths keep the end of one thing from being the beginning of the next.
    hash.update(JSON.stringify([path.relative(folder, file), content.length])).update(content);
  }
}
