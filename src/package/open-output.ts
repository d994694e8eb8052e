/** A folder to write into, without what builds that were killed have left there. */
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { outputError } from './output-error.ts';
import { readPartial } from './partial-name.ts';

/** Makes it where it is not there. @throws OutputError */
export async function openOutput(folder: string): Promise<void> {
  try {
    makeFolder(folder);
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(folder), { code: 'EEXIST' });
    await removeLeftovers(folder);
  } catch (error) {
    throw outputError(error, folder);
  }
}

/** Removes temporary files of processes that no longer run; a folder of the last build gets its name back first. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const partial = readPartial(name);
    if (partial === undefined || isRunning(partial.pid)) continue;
    const [left, path] = [join(folder, name), join(folder, partial.own)];
    const isLost = partial.isBefore && (await factsOf(path)) === undefined;
    if (isLost && (await factsOf(left))?.isDirectory() === true) await rename(left, path);
    else await rm(left, { force: true, recursive: true });
  }
}

async function factsOf(path: string) {
  return stat(path).catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
