/** 18 bits (three characters) of FNV-1a over UTF-16 units: recognises damage, proves nothing. */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 18)) & 0x3ffff;
}
