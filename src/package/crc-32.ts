/**
 * Stands for the package `crc-32` in the built tool (`scripts/build-tool.mjs`): archiver asks it for the checksum of every
 * entry, which Node's own zlib tells in a twentieth of the time.
 */
import { crc32 } from 'node:zlib';

/** @param seed checksum of the bytes before these; @returns a signed number, as that package does */
function buf(bytes: Uint8Array, seed = 0): number {
  return crc32(bytes, seed >>> 0) | 0;
}

export default { buf };
