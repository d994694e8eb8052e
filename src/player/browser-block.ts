/** The browser side of a block type: mounted each time its lesson is shown for the first time. */
import type { Response } from '../course/interaction.ts';
import type { BlockData } from '../course/package-data.ts';
import type { Answer } from '../state/codec.ts';
import type { TextKey } from '../texts/texts.ts';

export interface BrowserBlock {
  type: string;
  mount(element: HTMLElement, block: BlockData, room: BlockRoom): void;
}

/** What a mounted block may ask of the player. */
export interface BlockRoom {
  /** What was saved of this block. */
  answer: Answer | undefined;
  /** In review and browse: show, don't change. */
  readOnly: boolean;
  text(key: TextKey, values?: Record<string, string | number>): string;
  /** Keeps the block's state: in the journal at once, at the LMS soon. */
  save(answer: Answer): void;
  /** Reports an answer. */
  respond(response: Pick<Response, 'response' | 'correct' | 'score'>): void;
  /** Says something to screen readers, politely. */
  announce(text: string): void;
  /** Characters that the LMS surely keeps of this text; undefined: no limit. */
  textRoom: number | undefined;
  /**
   * Tells, each time the LMS has confirmed, how many characters it keeps of a text that it did not take
   * whole; undefined: all.
   */
  onTextKept(listener: (kept: number | undefined) => void): void;
}

declare global {
  interface Window {
    /** Block types' browser sides register here before the player starts. */
    coursewrightBlocks?: BrowserBlock[];
    /** The compiler's data, from `course.js`. */
    coursewrightCourse?: import('../course/package-data.ts').PackageData;
    /** The package's tracker, from its own bundle. */
    coursewrightTracking?: import('../tracking/tracking.ts').CreateTracking;
  }
}
