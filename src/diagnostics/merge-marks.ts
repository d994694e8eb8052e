/** What git leaves in a text that it could not merge. */
export const MERGE_REASON =
  'A merge of git left its marks here ("<<<<<<<"); keep one of the two texts below, and remove the lines of <, = and >';

/** 1-based line of the first mark. */
export function mergeLine(text: string): number | undefined {
  const index = text.search(/^<{7}(?: |$)/m);
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
}
