/** Files of a zip that nobody vouches for, each unpacked when it is asked for, and never under a name of the zip. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import type { PackageFile } from '../targets/target.ts';

/** Bytes of one file, unpacked: more than any film of a course. */
const MOST_BYTES = 4 * 1024 ** 3;

export interface ZipFiles {
  /** Undefined where the zip has no such file, or a broken one. */
  file(path: string): Promise<PackageFile | undefined>;
  /** Removes what was unpacked. */
  close(): Promise<void>;
}

/** @param path of a zip whose directory was read before, within the limits of a package */
export async function openZip(path: string): Promise<ZipFiles> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
  const folder = await mkdtemp(join(tmpdir(), 'coursewright-preview-'));
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const unpacked = new Map<string, Promise<PackageFile | undefined>>();

  async function unpack(entry: yauzl.Entry): Promise<PackageFile | undefined> {
    if (entry.uncompressedSize > MOST_BYTES) return undefined;
    const from = join(folder, `${unpacked.size}${safeExtension(entry.fileName)}`);
    try {
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(from));
    } catch {
      return undefined;
    }
    return { path: entry.fileName, from, bytes: entry.uncompressedSize };
  }

  return {
    async file(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const known = unpacked.get(name);
      if (known !== undefined) return known;
      const made = unpack(entry);
      unpacked.set(name, made);
      return made;
    },
    async close() {
      zip.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Tells a browser what is in it. */
function safeExtension(name: string): string {
  const extension = extname(name);
  return /^\.[a-z0-9]{1,12}$/i.test(extension) ? extension : '';
}
