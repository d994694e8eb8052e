/**
 * What a whole build said and made, for the next one of which everything is the same: the tool, what it was asked for,
 * every file of the course, and every file that it wrote, by their content.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { hashText } from '../cache/hash-text.ts';
import { type CourseFiles, fileHash, readCourseFiles } from '../load/course-files.ts';
import { type ListedFiles, listPackages, PACKAGES_FILE } from '../package/packages-file.ts';
import { isPartial } from '../package/partial-name.ts';
import type { BuildOptions, BuildResult } from './types.ts';

interface Memo extends ListedFiles {
  /** Of the course, with the day of the build: by that alone an event may be over. */
  content: string;
  result: BuildResult;
}

export class BuildMemo {
  readonly #cache: CacheFolder;
  readonly #out: string;
  readonly #name: string;
  readonly #content: string | undefined;
  /** Of the course when this build began; undefined where they are too many to be compared. */
  readonly files: CourseFiles | undefined;

  private constructor(
    cache: CacheFolder,
    folder: string,
    options: BuildOptions,
    files: CourseFiles | undefined,
  ) {
    const { cache: _, signal: __, onProgress: ___, courses: ____, today = '', ...asked } = options;
    this.#cache = cache;
    this.#out = resolve(options.cwd, options.out);
    this.#name = `build-${hashText(JSON.stringify([folder, asked])).slice(0, 16)}`;
    this.files = files;
    this.#content = files && `${files.hash} ${today}`;
  }

  /** @param folder of the course, absolute */
  static open(cache: CacheFolder, folder: string, options: BuildOptions): BuildMemo {
    return new BuildMemo(cache, folder, options, readCourseFiles(folder));
  }

  /** What the build would say, where it would say and make nothing else than the last one did. */
  async recall(): Promise<BuildResult | undefined> {
    const kept = this.files && this.#cache.read(this.#name);
    if (kept === undefined) return undefined;
    const memo = deserialize(kept) as Memo;
    return memo.content === this.#content && (await this.#isThere(memo)) ? memo.result : undefined;
  }

  /**
   * Whoever calls has built what `files` hold, and changed nothing of it. Nothing is kept where one of the large ones
   * was changed meanwhile.
   */
  keep(result: BuildResult, { entries, sheets, guides }: ListedFiles): void {
    if (this.files === undefined || this.#content === undefined || !isSame(this.files.large)) return;
    const memo: Memo = { content: this.#content, result, entries, sheets, guides };
    this.#cache.write(this.#name, serialize(memo));
  }

  async #isThere({ entries, sheets, guides }: Memo): Promise<boolean> {
    if (entries.length + sheets.length + guides.length === 0) return true;
    try {
      const files = [...entries.flatMap(({ media }) => media), ...sheets];
      return (
        !readdirSync(this.#out).some(isPartial) &&
        [...entries, ...guides].every(({ file, container, sha256 }) =>
          container === 'folder' ? this.#folderIs(file, sha256) : this.#fileIs(file, sha256),
        ) &&
        files.every(({ file, sha256 }) => this.#fileIs(file, sha256)) &&
        readFileSync(join(this.#out, PACKAGES_FILE), 'utf8') ===
          (await listPackages(this.#out, { entries, sheets, guides }))
      );
    } catch {
      return false;
    }
  }

  #fileIs(file: string, sha256: string): boolean {
    return outputHash(join(this.#out, file)) === sha256;
  }

  /** As `writeFolder` tells the hash of a folder. */
  #folderIs(folder: string, sha256: string): boolean {
    const top = join(this.#out, folder);
    const paths = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(top, join(parentPath, name)).split(sep).join('/'));
    const lines = paths.sort().map((path) => `${outputHash(join(top, path))}  ${path}\n`);
    return hashText(lines.join('')) === sha256;
  }
}

function isSame(files: ReadonlyMap<string, string>): boolean {
  try {
    return [...files].every(([from, hash]) => fileHash(from) === hash);
  } catch {
    return false;
  }
}

/** Of what lies in the place of a file that was written. */
function outputHash(path: string): string {
  if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
  return fileHash(path);
}
