/** A path as one types it in a shell. */
export function shellWord(text: string): string {
  return /^[\w./@+,:=-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}
