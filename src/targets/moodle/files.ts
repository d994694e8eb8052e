/** The files of a backup: each content once, under its SHA-1, and a list of the places that it has in Moodle. */
import type { HashFile, PackageFile } from '../target.ts';
import type { NamedFile } from './layout.ts';

/** Where a file stands in Moodle. */
export interface FilePlace {
  context: number;
  component: string;
  area: string;
  item: number;
  /** With a slash at both ends. */
  folder: string;
}

interface FileRecord extends FilePlace {
  id: number;
  name: string;
  sha1: string;
  bytes: number;
}

export class BackupFiles {
  readonly #hash: HashFile;
  readonly #contents = new Map<string, PackageFile>();
  readonly records: FileRecord[] = [];

  constructor(hash: HashFile) {
    this.#hash = hash;
  }

  /** @returns the number of the record, which an inforef.xml must name: without it, Moodle leaves the file out and is silent */
  async add({ name, file }: NamedFile, place: FilePlace): Promise<number> {
    const { sha1, bytes } = await this.#hash(file);
    const path = `files/${sha1.slice(0, 2)}/${sha1}`;
    if (!this.#contents.has(path)) this.#contents.set(path, { ...file, path, named: name });
    const id = this.records.length + 1;
    this.records.push({ id, name, sha1, bytes, ...place });
    return id;
  }

  get contents(): PackageFile[] {
    return [...this.#contents.values()];
  }
}
