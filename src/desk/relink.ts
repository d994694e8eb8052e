/** Links, pictures and files in texts and settings, after files have moved: what led somewhere leads there still. */
import { posix } from 'node:path';
import type { Asset } from '../course/model/model.ts';
import { sourcePath } from '../course/model/source-path.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { findAsset } from '../load/assets.ts';
import type { Project } from '../load/project.ts';
import { addressesIn } from '../parse/addresses.ts';
import { type LinkContext, resolveTarget } from '../parse/paths.ts';
import type { Renames } from './renames.ts';
import { bodyStart, headOf, withoutMark } from './text-file.ts';
import { type Edit, edited, valueEdits } from './yaml-text.ts';

interface KnownFiles {
  lessons: LinkContext['lessons'];
  assets: Record<string, Asset>;
}

/** What the course's files were called, and are called now; targets are told by their old paths in both. */
interface LinkContexts {
  before: KnownFiles;
  after: KnownFiles;
}

/** Rewrites texts, each by its old path. */
export interface Relinker {
  /** @throws UsageError with the address that no new one can be found for */
  lesson(text: string, path: string): string;
  settings(text: string, path: string): string;
}

export function relinker({ modules, assets, settings }: Project, renames: Renames): Relinker {
  const lessons = modules.flatMap((module) =>
    module.lessons.flatMap(({ path, translations }) =>
      [path, ...Object.values(translations).map((one) => one.path)].map((file) => [file, path] as const),
    ),
  );
  const contexts: LinkContexts = {
    before: { lessons: Object.fromEntries(lessons), assets },
    after: {
      lessons: Object.fromEntries(lessons.map(([file, key]) => [renames.of(file), key])),
      assets: Object.fromEntries(Object.entries(assets).map(([path, asset]) => [renames.of(path), asset])),
    },
  };
  return {
    lesson: (text, path) => relinkLesson(text, path, renames, contexts, settings.math === 'dollars'),
    settings: (text, path) => relinkSettings(text, path, renames, contexts),
  };
}

function relinkLesson(
  written: string,
  path: string,
  renames: Renames,
  contexts: LinkContexts,
  dollars: boolean,
): string {
  const [mark, text] = withoutMark(written);
  const addressOf = (value: string, isLink: boolean): string | undefined => {
    const now = newAddress(value, path, renames, contexts);
    return isLink || now?.kind === 'asset' ? now?.address : undefined;
  };
  const head = headOf(text);
  const inHead = valueEdits(head?.yaml ?? '', (value, keys) => {
    const key = keys.join('.');
    return key === SHEETS || PICTURE.test(key) ? addressOf(value, key === SHEETS) : undefined;
  });
  const start = bodyStart(text);
  const inBody = addressesIn(text.slice(start), dollars).flatMap((address): Edit[] => {
    const now = addressOf(address.value, address.kind === 'link');
    return now === undefined ? [] : [{ ...address, text: now }];
  });
  const edits = [...shifted(inHead, head?.before.length ?? 0), ...shifted(inBody, start)];
  return edits.length === 0 ? written : mark + edited(text, edits);
}

/** Key of a session's front matter that names lessons with their sheets, and files. */
const SHEETS = 'sheets';
/** Keys of front matter that name a file by its path from the lesson. */
const PICTURE = /^image(?:\.file)?$/;

function shifted(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/** Undefined where the old one still leads there, or never led to a file of the course. */
function newAddress(
  written: string,
  path: string,
  renames: Renames,
  { before, after }: LinkContexts,
): { kind: 'lesson' | 'asset'; address: string } | undefined {
  const target = resolveTarget(written, path, before);
  if (target.kind !== 'lesson' && target.kind !== 'asset') return undefined;
  const from = renames.of(path);
  const leadsThere = (address: string): boolean => {
    const now = resolveTarget(address, from, after);
    return now.kind === 'lesson'
      ? target.kind === 'lesson' && now.key === target.key
      : now.kind === 'asset' && target.kind === 'asset' && now.asset.path === target.path;
  };
  if (leadsThere(written)) return undefined;
  const [, file = '', further = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  const to = renames.of(target.kind === 'lesson' ? target.key : target.path);
  const found = spellings(file, from, to)
    .map((one) => encoded(one) + further)
    .find(leadsThere);
  if (found === undefined)
    throw new UsageError(`No address can be found that leads from the new place to "${written}" in ${path}.`);
  return { kind: target.kind, address: found };
}

/** A translation is found beside another as its source is beside the other's. */
function spellings(written: string, from: string, to: string): string[] {
  if (written.startsWith('/')) return [`/${sourcePath(to)}`, `/${to}`];
  const relative = [
    posix.relative(posix.dirname(sourcePath(from)), sourcePath(to)),
    posix.relative(posix.dirname(from), to),
  ];
  return written.startsWith('./')
    ? relative.map((one) => (one.startsWith('.') ? one : `./${one}`))
    : relative;
}

/** What would end an address in Markdown, in HTML or in braces, or mean something else in it. */
function encoded(path: string): string {
  return path.replace(
    /[\s%#?()<>"'`\\{}[\]&=*~|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function relinkSettings(
  text: string,
  path: string,
  renames: Renames,
  { before, after }: LinkContexts,
): string {
  const language = /^i18n\/([^/]+)\//.exec(path)?.[1];
  const assetOf = (written: string, { assets }: KnownFiles): string | undefined => {
    const found = findAsset(written, assets, language);
    return 'path' in found ? assets[found.path]?.path : undefined;
  };
  const edits = valueEdits(text, (written) => {
    const asset = assetOf(written, before);
    if (asset === undefined || assetOf(written, after) === asset) return undefined;
    const to = renames.of(asset);
    const now = (language === undefined ? [to] : [sourcePath(to), to]).find(
      (one) => assetOf(one, after) === asset,
    );
    return now === undefined ? undefined : written.startsWith('/') ? `/${now}` : now;
  });
  return edited(text, edits);
}
