/** Calls back when something below the course folder has changed, and the writing of it has settled. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type FSWatcher, watch as watchFolder } from 'chokidar';

/** Milliseconds without another change after which a change is told of. */
const SETTLED = 20;
/** Milliseconds between two looks for a folder that is gone. */
const LOOK_AGAIN = 200;
/** Bytes up to which the content of a file tells whether it has changed; beyond them its size and time do. */
const READ_UP_TO = 4 * 1024 * 1024;

export interface Watcher {
  close(): Promise<void>;
}

export interface Watched {
  /** Is never called while an earlier call runs; what changes meanwhile brings one more call. */
  changed(): Promise<void>;
  /** Changes may go unseen from now on, e.g. since the system watches no more files; called once. */
  failed(error: NodeJS.ErrnoException): void;
}

/** @param folder absolute; it may vanish and come back */
export async function watch(folder: string, { changed, failed }: Watched): Promise<Watcher> {
  const seen = new Map<string, string>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let watcher: FSWatcher;
  let observed: number | undefined;
  let hasFailed = false;
  let isClosed = false;

  const settle = (delay = SETTLED): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(run, delay);
  };
  const run = (): void => {
    if (running !== undefined) return;
    running = look().finally(() => {
      running = undefined;
      if (touched.size > 0) settle();
      else if (observed === undefined) settle(LOOK_AGAIN);
    });
  };
  const look = async (): Promise<void> => {
    const now = identityOf(folder);
    const isAnother = now !== observed;
    if (isAnother && now !== undefined) {
      // A watcher loses a folder that is gone, and does not find another one in its place.
      await watcher.close();
      await observe(now);
    }
    observed = now;
    const isSame = [...touched].filter((file) => notes(seen, file)).length === 0;
    touched.clear();
    if (isAnother || !isSame) await changed();
  };
  const observe = (identity: number | undefined): Promise<void> => {
    observed = identity;
    watcher = watchFolder(folder, { ignoreInitial: true, ignored: isIgnored(folder) });
    watcher.on('all', (_, file) => {
      touched.add(file);
      settle();
    });
    watcher.on('error', (error) => {
      if (!hasFailed) failed(error as NodeJS.ErrnoException);
      hasFailed = true;
    });
    return new Promise((resolve) => watcher.once('ready', () => resolve()));
  };

  await observe(identityOf(folder));
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running;
      await watcher.close();
    },
  };
}

/** Tells a folder from another one of its name; undefined where there is none. */
function identityOf(folder: string): number | undefined {
  try {
    return statSync(folder).ino;
  } catch {
    return undefined;
  }
}

/** Whether a file is another than it was when it was noted last. */
function notes(seen: Map<string, string>, file: string): boolean {
  const now = contentOf(file);
  if (seen.get(file) === now) return false;
  seen.set(file, now);
  return true;
}

function contentOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    if (size > READ_UP_TO) return `${size} ${mtimeMs}`;
    return createHash('sha1').update(readFileSync(file)).digest('base64url');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}

/** What the loader does not read either: hidden folders, such as `.git`, and the cache that a first check makes. */
export function isIgnored(folder: string): (file: string) => boolean {
  return (file) =>
    /(^|[\\/])(\.[^\\/]+[\\/]|node_modules([\\/]|$)|\.(git|coursewright)$)/.test(file.slice(folder.length));
}
