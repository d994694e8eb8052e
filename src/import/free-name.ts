/** `stem`, or the first of `stem-2`, `stem-3`… that nobody has. */
export function freeName(stem: string, taken: { has(name: string): boolean }, ending = ''): string {
  let free = stem + ending;
  for (let number = 2; taken.has(free); number++) free = `${stem}-${number}${ending}`;
  return free;
}
