/**
 * One build of the same files by the same tool for all tests of a run: what it wrote is kept under a hash of
 * all that it read, and copied to whoever builds the same again. Nothing is shared but bytes, so no test
 * sees what another made of them.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { addFolder } from './hash-folder.ts';
import type {} from './run/built-packages.ts';
import type { CommandResult } from './run-tool.ts';

/** All that a build writes, below its working directory. */
const WRITTEN = ['out', 'course/course.lock.json'];

/** `build` runs in `cwd` with `args`, unless that is known already. */
export async function builtOnce(
  cwd: string,
  args: readonly string[],
  build: () => Promise<CommandResult>,
): Promise<CommandResult> {
  const { folder, toolHash } = inject('builtPackages');
  const hash = createHash('sha256').update(JSON.stringify([toolHash, args]));
  await addFolder(hash, cwd);
  const kept = path.join(folder, hash.digest('hex'));
  if (!existsSync(kept)) {
    const result = await build();
    await keep(cwd, kept, result);
    return result;
  }
  await copyWritten(kept, cwd);
  return JSON.parse(await readFile(path.join(kept, 'result.json'), 'utf8')) as CommandResult;
}

/** Appears whole or not at all: another worker may build the same at the same time. */
async function keep(cwd: string, kept: string, result: CommandResult): Promise<void> {
  const partial = `${kept}.${randomUUID()}`;
  await mkdir(partial);
  await copyWritten(cwd, partial);
  await writeFile(path.join(partial, 'result.json'), JSON.stringify(result));
  try {
    await rename(partial, kept);
  } catch (error) {
    if (!existsSync(kept)) throw error;
    await rm(partial, { recursive: true });
  }
}

async function copyWritten(from: string, to: string): Promise<void> {
  for (const name of WRITTEN) {
    await rm(path.join(to, name), { recursive: true, force: true });
    if (existsSync(path.join(from, name)))
      await cp(path.join(from, name), path.join(to, name), { recursive: true });
  }
}
