/** The few texts of an untrusted package that tell its release; its other files are not looked at. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COURSE_FILE, type PackageTexts } from '../diff/parse-package.ts';
import { readZip, type ZipBounds, type ZipFault } from '../load/read-zip.ts';

/** Bytes of one text: a course of 5,000 lessons has 8 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
const BOUNDS: ZipBounds = { files: 50_000, fileBytes: MOST_BYTES, allBytes: 4 * MOST_BYTES };

interface Problem {
  /** To be read behind the package's name. */
  problem: string;
}

const TOO_LARGE: Problem = { problem: 'holds a course.js or manifest larger than any of coursewright' };
const DAMAGED: Problem = { problem: 'is no zip that can be read; it is damaged or something else' };
const PROBLEMS: Record<ZipFault, Problem> = {
  damaged: DAMAGED,
  locked: DAMAGED,
  files: { problem: 'holds more files than any package of coursewright' },
  bytes: TOO_LARGE,
};

/** @param manifests names of the files by which a target knows its packages */
export async function readPackage(
  path: string,
  isFolder: boolean,
  manifests: readonly string[],
): Promise<PackageTexts | Problem> {
  const names = [COURSE_FILE, ...manifests];
  if (isFolder) return readFolder(path, names);
  const files = await readZip(path, (name) => names.includes(name), BOUNDS);
  if (typeof files === 'string') return PROBLEMS[files];
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

function readFolder(folder: string, names: readonly string[]): Map<string, string> | Problem {
  const texts = new Map<string, string>();
  for (const name of names) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile() !== true) continue;
    if (stat.size > MOST_BYTES) return TOO_LARGE;
    texts.set(name, readFileSync(join(folder, name), 'utf8'));
  }
  return texts;
}
