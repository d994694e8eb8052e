/** A course folder → a project: everything read, nothing understood beyond its settings. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readCaptionFiles } from '../captions/read-captions.ts';
import { courseSchema, courseTextsSchema } from '../config/course-schema.ts';
import { courseTexts, normaliseCourse, ruleCourse, type TargetName } from '../config/course-settings.ts';
import { canonicalLanguage } from '../config/fields.ts';
import type { YamlResult } from '../config/read-yaml.ts';
import type { CourseSettings, CourseTexts } from '../config/settings.ts';
import type { Asset } from '../course/model/model.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { ProbeMemory } from '../media/known-probe.ts';
import { findAsset, loadAssets } from './assets.ts';
import { classify, type Tree, type Trees } from './classify.ts';
import { loadCommunity } from './community.ts';
import { courseDirectory } from './course-directory.ts';
import type { FoundFiles } from './course-files.ts';
import { loadGlossary } from './glossary.ts';
import { imageAddress } from './image-address.ts';
import { type LoadContext, readSettings, startLoading } from './load-context.ts';
import { lookInside } from './media.ts';
import { loadModules } from './modules.ts';
import type { ModuleSource, Project } from './project.ts';
import { codeOf, NO_FILE } from './read-text.ts';
import { addReadmes } from './readmes.ts';
import { settleSummaries } from './summaries.ts';
import { loadToolkit } from './toolkit.ts';
import { loadVideos } from './videos.ts';
import { leadsOutside, walk } from './walk.ts';

export interface LoadOptions {
  cwd: string;
  /** All targets, for settings and near matches. */
  targets: readonly TargetName[];
  /** Ids of all rules; empty: not checked. */
  ruleIds: readonly string[];
  signal?: AbortSignal;
  /** Of this course, where they were found already. */
  files?: FoundFiles | undefined;
  /** What was found in its media before. */
  probes?: ProbeMemory | undefined;
}

export async function loadProject(courseDir: string, options: LoadOptions): Promise<Project> {
  const root = courseRoot(courseDir, options.cwd);
  const known = options.files?.root === root ? options.files : undefined;
  const context = startLoading(root, known?.contents);
  const { settings, read } = readCourse(context, courseName(courseDir, options.cwd), options);
  const { files, folders, messages } = known ?? walk(root);
  context.messages.push(...messages);
  const trees = classify(files);
  reportStrays(trees, settings, context);
  const languages = [settings.language, ...settings.translations];
  const treeOf = translatedTrees(trees, settings);
  options.signal?.throwIfAborted();

  settleSummaries(trees.source, treeOf.values(), context);
  addReadmes(trees.source, treeOf.values(), context);
  const modules = loadModules(trees.source, treeOf, settings, context);
  await nextTurn(options.signal);
  const allAssets = [trees.source, ...trees.translations.values()].flatMap((tree) => tree.assets);
  const { assets, texts, messages: assetMessages } = await loadAssets(allAssets, context.contents);
  context.messages.push(...assetMessages);
  options.signal?.throwIfAborted();

  await lookInside(assets, options.signal, options.probes);
  resolveOwnFiles(settings, read, assets, context);
  resolveModulePictures(modules, assets, context);
  const translations = loadTexts(treeOf, context);
  const videos = loadVideos(trees.source, treeOf, settings, assets, context);
  const glossary = loadGlossary(trees.source, treeOf, settings, context);
  const toolkit = loadToolkit(trees.source, treeOf, { settings, modules, assets }, context);
  const community = loadCommunity(trees.source, treeOf, { settings, modules }, context);
  return {
    root,
    contents: context.contents,
    directory: courseDirectory(courseDir, options.cwd),
    settings,
    languages,
    translations,
    modules,
    bareFolders: bareFolders(folders, trees.source),
    videos,
    glossary,
    toolkit,
    community,
    assets,
    texts,
    captions: readCaptionFiles(texts),
    places: context.places,
    lock: lockText(root, context),
    messages: context.messages,
  };
}

export type LoadedSettings = Pick<Project, 'directory' | 'settings' | 'places' | 'messages'>;

/** The settings alone, for what needs no more of a course: its languages, its id. */
export function loadSettings(courseDir: string, options: LoadOptions): LoadedSettings {
  const context = startLoading(courseRoot(courseDir, options.cwd));
  const { settings } = readCourse(context, courseName(courseDir, options.cwd), options);
  const directory = courseDirectory(courseDir, options.cwd);
  return { directory, settings, places: context.places, messages: context.messages };
}

function courseRoot(courseDir: string, cwd: string): string {
  const folder = resolve(cwd, courseDir);
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory())
      throw new UsageError(`"${courseDir}" is a file; name the folder of a course.`);
    if (existsSync(join(root, 'course.yaml'))) return root;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (codeOf(error) === 'ENOENT') throw new UsageError(`There is no folder "${courseDir}".`);
    throw new UsageError(
      `The folder "${courseDir}" cannot be read (${codeOf(error)}); check its permissions.`,
    );
  }
  const near = existsSync(join(root, 'course.yml'))
    ? 'rename course.yml to course.yaml'
    : 'make one with `npx coursewright init`';
  throw new UsageError(`The folder "${courseDir}" holds no course.yaml; ${near}.`);
}

/** The folder's own name, by which the course is called unless it says otherwise. */
function courseName(courseDir: string, cwd: string): string {
  return basename(resolve(cwd, courseDir)).normalize('NFC');
}

