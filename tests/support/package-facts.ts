/** Facts that hold for every package, whatever is in it: broken ones as sentences. */
import { gzipSync } from 'node:zlib';
import type { StreamedEntry } from './strict-zip.ts';

export function packageProblems(entries: readonly Pick<StreamedEntry, 'name' | 'content'>[]): string[] {
  const names = entries.map(({ name }) => name);
  return [...nameProblems(names), ...listProblems(entries)];
}

/** Safe names: one LMS finds files by base name alone, others trip over signs, case and length. */
function nameProblems(names: readonly string[]): string[] {
  const bases = names.map((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase());
  const twice = bases
    .filter((base, index) => bases.indexOf(base) !== index)
    .map((base) => `base name twice: ${base}`);
  const unsafe = names
    .filter(
      (name) => !/^(?!\/)[\w.()!,;@~/-]+$/.test(name) || name.length > 120 || name.split('/').includes('..'),
    )
    .map((name) => `unsafe name: ${name}`);
  const scripts = names
    .filter((name) => /\.(mjs|php\d?|phtml|phar)$/i.test(name))
    .map((name) => `refused type: ${name}`);
  return [...twice, ...unsafe, ...scripts];
}

/** Every listed file is there, and every file is listed. */
function listProblems(entries: readonly Pick<StreamedEntry, 'name' | 'content'>[]): string[] {
  const manifest = entries.find(({ name }) => name === 'imsmanifest.xml')?.content.toString();
  if (manifest === undefined) {
    const others = ['tincan.xml', 'site.webmanifest'];
    return entries.some(({ name }) => others.includes(name)) ? [] : ['no manifest at the root'];
  }
  const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map((match) => match[1] ?? '');
  const there = entries.map(({ name }) => name).filter((name) => name !== 'imsmanifest.xml');
  return [
    ...listed.filter((name) => !there.includes(name)).map((name) => `listed, but not there: ${name}`),
    ...there.filter((name) => !listed.includes(name)).map((name) => `not listed: ${name}`),
    ...listed.filter((name, index) => listed.indexOf(name) !== index).map((name) => `listed twice: ${name}`),
  ];
}

/** Files that grow with the lessons; the page's frame and its texts are in them. */
const CONTENT = ['index.html', 'course.js', 'search-index.js'];

/** What a zip holds beyond lessons and media may take so many bytes; of SCORM 2004 a fourth are schemas. */
export const BEYOND_LESSONS = { scorm12: 82_000, scorm2004: 109_000, xapi: 82_000, cmi5: 82_000 };
export const COUNTED = `Beyond lessons and media: every file, gzipped, but media and ${CONTENT.map((name) => `\`${name}\``).join(', ')}.`;

/** Bytes, gzipped: scripts, style, licences, manifest, metadata and schemas. */
export function bytesBeyondLessons(files: ReadonlyMap<string, Buffer>): number {
  return [...files]
    .filter(([name]) => !name.startsWith('files/') && !CONTENT.includes(name))
    .reduce((sum, [, content]) => sum + gzipSync(content).length, 0);
}
