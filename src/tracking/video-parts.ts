/**
 * What a tracker says of videos, in scripts of their own (`video-part.ts` of each kind): only packages with a video
 * carry them, before the player's script.
 */
import type { Response } from '../course/model/interaction.ts';
import type { Statement, StatementWriter } from './lrs/statements.ts';
import type { VideoReport } from './tracking.ts';

/** xAPI and cmi5. */
export interface VideoStatements {
  /** What is to be said of it, in order. */
  tell(report: VideoReport): Statement[];
  /** What is to be said if nobody hears of the end of videos under way; always under the same ids. */
  lastWords(): Statement[];
  /** Those that may go unsaid, because too many wait. */
  spare(waiting: readonly Statement[]): Statement[];
}

export type CreateVideoStatements = (writer: Pick<StatementWriter, 'onBlock'>) => VideoStatements;

/** Every SCORM. */
export interface VideoRecords {
  /** What is to be recorded of it. */
  tell(report: VideoReport): Response[];
  /** What is to be recorded in case the page goes. */
  leaving(): Response[];
}

export type CreateVideoRecords = () => VideoRecords;

declare global {
  interface Window {
    coursewrightVideoStatements?: CreateVideoStatements;
    coursewrightVideoRecords?: CreateVideoRecords;
  }
}