function readCourse(context: LoadContext, name: string, options: LoadOptions) {
  const known = { targets: options.targets, rules: options.ruleIds };
  const read = readSettings(context, 'course.yaml', join(context.root, 'course.yaml'), courseSchema);
  const settings = normaliseCourse(read?.rest ?? {}, name, known);
  if (read !== undefined) {
    context.messages.push(...ruleCourse(read, 'course.yaml', known));
    for (const message of context.messages)
      message.reason = message.reason.replace('/courses/my-course', `/courses/${settings.id}`);
  }
  return { settings, read };
}

/** Files that will not be part of the course, though their author may think so. */
function reportStrays(trees: Trees, settings: CourseSettings, context: LoadContext): void {
  for (const tree of [trees.source, ...trees.translations.values()]) {
    for (const { path } of tree.nested) {
      const folder = path.split('/').slice(0, -2).join('/');
      context.report(
        path,
        'lesson-in-module',
        `This lesson stands too deep; move it up to "${folder}", into the folder "sessions" of its module if it is the plan of a session, or below "assets" if it is a text for a video`,
      );
    }
    for (const { path } of tree.misnamed) {
      context.report(path, 'lesson-in-module', 'A lesson ends in .md; rename the file');
    }
    for (const { path } of tree.unknown) {
      const reason =
        'No settings file has this name; known are course.yaml, module.yaml, videos.yaml, glossary.yaml, toolkit.yaml and community.yaml';
      context.report(path, 'settings-file-known', reason, undefined, 'warning');
    }
  }
  for (const folder of trees.translations.keys()) {
    if (settings.translations.includes(canonicalLanguage(folder) ?? '')) continue;
    const reason = `The folder i18n/${folder} is not used; add "${folder}" to translations in course.yaml`;
    context.report(
      'course.yaml',
      'translation-listed',
      reason,
      context.places['course.yaml']?.translations,
      'warning',
    );
  }
}

/** Named with a number, as modules are. */
function bareFolders(folders: readonly string[], { lessons, sessions, moduleSettings }: Tree): string[] {
  return folders.filter(
    (folder) =>
      /^\d+[\s._-]/.test(folder) &&
      !lessons.has(folder) &&
      !sessions.has(folder) &&
      !moduleSettings.has(folder),
  );
}

/** The trees of the languages that the course lists; `en-gb` and `en-GB` are one. */
function translatedTrees(trees: Trees, settings: CourseSettings): Map<string, Tree> {
  const listed = new Map<string, Tree>();
  for (const [folder, tree] of trees.translations) {
    const language = canonicalLanguage(folder);
    if (language !== undefined && settings.translations.includes(language)) listed.set(language, tree);
  }
  return listed;
}

/** Logo, cover and emblem: their paths brought to those of assets. */
function resolveOwnFiles(
  settings: CourseSettings,
  read: YamlResult<unknown> | undefined,
  assets: Record<string, Asset>,
  context: LoadContext,
): void {
  const find = (written: string, path: string[]): string | undefined => {
    const found = findAsset(written, assets, undefined);
    if ('path' in found) return found.path;
    context.report('course.yaml', found.ruleId, found.reason, read?.at(path));
    return undefined;
  };
  const { theme, funding } = settings;
  if (theme.logo !== undefined) theme.logo = find(theme.logo, ['theme', 'logo']);
  if (settings.cover !== undefined) {
    const path = find(settings.cover.path, ['cover']);
    settings.cover = path === undefined ? undefined : { ...settings.cover, path };
  }
  if (funding?.emblem === undefined) return;
  funding.emblem = find(funding.emblem, ['funding', 'emblem']);
  const asset = funding.emblem === undefined ? undefined : assets[funding.emblem];
  funding.emblemData = asset && imageAddress(asset);
}

function resolveModulePictures(
  modules: readonly ModuleSource[],
  assets: Record<string, Asset>,
  context: LoadContext,
): void {
  for (const { folder, settings } of modules) {
    if (settings.image === undefined) continue;
    const found = findAsset(settings.image.path, assets, undefined);
    if ('path' in found) settings.image = { ...settings.image, path: found.path };
    else {
      settings.image = undefined;
      const file = folder === '' ? 'module.yaml' : `${folder}/module.yaml`;
      context.report(file, found.ruleId, found.reason, context.places[file]?.image);
    }
  }
}

function loadTexts(treeOf: Map<string, Tree>, context: LoadContext): Record<string, CourseTexts> {
  const texts: Record<string, CourseTexts> = {};
  for (const [language, tree] of treeOf) {
    const file = tree.settings.get('course.yaml');
    const read = file && readSettings(context, file.path, file.from, courseTextsSchema);
    if (read !== undefined) texts[language] = courseTexts(read.rest ?? {});
  }
  return texts;
}

function lockText(root: string, context: LoadContext): string | undefined {
  const file = join(root, 'course.lock.json');
  if (leadsOutside(root, file)) return undefined;
  try {
    const known = context.contents.get(file);
    if (known !== undefined) return known.toString('utf8');
    if (statSync(file).isFile()) return readFileSync(file, 'utf8');
    context.report('course.lock.json', 'file-readable', NO_FILE);
    return undefined;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      context.report(
        'course.lock.json',
        'file-readable',
        `The file cannot be read (${codeOf(error)}); check its permissions`,
      );
    }
    return undefined;
  }
}

/** Lets Ctrl-C be heard between two stretches of reading. */
async function nextTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((done) => setImmediate(done));
  signal?.throwIfAborted();
}
