/** The small real media files of `tests/fixtures/media`, and courses that play them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('tests/fixtures/media');

export function mediaPath(name: string): string {
  return path.join(FOLDER, name);
}

export function mediaFile(name: string): Buffer {
  return readFileSync(mediaPath(name));
}
