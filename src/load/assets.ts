/** The asset table: every file a lesson may use, its size, and its name inside packages. */
import { isCaptionFile } from '../course/model/captions.ts';
import type { Asset } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { suggest, withHint } from '../diagnostics/near-match.ts';
import { type FileContents, NO_CONTENTS } from '../media/file-contents.ts';
import { fileFault } from '../media/file-fault.ts';
import { imageSizes } from './image-size.ts';
import { packedNames } from './packed-names.ts';
import { readText } from './read-text.ts';
import type { FoundFile } from './walk.ts';

/** A web server runs these, or refuses them. */
const EXECUTABLE = /\.(php\d?|phtml|phar|mjs|cgi|asp|aspx|jsp)$/i;
const TEXT = /\.(vtt|srt|md|markdown|txt)$/i;
const MAX_TEXT_ASSET_BYTES = 2_000_000;

export async function loadAssets(
  files: readonly FoundFile[],
  contents: FileContents = NO_CONTENTS,
): Promise<{ assets: Record<string, Asset>; texts: Record<string, string>; messages: Message[] }> {
  const messages: Message[] = [];
  const warn = (file: string, severity: Message['severity'], ruleId: string, reason: string) =>
    messages.push({ file, line: 1, column: 1, severity, ruleId, reason });
  const usable = files.filter((file) => !EXECUTABLE.test(file.path));
  for (const { path } of files) {
    if (!EXECUTABLE.test(path) || !path.split('/').includes('assets')) continue;
    const extension = path.slice(path.lastIndexOf('.'));
    warn(
      path,
      'error',
      'asset-name-safe',
      `A web server may run or refuse "${extension}" files; put it into a .zip`,
    );
  }
  const sizes = await imageSizes(usable, contents);
  const names = packedNames(usable.map((file) => file.path));
  const assets: Record<string, Asset> = {};
  const texts: Record<string, string> = {};
  for (const { path, from, bytes } of usable) {
    const size = sizes.get(path);
    const fault = fileFault(path, from, bytes, contents.get(from));
    if (fault === undefined && size === undefined && sizes.has(path) && !/\.svg$/i.test(path)) {
      warn(
        path,
        'warning',
        'image-readable',
        'The size of this image cannot be read; is the file damaged, or named wrongly?',
      );
    }
    assets[path] = {
      path,
      from,
      bytes,
      packed: names.get(path) ?? '',
      width: size?.width,
      height: size?.height,
      fault,
    };
    if (!TEXT.test(path) || (bytes > MAX_TEXT_ASSET_BYTES && !isCaptionFile(path))) continue;
    const read = readText(from, path, contents);
    if ('text' in read) texts[path] = read.text;
    // A plain text may be there for download only, in whatever encoding its readers want.
    else if (!/\.txt$/i.test(path)) messages.push(read.message);
  }
  return { assets, texts, messages };
}

/** Where a path written in a settings file leads, or what is wrong with it. */
export function findAsset(
  written: string,
  assets: Record<string, Asset>,
  language: string | undefined,
): { path: string } | { ruleId: string; reason: string } {
  const path = normalisePath(written);
  const isElsewhere = written.startsWith('/') && path !== undefined && !isFolder(path, assets);
  if (path === undefined || isElsewhere) {
    return {
      ruleId: 'asset-inside-course',
      reason: `"${written}" leads out of the course folder; copy the file into the course and write its path from there`,
    };
  }
  const localised = `i18n/${language}/${path}`;
  if (language !== undefined && Object.hasOwn(assets, localised)) return { path: localised };
  if (Object.hasOwn(assets, path)) return { path };
  const known = Object.keys(assets);
  const sameButCase = known.find((one) => one.toLowerCase() === path.toLowerCase());
  const missing = `There is no file "${written}" in the course folder`;
  const alike = known.filter((one) => extensionOf(one) === extensionOf(path) || stemOf(one) === stemOf(path));
  const near = suggest(path, alike).replace(/ Known: .*/, '');
  const reason =
    sameButCase !== undefined
      ? `${missing}; upper and lower case count, and the file is "${sameButCase}"`
      : near === ''
        ? `${missing}; put it there, or correct the path`
        : withHint(missing, near);
  return { ruleId: 'asset-exists', reason };
}

function extensionOf(path: string): string {
  return path.slice(stemOf(path).length).toLowerCase();
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}

/** Whether its first part is a folder at the course's root. */
function isFolder(path: string, assets: Record<string, Asset>): boolean {
  const folder = `${path.split('/')[0]}/`;
  return Object.keys(assets).some((one) => one.startsWith(folder));
}

/** Undefined for what leads outside: a path of another machine, or too many `..`. `/x` begins at the course's root. */
function normalisePath(written: string): string | undefined {
  if (/^(?:\/{2}|\\|[a-z]:)/i.test(written)) return undefined;
  const parts: string[] = [];
  for (const part of written.normalize('NFC').split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
