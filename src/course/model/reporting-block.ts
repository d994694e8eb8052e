import type { Block } from './model.ts';

/** A block of the course or of a package. */
export type ReportingBlock = Pick<Block, 'state' | 'interaction' | 'data'> & {
  parts: readonly { id: string; text: string }[];
};
