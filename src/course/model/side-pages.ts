import type { GLOSSARY } from './glossary.ts';

/** Pages beside the lessons, by their addresses; those of lessons have a slash. */
export const RECORD = 'record';
/** Where a course begins; packages of one lesson have none. */
export const START = 'cover';
/** What was achieved, and what comes after it. */
export const FINISH = 'finish';

/** Practical resources to take away. */
export const TOOLKIT = 'toolkit';
/** Where learners talk and meet. */
export const COMMUNITY = 'community';

export type SidePage =
  | typeof START
  | typeof RECORD
  | typeof FINISH
  | typeof GLOSSARY
  | typeof TOOLKIT
  | typeof COMMUNITY;
