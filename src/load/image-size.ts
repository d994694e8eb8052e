/** Width and height of images, read from their first bytes. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { FileContents } from '../media/file-contents.ts';
import type { FoundFile } from './walk.ts';

const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

/** Enough for most headers; a JPEG with a large preview needs more. */
const FIRST_BYTES = 4096;
const MOST_BYTES = 512 * 1024;

export interface Size {
  width: number;
  height: number;
}

/** By path; `undefined` for an image whose size cannot be read. */
export async function imageSizes(
  files: readonly FoundFile[],
  contents: FileContents,
): Promise<Map<string, Size | undefined>> {
  const sizes = new Map<string, Size | undefined>();
  const images = files.filter((file) => IMAGE.test(file.path));
  if (images.length === 0) return sizes;
  const { imageSize } = await import('image-size');
  for (const file of images) {
    const measure = (most: number): Size | undefined => {
      try {
        const content = contents.get(file.from);
        const first = content?.subarray(0, most) ?? head(file.from, Math.min(most, file.bytes));
        return upright(imageSize(first));
      } catch {
        return undefined;
      }
    };
    const size = measure(FIRST_BYTES) ?? (file.bytes > FIRST_BYTES ? measure(MOST_BYTES) : undefined);
    sizes.set(file.path, size);
  }
  return sizes;
}

/** Browsers turn a photo as its EXIF orientation says: 5 to 8 lie on their side. */
function upright(found: {
  width: number;
  height: number;
  orientation?: number | undefined;
}): Size | undefined {
  const [width, height] = [Math.round(found.width), Math.round(found.height)];
  if (!(width > 0 && height > 0)) return undefined;
  return (found.orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
}

function head(from: string, bytes: number): Uint8Array {
  const buffer = Buffer.alloc(bytes);
  const handle = openSync(from, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer, 0, bytes, 0));
  } finally {
    closeSync(handle);
  }
}
