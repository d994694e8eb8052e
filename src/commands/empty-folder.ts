/** Folders that a command fills must be new or empty. */
import { readdirSync, statSync } from 'node:fs';
import { UsageError } from '../diagnostics/usage-error.ts';
import { codeOf } from '../load/read-text.ts';

/**
 * A fresh git repository counts as empty.
 * @param advice what to do instead, as the end of the sentence
 */
export function refuseUnlessEmpty(folder: string, shown: string, advice: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw new UsageError(`"${shown}" is a file; name a new folder.`);
    if (readdirSync(folder).some((name) => name !== '.git'))
      throw new UsageError(`The folder "${shown}" is not empty; ${advice}.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (codeOf(error) !== 'ENOENT')
      throw new UsageError(`"${shown}" cannot be used (${codeOf(error)}); name a new folder.`);
  }
}
