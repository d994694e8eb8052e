/** Values of a data model, by element. */
export type Values = Record<string, string>;

/** Entries of an indexed list: `cmi.interactions` or a list below one of them. */
export function countOf(list: string, values: Values): number {
  let count = 0;
  for (const element of Object.keys(values)) {
    if (!element.startsWith(`${list}.`)) continue;
    count = Math.max(count, Number(element.slice(list.length + 1).split('.')[0]) + 1);
  }
  return count;
}
