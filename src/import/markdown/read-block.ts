/** A reader of one kind of blocks. */
import type { Reader } from './container.ts';
import type { Piece } from './pieces.ts';
import type { Line } from './text.ts';

/** Where a reader stands. */
export interface Place {
  lines: readonly Line[];
  at: number;
  /** The line behind the code that begins in a line. */
  fences: ReadonlyMap<number, number>;
  /** The closing line for an opening one. */
  pairs: ReadonlyMap<number, number>;
}

/** What was read, and the line to go on with; undefined where nothing of its kind begins. */
export type ReadBlock = (place: Place, reader: Reader) => { pieces: Piece[]; next: number } | undefined;
