/** A package as a folder: its files as they are, for a web server. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { PackageFile } from '../targets/target.ts';
import { contentBytes } from './content-bytes.ts';
import { makeFolder } from './make-folder.ts';
import { outputError } from './output-error.ts';
import type { SourceFacts } from './source-facts.ts';
import type { Written } from './write-zip.ts';
import { ZipOutput } from './zip-output.ts';

/**
 * Writes the files below `folder`, which is not there yet; whoever calls removes it after an error. Its hash is that of
 * the lines `<sha256>  <path>` in the order of the paths, as `sha256sum` writes them; its bytes are those of all files.
 */
export async function writeFolder(
  files: readonly PackageFile[],
  folder: string,
  { facts, signal }: { facts: SourceFacts; signal: AbortSignal },
): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    signal.throwIfAborted();
    const path = join(folder, file.path);
    makeParent(path);
    const written = await writeFile(file, path, facts, signal);
    hash.update(`${written.sha256}  ${file.path}\n`);
    bytes += written.bytes;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function makeParent(path: string): void {
  try {
    makeFolder(dirname(path));
  } catch (error) {
    throw outputError(error, path);
  }
}

async function writeFile(
  file: PackageFile,
  path: string,
  facts: SourceFacts,
  signal: AbortSignal,
): Promise<Written> {
  const output = await ZipOutput.open(path);
  try {
    if ('content' in file) await output.write(contentBytes(file.content));
    else await output.copy(await facts.of(file, signal), signal);
    return { sha256: await output.finish(), bytes: output.bytes };
  } finally {
    await output.close();
  }
}
