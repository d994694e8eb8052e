/** Bytes that a text takes on its way. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
