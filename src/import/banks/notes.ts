/** Gathers what is told of one file: what many questions have in common becomes one entry. */
import type { Leftover } from '../imported.ts';
import type { Notes } from './question.ts';

export interface FileNotes extends Notes {
  /** Tells what was counted. */
  finish(): void;
}

export function notesOn(file: string, leave: (leftover: Leftover) => void): FileNotes {
  const counted = new Map<string, { entry: Leftover; lines: Set<number> }>();
  return {
    say: (line, what, done, todo) => leave({ file, line, what, done, todo }),
    count: (line, what, done, todo) => {
      const known = counted.get(what);
      if (known !== undefined) known.lines.add(line);
      else
        counted.set(what, {
          entry: { file, line, what, done, todo },
          lines: new Set([line]),
        });
    },
    finish: () => {
      for (const { entry, lines } of counted.values()) {
        const more = lines.size === 1 ? '' : ` (in ${lines.size} questions, here in the first)`;
        leave({ ...entry, what: entry.what + more });
      }
    },
  };
}
