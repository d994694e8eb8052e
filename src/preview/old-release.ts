/** The package of a release that learners had, from a zip or an unpacked folder that nobody vouches for. */
import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import { type PackageTexts, parsePackage } from '../diff/parse-package.ts';
import type { Release } from '../diff/release.ts';
import { readPackage } from '../library/read-package.ts';
import type { PlannedPackage } from '../pipeline/plan.ts';
import type { PackageFile, Target } from '../targets/target.ts';
import { openZip } from './old-zip.ts';

export interface OldRelease {
  /** Of the course. */
  version: string;
  release: Release;
  /** Whether learners of this release would get that package in its place. */
  isBefore(planned: PlannedPackage): boolean;
  /** Undefined where there is none of that path. */
  file(path: string): Promise<PackageFile | undefined>;
  close(): Promise<void>;
}

interface Files {
  file(path: string): Promise<PackageFile | undefined>;
  close(): Promise<void>;
}

/**
 * @param path of the zip or folder, absolute
 * @param given as its name was given
 * @throws UsageError where it is no package of this tool
 */
export async function openOldRelease(
  path: string,
  given: string,
  targets: readonly Target[],
): Promise<OldRelease> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) throw new UsageError(`There is no package "${given}".`);
  const manifests = [...new Set(targets.map(({ released }) => released.file))];
  const texts = await readPackage(path, isFolder, manifests);
  const release = 'problem' in texts ? texts : parsePackage(texts as PackageTexts, targets);
  if ('problem' in release) throw new UsageError(`"${given}" ${release.problem}.`);
  const files: Files = isFolder ? openFolder(path) : await openZip(path);
  return {
    version: release.course.version,
    release,
    isBefore: (planned) => isBefore(release, texts as PackageTexts, manifests, planned),
    ...files,
  };
}

function isBefore(
  { course, unit }: Release,
  texts: PackageTexts,
  manifests: readonly string[],
  { plan, target, language }: PlannedPackage,
): boolean {
  if (course.id !== plan.course.id && course.iri !== plan.activityId) return false;
  if (course.language !== language || unit !== plan.module?.id) return false;
  const own = (target.joins ?? [target]).map(({ released }) => released.file);
  if (manifests.some((name) => own.includes(name) !== texts.has(name))) return false;
  return editionOf(texts.get(target.released.file)) === editionOf(manifestOf({ plan, target }));
}

/** What the editions of SCORM, which share the name of a manifest, say in it. */
function editionOf(manifest = ''): string | undefined {
  return /<schemaversion>([^<]{1,100})</.exec(manifest)?.[1];
}

function manifestOf({ plan, target }: Pick<PlannedPackage, 'plan' | 'target'>): string | undefined {
  const made = target.files(plan, []).find(({ path }) => path === target.released.file);
  return made !== undefined && 'content' in made ? String(made.content) : undefined;
}

/** What lies in the folder itself: no way leads out of it, a link neither. */
function openFolder(folder: string): Files {
  const root = realpathSync(folder);
  return {
    async file(path) {
      try {
        const from = realpathSync(join(root, path));
        const stat = statSync(from);
        return from.startsWith(root + sep) && stat.isFile() ? { path, from, bytes: stat.size } : undefined;
      } catch {
        return undefined;
      }
    },
    async close() {},
  };
}
