/**
 * `.coursewright/cache` in the working directory: what later builds would make again. Its files are an aid and never
 * needed: one that is missing, damaged, of another tool or from elsewhere is as if it were not there, and so is a
 * folder that cannot be written.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hashText } from './hash-text.ts';

/** Bytes of all files; beyond it the oldest go. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Bytes of a seal: HMAC with SHA-256. */
const SEAL = 32;
const NAME = /^[\da-f]{16}-[a-z]+-[\w-]+\.(?:bin|\d+\.new)$/;

export interface CacheFolder {
  /** What was written last under this name, if that was here and by the same tool. */
  read(name: string): Buffer | undefined;
  /** In one step: other processes see what was there, or all of it. `name` is `<kind>-<words>`. */
  write(name: string, content: Uint8Array): void;
  /** Removes what other tools wrote, and the oldest files once there are too many. */
  tidy(): void;
}

/**
 * @param tool tells one build of the tool, on one version of Node, from every other
 * @param tell hears once why nothing is kept, in a sentence
 */
export function openCache(cwd: string, tool: string, tell: (reason: string) => void): CacheFolder {
  const above = join(cwd, '.coursewright');
  const folder = join(above, 'cache');
  const prefix = hashText(tool).slice(0, 16);
  let told = false;
  const trying = <T>(what: string, work: () => T | undefined): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!told) tell(`"${what}" ${reasonOf(error)}`);
      told = true;
      return undefined;
    }
  };
  const sealOf = (found: Stats, name: string, content: Uint8Array) =>
    createHmac('sha256', `${tool} ${identityOf(found, folder)}`)
      .update(`${name}\n`)
      .update(content)
      .digest();
  const path = (name: string) => join(folder, `${prefix}-${name}.bin`);
  return {
    read: (name) =>
      trying(path(name), () => {
        const found = folderAt(above) && folderAt(folder);
        const bytes = found && readFile(path(name));
        if (found === undefined || bytes === undefined) return undefined;
        const [seal, content] = [bytes.subarray(0, SEAL), bytes.subarray(SEAL)];
        if (seal.length === SEAL && timingSafeEqual(sealOf(found, name, content), seal)) return content;
        throw new Error('is damaged, or was not written here');
      }),
    write: (name, content) =>
      trying(path(name), () => {
        makeFolder(above);
        unlessThere(() => writeFileSync(join(above, '.gitignore'), '*\n', { flag: 'wx' }));
        const seal = sealOf(makeFolder(folder), name, content);
        replaceFile(path(name), Buffer.concat([seal, content]));
      }),
    tidy: () => trying(folder, () => folderAt(above) && folderAt(folder) && tidy(folder, prefix)),
  };
}

function replaceFile(path: string, content: Uint8Array): void {
  const waiting = path.replace(/bin$/, `${process.pid}.new`);
  try {
    rmSync(waiting, { force: true });
    writeFileSync(waiting, content, { flag: 'wx' });
    renameSync(waiting, path);
  } catch (error) {
    rmSync(waiting, { force: true });
    throw error;
  }
}

/** Undefined where there is none. Never by a link, which could lead anywhere. */
function folderAt(path: string): Stats | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) throw new Error('is no folder');
  return found;
}

function makeFolder(path: string): Stats {
  if (folderAt(path) === undefined) unlessThere(() => mkdirSync(path));
  return folderAt(path) ?? lstatSync(path);
}

/** Another build may make it at the same time. */
function unlessThere(make: () => void): void {
  try {
    make();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/**
 * What is known where the folder was made, and nowhere else: a cache that came with a course from elsewhere is not
 * believed, whatever it holds.
 */
function identityOf({ dev, ino, birthtimeMs }: Stats, folder: string): string {
  return [realpathSync(folder), dev, ino, birthtimeMs].join(' ');
}

function readFile(path: string): Buffer | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > MOST_BYTES) throw new Error('is no file of a cache');
  return readFileSync(path);
}

function tidy(folder: string, prefix: string): void {
  const files = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, stats: lstatSync(join(folder, name), { throwIfNoEntry: false }) }))
    .sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0));
  let bytes = 0;
  for (const { name, stats } of files) {
    bytes += stats?.size ?? 0;
    const isOurs = name.startsWith(prefix) && name.endsWith('.bin');
    if (!isOurs || bytes > MOST_BYTES) rmSync(join(folder, name), { force: true });
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code === undefined && error instanceof Error ? error.message : `cannot be used (${code})`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
