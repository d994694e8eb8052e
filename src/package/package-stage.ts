/**
 * The zips of one build wait under temporary names in the output folder and get their own names only
 * when all of them were written: a failed or interrupted build leaves the packages of the last one.
 */
import { createHash } from 'node:crypto';
import { access, copyFile, link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filePartsOf, type SourceFile } from '../media/file-parts.ts';
import type { PackageFile } from '../targets/target.ts';
import { makeFolder } from './make-folder.ts';
import { OutputError, outputError } from './output-error.ts';
import { listPackages, PACKAGES_FILE, type PackageEntry, type SheetEntry } from './packages-file.ts';
import { type WrittenZip, writeZip } from './write-zip.ts';
import { entryFacts, ZipOutput } from './zip-output.ts';

const PARTIAL = /^\.coursewright-(\d+)-.*\.partial$/;

export class PackageStage {
  readonly folder: string;
  /** Temporary path of each package, by its name. */
  readonly #staged = new Map<string, string>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes the output folder and clears away what a killed build left in it. */
  static async open(folder: string): Promise<PackageStage> {
    try {
      makeFolder(folder);
      if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(folder), { code: 'EEXIST' });
      await removeLeftovers(folder);
    } catch (error) {
      throw outputError(error, folder);
    }
    return new PackageStage(folder);
  }

  /** Writes one package; `name` is its file name in the folder. */
  async add(
    name: string,
    files: readonly PackageFile[],
    options: { signal?: AbortSignal | undefined } = {},
  ): Promise<WrittenZip> {
    const temporary = await this.#reserve(name);
    return await writeZip(files, temporary, options).catch((error: unknown) => {
      throw relabel(error, temporary, join(this.folder, name));
    });
  }

  /** Writes a file that packages refer to; `name` is its path in the folder, with `/`. */
  async addFile(name: string, file: SourceFile, signal: AbortSignal): Promise<WrittenZip> {
    const temporary = await this.#reserve(name);
    const output = await ZipOutput.open(temporary);
    try {
      await output.copy(await entryFacts(file.from, await filePartsOf(file, signal), signal), signal);
      return { sha256: await output.finish(), bytes: output.bytes };
    } catch (error) {
      throw relabel(error, temporary, join(this.folder, name));
    } finally {
      await output.close();
    }
  }

  /** Writes what lies beside the packages. */
  async addText(name: string, text: string): Promise<WrittenZip> {
    await this.#write(name, text);
    const content = Buffer.from(text);
    return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  }

  /** Gives every package its name, and lists them in packages.json. All of it, or nothing. */
  async commit(entries: readonly PackageEntry[], sheets: readonly SheetEntry[] = []): Promise<void> {
    const replaced: Replaced[] = [];
    try {
      await this.#write(PACKAGES_FILE, await listPackages(this.folder, entries, sheets));
      for (const [name, temporary] of this.#staged) replaced.push(await this.#replace(temporary, name));
    } catch (error) {
      for (const step of replaced.reverse()) await step.undo();
      await this.rollback();
      throw outputError(error, this.folder);
    }
    this.#staged.clear();
    await Promise.all(replaced.map((step) => rm(step.kept, { force: true })));
  }

  /** Removes what was written so far. */
  async rollback(): Promise<void> {
    await Promise.all([...this.#staged.values()].map((temporary) => rm(temporary, { force: true })));
    this.#staged.clear();
  }

  /** Renames in one step; what stood there is kept under a second name. */
  async #replace(temporary: string, name: string): Promise<Replaced> {
    const path = join(this.folder, name);
    const kept = partialName(this.folder, `${name}.before`);
    makeFolder(dirname(path));
    await rm(kept, { force: true });
    const existed = await keep(path, kept);
    await rename(temporary, path);
    return { kept, undo: () => (existed ? rename(kept, path) : rm(path, { force: true })) };
  }

  async #reserve(name: string): Promise<string> {
    const path = join(this.folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() === true) {
      throw outputError(Object.assign(new Error(path), { code: 'EISDIR' }), path);
    }
    const temporary = partialName(this.folder, name);
    this.#staged.set(name, temporary);
    return temporary;
  }

  async #write(name: string, text: string): Promise<void> {
    const temporary = await this.#reserve(name);
    try {
      const file = await open(temporary, 'w');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      throw outputError(error, join(this.folder, name));
    }
  }
}

function partialName(folder: string, name: string): string {
  return join(folder, `.coursewright-${process.pid}-${name.replaceAll('/', '-')}.partial`);
}

interface Replaced {
  /** Where the file of the last build waits until all are replaced. */
  kept: string;
  undo(): Promise<void>;
}

async function keep(path: string, kept: string): Promise<boolean> {
  const existed = await access(path).then(
    () => true,
    () => false,
  );
  // A disk without hard links gets a copy.
  if (existed) await link(path, kept).catch(() => copyFile(path, kept));
  return existed;
}

/** Removes temporary files of processes that no longer run. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(PARTIAL.exec(name)?.[1]);
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A person knows the package's name, not the temporary one. */
function relabel(error: unknown, temporary: string, path: string): unknown {
  if (!(error instanceof OutputError)) return error;
  return new OutputError(error.message.replaceAll(temporary, path), { cause: error.cause });
}
