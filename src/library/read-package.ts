/** The few texts of an untrusted package that tell its release; its other files are not looked at. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import yauzl from 'yauzl';
import { COURSE_FILE, type PackageTexts } from '../diff/parse-package.ts';

/** Bytes of one text: a course of 5,000 lessons has 8 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Files in a zip. */
const MOST_FILES = 50_000;

interface Problem {
  /** To be read behind the package's name. */
  problem: string;
}

const TOO_LARGE: Problem = { problem: 'holds a course.js or manifest larger than any of coursewright' };
const DAMAGED: Problem = { problem: 'is no zip that can be read; it is damaged or something else' };

/** @param manifests names of the files by which a target knows its packages */
export async function readPackage(
  path: string,
  isFolder: boolean,
  manifests: readonly string[],
): Promise<PackageTexts | Problem> {
  const names = [COURSE_FILE, ...manifests];
  return isFolder ? readFolder(path, names) : readZip(path, names);
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

async function readZip(path: string, names: readonly string[]): Promise<Map<string, string> | Problem> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => undefined);
  if (zip === undefined) return DAMAGED;
  try {
    if (zip.entryCount > MOST_FILES) return { problem: 'holds more files than any package of coursewright' };
    return await readEntries(zip, names);
  } catch {
    return DAMAGED;
  } finally {
    zip.close();
  }
}

/** @throws where the zip contradicts itself */
async function readEntries(
  zip: yauzl.ZipFile,
  names: readonly string[],
): Promise<Map<string, string> | Problem> {
  const texts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!names.includes(entry.fileName)) continue;
    if (entry.uncompressedSize > MOST_BYTES) return TOO_LARGE;
    // Which of two files of one name counts is told differently by every program.
    if (texts.has(entry.fileName)) return DAMAGED;
    texts.set(entry.fileName, await readEntry(zip, entry));
  }
  return texts;
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  // yauzl ends the stream with an error once there is more than the entry says.
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
