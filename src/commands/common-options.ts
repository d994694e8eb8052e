/** What the library is told of the process that a command runs in; commands keep a cache unless they are told not to. */
import { visible } from '../diagnostics/visible.ts';
import type { CommonOptions } from '../library/types.ts';
import type { Io } from './io.ts';

export function commonOptions({ cache = true }: { cache?: boolean }, io: Io): CommonOptions {
  return {
    cwd: io.cwd,
    signal: io.signal,
    cache,
    onCacheFault: (reason) => {
      if (io.env.COURSEWRIGHT_DEBUG === '1') io.stderr.write(`coursewright: the cache ${visible(reason)}\n`);
    },
  };
}
