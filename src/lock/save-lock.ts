/** Writes course.lock.json in one step: it is never half written. */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCK_FILE } from './lock.ts';

export async function saveLock(folder: string, text: string): Promise<void> {
  const temporary = path.join(folder, `.${LOCK_FILE}.${process.pid}`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, path.join(folder, LOCK_FILE));
  } finally {
    await rm(temporary, { force: true });
  }
}
