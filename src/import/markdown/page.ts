/** One page of a source, on its way to a lesson. */
import type { Leftover } from '../imported.ts';
import type { Text } from './text.ts';

export interface Page {
  path: string;
  front: Record<string, unknown>;
  /** Of the page itself; empty until it is known. */
  title: string;
  text: Text;
  /** The anchors of its headings, by the anchors as other tools make them. */
  anchors: Map<string, string>;
  leave(what: string, done: string, line?: number, todo?: string): void;
}

/** One entry for all that is alike in a page, with the line of the first. */
export function leaverFor(path: string, leave: (leftover: Leftover) => void): Page['leave'] {
  const before = new Map<string, { leftover: Leftover; count: number; what: string }>();
  return (what, done, line, todo) => {
    const key = [what, done, todo].join('\n');
    const known = before.get(key);
    if (known === undefined) {
      const leftover: Leftover = { file: path, line, what, done, todo };
      before.set(key, { leftover, count: 1, what });
      leave(leftover);
      return;
    }
    known.count++;
    known.leftover.what = `${known.what} (${known.count} times in this file)`;
  };
}
