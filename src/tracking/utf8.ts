const encoder = new TextEncoder();

/** Bytes that a text takes on its way. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
