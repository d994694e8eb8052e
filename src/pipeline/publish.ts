/** The last two stages, render → package, for all packages of one course and its lock file: all of them, or none. */
import path from 'node:path';
import type { BuiltPackage } from '../library/types.ts';
import { StagedLock } from '../lock/save-lock.ts';
import { LinkedFiles } from '../package/linked-files.ts';
import { PackageStage } from '../package/package-stage.ts';
import type { GuideEntry, ListedFiles, PackageEntry, SheetEntry } from '../package/packages-file.ts';
import { artifactsOf } from '../targets/plan.ts';
import type { Compiled } from './compile.ts';
import { deflateCache } from './deflate-cache.ts';
import { asDrafts } from './drafts.ts';
import { HeldPackages } from './held-packages.ts';
import { filesOf } from './package-files.ts';
import { sheetCache } from './sheet-cache.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import { entryOf, summaryOf } from './summaries.ts';
import type { Published, PublishOptions } from './types.ts';

export async function publish(
  compiled: Compiled,
  options: PublishOptions,
): Promise<Published & { files: ListedFiles }> {
  const { lock, project, toolkit, plans, allPlans } = compiled;
  const named =
    options.draft === true
      ? { plans: await asDrafts(plans, toolkit), allPlans: await asDrafts(allPlans, toolkit) }
      : { plans, allPlans };
  const staged = lock.changed ? new StagedLock(project.root, lock.text) : undefined;
  try {
    const published = await writePackages({ ...compiled, ...named }, options, async () => staged?.write());
    await staged?.save();
    return published;
  } finally {
    await staged?.discard();
  }
}

async function writePackages(
  compiled: Compiled,
  options: PublishOptions,
  beforeCommit: () => Promise<void>,
): Promise<Published & { files: ListedFiles }> {
  const { toolkit, project, plans, allPlans, lock, tell } = compiled;
  const out = path.resolve(options.cwd, options.out);
  const published: { summary: BuiltPackage; entry: PackageEntry }[] = [];
  const build = [
    project.root,
    options.draft === true,
    allPlans.map(({ language, target }) => [language, target.name]),
  ];
  const memory = options.cache && deflateCache(options.cache, build);
  const stage = await PackageStage.open(out, project.contents, memory);
  let done = 0;
  const linked = new LinkedFiles(stage, options.signal);
  const held = new HeldPackages(compiled, options);
  try {
    for (const planned of plans) {
      tell('render', done, plans.length);
      const packed = await held.filesOf(planned, () =>
        filesOf(planned, lock.numbers, toolkit, options.signal, project),
      );
      const indexMoved = packed.filter((file) => 'from' in file && file.indexFirst === true).length;
      const media = await linked.of(planned.plan);
      for (const artifact of artifactsOf(planned.plan, planned.target, packed)) {
        const { name, container } = artifact;
        const written = await stage.add(artifact, { signal: options.signal });
        const summary: BuiltPackage = {
          ...summaryOf(planned),
          ...written,
          media,
          ...(indexMoved > 0 && { indexMoved }),
          file: name,
          container,
          path: nameable(options.cwd, path.join(out, name)),
        };
        published.push({ summary, entry: entryOf(summary, planned) });
        held.keep(planned, artifact, { from: stage.pathOf(name), bytes: written.bytes });
      }
      tell('package', ++done, plans.length);
    }
    memory?.save();
    const remember = options.cache && sheetCache(options.cache, build);
    const sheets = await sheetsOf(allPlans, lock, toolkit.targets, remember);
    const sheetEntries = await Promise.all(sheets.map((sheet) => addSheet(stage, sheet)));
    const guides = options.guide === true ? await guidesOf(stage, compiled, options) : [];
    options.signal.throwIfAborted();
    await beforeCommit();
    const files = { entries: published.map(({ entry }) => entry), sheets: sheetEntries, guides };
    await stage.commit(files);
    return {
      packages: published.map(({ summary }) => summary),
      sheets: sheets.map(({ file }) => nameable(options.cwd, path.join(out, file))),
      guides: guides.map(({ file }) => nameable(options.cwd, path.join(out, file))),
      files,
    };
  } catch (error) {
    await stage.rollback();
    throw error;
  }
}

async function addSheet(stage: PackageStage, { file, text, course, language }: Sheet): Promise<SheetEntry> {
  return { file, course, language, ...(await stage.addText(file, text)) };
}

/** What writes Word files is loaded only where some are asked for. */
async function guidesOf(
  stage: PackageStage,
  compiled: Compiled,
  options: PublishOptions,
): Promise<GuideEntry[]> {
  const { addGuides } = await import('./guides.ts');
  return await addGuides(stage, compiled, options);
}

/** Writes the folders for trainers, and nothing else. */
export async function publishGuides(compiled: Compiled, options: PublishOptions): Promise<string[]> {
  const out = path.resolve(options.cwd, options.out);
  const stage = await PackageStage.open(out, compiled.project.contents);
  try {
    const guides = await guidesOf(stage, compiled, options);
    options.signal.throwIfAborted();
    await stage.commit({ entries: [], sheets: [], guides });
    return guides.map(({ file }) => nameable(options.cwd, path.join(out, file)));
  } catch (error) {
    await stage.rollback();
    throw error;
  }
}

function nameable(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}
