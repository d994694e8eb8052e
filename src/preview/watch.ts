/** Calls back when something below the course folder has changed, and the writing of it has settled. */
import { watch as watchFolder } from 'chokidar';

/** Milliseconds without another change after which a change is told of. */
const SETTLED = 30;

export interface Watcher {
  close(): Promise<void>;
}

/**
 * @param folder absolute; it may vanish and come back
 * @param changed is never called while an earlier call runs; what changes meanwhile brings one more call
 */
export async function watch(folder: string, changed: () => Promise<void>): Promise<Watcher> {
  const watcher = watchFolder(folder, { ignoreInitial: true, ignored: isIgnored(folder) });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (running !== undefined) return void settle();
      running = changed().finally(() => {
        running = undefined;
      });
    }, SETTLED);
  };
  watcher.on('all', settle);
  watcher.on('error', settle);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}

/** What the loader does not read either: hidden folders, such as `.git`. */
function isIgnored(folder: string): (file: string) => boolean {
  return (file) => /(^|[\\/])(\.[^\\/]+[\\/]|node_modules([\\/]|$)|\.git$)/.test(file.slice(folder.length));
}
