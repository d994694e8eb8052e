/** A folder that was written whole takes the place of the one before; one of the two is there whatever fails. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { outputError } from './output-error.ts';
import { partialName } from './partial-name.ts';

/** @throws OutputError; the folder before has its name then */
export async function replaceFolder(written: string, out: string): Promise<void> {
  const kept = partialName(path.dirname(out), `${path.basename(out)}.before`);
  try {
    await rm(kept, { recursive: true, force: true });
    if (existsSync(out)) await rename(out, kept);
    await rename(written, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(kept)) await rename(kept, out);
    throw outputError(error, out);
  }
  await rm(kept, { recursive: true, force: true });
}
