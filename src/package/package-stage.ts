/**
 * The packages of one build, zips and folders, wait under temporary names in the output folder and get their own names
 * only when all of them were written: a failed or interrupted build leaves the packages of the last one.
 */
import { createHash } from 'node:crypto';
import { copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileContents } from '../media/file-contents.ts';
import type { SourceFile } from '../media/file-parts.ts';
import type { Artifact, Container } from '../targets/target.ts';
import type { DeflateMemory } from './deflated.ts';
import { makeFolder } from './make-folder.ts';
import { openOutput } from './open-output.ts';
import { OutputError, outputError } from './output-error.ts';
import { isListed, type ListedFiles, listPackages, PACKAGES_FILE } from './packages-file.ts';
import { partialName } from './partial-name.ts';
import { SourceFacts } from './source-facts.ts';
import { writeFolder } from './write-folder.ts';
import { type Written, writeZip } from './write-zip.ts';
import { ZipOutput } from './zip-output.ts';

export class PackageStage {
  readonly folder: string;
  /** What waits, by its name. */
  readonly #staged = new Map<string, Staged>();
  readonly #facts: SourceFacts;
  readonly #memory: DeflateMemory | undefined;

  private constructor(folder: string, contents: FileContents | undefined, memory: DeflateMemory | undefined) {
    this.folder = folder;
    this.#facts = new SourceFacts(contents);
    this.#memory = memory;
  }

  /**
   * Makes the output folder and clears away what a killed build left in it.
   *
   * @param contents of small files that packages hold
   * @param memory of what zips of earlier builds hold
   */
  static async open(folder: string, contents?: FileContents, memory?: DeflateMemory): Promise<PackageStage> {
    await openOutput(folder);
    return new PackageStage(folder, contents, memory);
  }

  /** Writes one package; its name is that of its file or folder. */
  async add(
    { name, container, files }: Artifact,
    options: { signal?: AbortSignal | undefined } = {},
  ): Promise<Written> {
    const temporary = await this.#reserve(name, container);
    const { signal = new AbortController().signal } = options;
    const write = container === 'folder' ? writeFolder : writeZip;
    const known = { facts: this.#facts, memory: this.#memory, signal };
    return await write(files, temporary, known).catch((error: unknown) => {
      throw relabel(error, temporary, join(this.folder, name));
    });
  }

  /** Where a package lies until all are written. */
  pathOf(name: string): string {
    return this.#staged.get(name)?.temporary ?? join(this.folder, name);
  }

  /** Writes a file that packages refer to; `name` is its path in the folder, with `/`. */
  async addFile(name: string, file: SourceFile, signal: AbortSignal): Promise<Written> {
    const temporary = await this.#reserve(name);
    const output = await ZipOutput.open(temporary);
    try {
      await output.copy(await this.#facts.of(file, signal), signal);
      return { sha256: await output.finish(), bytes: output.bytes };
    } catch (error) {
      throw relabel(error, temporary, join(this.folder, name));
    } finally {
      await output.close();
    }
  }

  /** Writes what lies beside the packages. */
  async addText(name: string, text: string): Promise<Written> {
    await this.#write(name, text);
    const content = Buffer.from(text);
    return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  }

  /** Gives every package its name, and lists them in packages.json. All of it, or nothing. */
  async commit(listed: ListedFiles): Promise<void> {
    const replaced: Replaced[] = [];
    try {
      await this.#write(PACKAGES_FILE, await listPackages(this.folder, listed));
      for (const [name, staged] of this.#staged) replaced.push(await this.#replace(staged, name));
    } catch (error) {
      for (const step of replaced.reverse()) await step.undo();
      await this.rollback();
      throw outputError(error, this.folder);
    }
    this.#staged.clear();
    await Promise.all(replaced.map((step) => remove(step.kept)));
  }

  /** Removes what was written so far. */
  async rollback(): Promise<void> {
    await Promise.all([...this.#staged.values()].map(({ temporary }) => remove(temporary)));
    this.#staged.clear();
  }

  /** Renames, of a file in one step; what stood there is kept under a second name. */
  async #replace({ temporary, isFolder }: Staged, name: string): Promise<Replaced> {
    const path = join(this.folder, name);
    const kept = partialName(this.folder, `${name}.before`);
    makeFolder(dirname(path));
    await remove(kept);
    const existed = await exists(path);
    if (existed) await (isFolder ? rename(path, kept) : keep(path, kept));
    const undo = async () => {
      if (isFolder || !existed) await remove(path);
      if (existed) await rename(kept, path);
    };
    try {
      await rename(temporary, path);
    } catch (error) {
      if (isFolder) await undo();
      throw error;
    }
    return { kept, undo };
  }

  /** A folder takes the place of one that a build has made, and of no other. */
  async #reserve(name: string, container: Container | 'file' = 'file'): Promise<string> {
    const path = join(this.folder, name);
    const found = await stat(path).catch(() => undefined);
    const isFolder = container === 'folder';
    if (!isFolder && found?.isDirectory() === true) throw refusal(path, 'EISDIR');
    if (isFolder && found !== undefined) {
      if (!found.isDirectory()) throw refusal(path, 'EEXIST');
      if (!(await isListed(this.folder, name)))
        throw new OutputError(
          `"${path}" is a folder that no build has made. Remove it, or choose another folder with --out.`,
        );
    }
    const temporary = partialName(this.folder, name);
    this.#staged.set(name, { temporary, isFolder });
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

interface Staged {
  /** Its path until all are written. */
  temporary: string;
  isFolder: boolean;
}

interface Replaced {
  /** Where the file or folder of the last build waits until all are replaced. */
  kept: string;
  undo(): Promise<void>;
}

/** A disk without hard links gets a copy. */
async function keep(path: string, kept: string): Promise<void> {
  await link(path, kept).catch(() => copyFile(path, kept));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true, recursive: true });
}

function refusal(path: string, code: string): unknown {
  return outputError(Object.assign(new Error(path), { code }), path);
}

/** A person knows the package's name, not the temporary one. */
function relabel(error: unknown, temporary: string, path: string): unknown {
  if (!(error instanceof OutputError)) return error;
  return new OutputError(error.message.replaceAll(temporary, path), { cause: error.cause });
}
