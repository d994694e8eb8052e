/**
 * Writes course.lock.json in two steps: beside it before the packages get their names, so that a folder
 * that cannot be written stops the build in time, and in its place after. It is never half written.
 */
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import { LOCK_FILE } from './lock.ts';

export class StagedLock {
  readonly #folder: string;
  readonly #text: string;
  readonly #temporary: string;

  constructor(folder: string, text: string) {
    this.#folder = folder;
    this.#text = text;
    this.#temporary = path.join(folder, `.${LOCK_FILE}.${process.pid}`);
  }

  async write(): Promise<void> {
    await writeFile(this.#temporary, this.#text).catch((error: unknown) => {
      throw unwritable(error, this.#folder);
    });
  }

  async save(): Promise<void> {
    await rename(this.#temporary, path.join(this.#folder, LOCK_FILE)).catch((error: unknown) => {
      throw unwritable(error, this.#folder);
    });
  }

  /** Removes what was written and not saved. What cannot be removed hides no error that came before. */
  async discard(): Promise<void> {
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }
}

function unwritable(error: unknown, folder: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new UsageError(
    `course.lock.json cannot be written to "${folder}" (${String(error.code)}), and the packages need its numbers. Free some space, or change the permissions of the course folder.`,
  );
}
