/** Pages beside the lessons, by their addresses; those of lessons have a slash. */
export const RECORD = 'record';
/** Where a course begins; packages of one lesson have none. */
export const START = 'cover';
/** What was achieved, and what comes after it. */
export const FINISH = 'finish';
/** Terms that are explained. */
export const GLOSSARY = 'glossary';
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

/**
 * Pages beside the lessons whose entries the search finds, numbered -1, -2, … in its index. An entry's element is
 * `<page>:<id>`, which is its address too.
 */
export const SEARCHED = [GLOSSARY, TOOLKIT, COMMUNITY] as const satisfies SidePage[];

export function entryElement(page: (typeof SEARCHED)[number], id: string): string {
  return `${page}:${id}`;
}
