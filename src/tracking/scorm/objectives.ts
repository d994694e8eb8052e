/**
 * Objectives on their way to an LMS whose standard reports them by themselves, in a script of its own
 * (`browser-objectives.ts` of a target): only packages with objectives carry it, before the player's script.
 */
import type { PackageData } from '../../course/model/package-data.ts';
import type { SavedState } from '../../state/codec.ts';
import type { LmsCalls } from './calls.ts';

export interface ObjectivesReport {
  /** There is something that the LMS was not told of. */
  readonly waiting: boolean;
  /** Sets as much as so many bytes leave free of this commit; false where trying again may help. */
  send(bytes: number): boolean;
  /** What was told may be lost. */
  lost(): void;
}

/** Reads what the LMS holds, which is never gone below and never numbered anew. */
export type CreateObjectives = (host: {
  lms: LmsCalls;
  data: PackageData;
  state(): SavedState;
}) => ObjectivesReport;

declare global {
  interface Window {
    coursewrightObjectivesReport?: CreateObjectives;
  }
}
