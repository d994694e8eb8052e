/** In English, as the tool's messages are: `1 error`, `2 errors`. */
export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
