import type { GLOSSARY } from './glossary.ts';

/** Pages beside the lessons, by their addresses; those of lessons have a slash. */
export const RECORD = 'record';
/** Where a course begins; packages of one lesson have none. */
export const START = 'cover';
/** What was achieved, and what comes after it. */
export const FINISH = 'finish';

export type SidePage = typeof START | typeof RECORD | typeof FINISH | typeof GLOSSARY;
