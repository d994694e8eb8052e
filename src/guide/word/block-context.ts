/** What stands around a block of Word. */
import type { Paragraph, Table } from 'docx';
import type { InlineContext } from './runs.ts';

export type Word = Paragraph | Table;

export interface BlockContext extends InlineContext {
  /** Paragraph style; undefined: that of plain text. */
  style?: string | undefined;
  isBold?: boolean;
  /** How many lists stand around. */
  depth: number;
  isRightToLeft: boolean;
  /** Lists so far: each numbers its items from its own start. */
  lists: { count: number };
}
