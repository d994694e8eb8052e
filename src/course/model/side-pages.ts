/** Pages beside the lessons, by their addresses; those of lessons have a slash. */
export const RECORD = 'record';
