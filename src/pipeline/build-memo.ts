/**
 * What a whole build said and made, for the next one of which everything is the same: the tool, what it was asked for,
 * every file of the course, and every file that it wrote, by their content.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { type FoundFile, walk } from '../load/walk.ts';
import { listPackages, PACKAGES_FILE, type PackageEntry, type SheetEntry } from '../package/packages-file.ts';
import { isPartial } from '../package/partial-name.ts';
import type { BuildOptions, BuildResult } from './types.ts';

/** What lies in the output folder after a build. */
export interface BuiltFiles {
  entries: readonly PackageEntry[];
  sheets: readonly SheetEntry[];
}

interface Memo extends BuiltFiles {
  /** Of the course. */
  content: string;
  result: BuildResult;
}

/** Bytes of a course; of a larger one it costs more to read all media than it saves. */
const MOST_BYTES = 128 * 1024 * 1024;
const PIECE = 1024 * 1024;

export class BuildMemo {
  readonly #cache: CacheFolder;
  readonly #folder: string;
  readonly #out: string;
  readonly #name: string;
  /** Of the course when this build began. */
  readonly #content: string | undefined;

  private constructor(
    cache: CacheFolder,
    folder: string,
    options: BuildOptions,
    content: string | undefined,
  ) {
    const { cache: _, signal: __, onProgress: ___, courses: ____, ...asked } = options;
    this.#cache = cache;
    this.#folder = folder;
    this.#out = resolve(options.cwd, options.out);
    this.#name = `build-${hashOf(JSON.stringify([folder, asked])).slice(0, 16)}`;
    this.#content = content;
  }

  /** @param folder of the course, absolute */
  static open(cache: CacheFolder, folder: string, options: BuildOptions): BuildMemo {
    return new BuildMemo(cache, folder, options, contentOf(folder));
  }

  /** What the build would say, where it would say and make nothing else than the last one did. */
  async recall(): Promise<BuildResult | undefined> {
    const kept = this.#content === undefined ? undefined : this.#cache.read(this.#name);
    if (kept === undefined) return undefined;
    const memo = deserialize(kept) as Memo;
    return memo.content === this.#content && (await this.#isThere(memo)) ? memo.result : undefined;
  }

  /** Nothing is kept of a course that was changed meanwhile, by its own lock file too. */
  keep(result: BuildResult, { entries, sheets }: BuiltFiles): void {
    const content = this.#content;
    if (content === undefined || content !== contentOf(this.#folder)) return;
    const memo: Memo = { content, result, entries, sheets };
    this.#cache.write(this.#name, serialize(memo));
  }

  async #isThere({ entries, sheets }: Memo): Promise<boolean> {
    if (entries.length === 0 && sheets.length === 0) return true;
    try {
      const files = [...entries.flatMap(({ media }) => media), ...sheets];
      return (
        !readdirSync(this.#out).some(isPartial) &&
        entries.every(({ file, container, sha256 }) =>
          container === 'folder' ? this.#folderIs(file, sha256) : this.#fileIs(file, sha256),
        ) &&
        files.every(({ file, sha256 }) => this.#fileIs(file, sha256)) &&
        readFileSync(join(this.#out, PACKAGES_FILE), 'utf8') ===
          (await listPackages(this.#out, entries, sheets))
      );
    } catch {
      return false;
    }
  }

  #fileIs(file: string, sha256: string): boolean {
    return fileHash(join(this.#out, file)) === sha256;
  }

  /** As `writeFolder` tells the hash of a folder. */
  #folderIs(folder: string, sha256: string): boolean {
    const top = join(this.#out, folder);
    const paths = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(top, join(parentPath, name)).split(sep).join('/'));
    const lines = paths.sort().map((path) => `${fileHash(join(top, path))}  ${path}\n`);
    return hashOf(lines.join('')) === sha256;
  }
}

/** Of all that a build reads of a course; undefined where that is too much, or cannot be read. */
function contentOf(folder: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const { files, ...others } = walk(root);
    if (files.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) return undefined;
    const hash = createHash('sha256').update(JSON.stringify([root, others]));
    for (const file of files) addFile(hash, file);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

function addFile(hash: Hash, { path, from }: FoundFile): void {
  const content = readFileSync(from);
  hash.update(JSON.stringify([path, from, content.length])).update(content);
}

function fileHash(path: string): string {
  if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
