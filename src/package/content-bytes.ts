/** The bytes of what was made for a package; those that are there already are not copied, so nobody may change them. */
export function contentBytes(content: string | Uint8Array): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
