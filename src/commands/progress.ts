/** How far a build is: one line that is rewritten on a terminal, one line a course elsewhere. */

import { visible } from '../diagnostics/visible.ts';
import type { ProgressEvent } from '../library/types.ts';
import type { Io } from './io.ts';

export interface Progress {
  update(event: ProgressEvent): void;
  /** Leaves nothing of the rewritten line. */
  clear(): void;
}

/** Milliseconds between two rewritings. */
const INTERVAL = 80;
const CLEAR_LINE = '\r\u001b[2K';

const WORDS: Record<ProgressEvent['phase'], string> = {
  load: 'reading',
  parse: 'understanding',
  check: 'checking',
  render: 'rendering',
  package: 'packing',
};

export function makeProgress(io: Io): Progress {
  return io.isTTY && io.env.TERM !== 'dumb' && !io.env.CI ? rewrittenLine(io) : lineForEachCourse(io);
}

function rewrittenLine(io: Io): Progress {
  let last = 0;
  let shown = false;
  return {
    update({ phase, course, done, total }) {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      shown = true;
      const numbers = total > 1 ? ` ${done}/${total}` : '';
      const text = `${visible(course)}: ${WORDS[phase]}${numbers}`;
      io.stderr.write(CLEAR_LINE + text.slice(0, (io.columns ?? 80) - 1));
    },
    clear() {
      if (shown) io.stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}

function lineForEachCourse(io: Io): Progress {
  const told = new Set<string>();
  return {
    update({ course }) {
      if (told.has(course)) return;
      told.add(course);
      io.stderr.write(`${visible(course)}\n`);
    },
    clear() {},
  };
}
