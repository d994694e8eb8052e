/** Courses → a portal: their packages, and the pages around them. All of it, or what was there before. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { slugId } from '../course/model/ids.ts';
import type { Course } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { sameCourseIds } from '../load/course-ids.ts';
import { loadSettings } from '../load/load.ts';
import { readText } from '../load/read-text.ts';
import { makeFolder } from '../package/make-folder.ts';
import { outputError } from '../package/output-error.ts';
import { partialName } from '../package/partial-name.ts';
import { SourceFacts } from '../package/source-facts.ts';
import { writeFolder } from '../package/write-folder.ts';
import { siteFiles } from '../portal/build.ts';
import { deadLinks } from '../portal/check-links.ts';
import { compileText, type WrittenText } from '../portal/compile-texts.ts';
import { writtenTranscripts } from '../portal/films.ts';
import { loadPortal, PORTAL_FOLDER } from '../portal/load.ts';
import type { Portal } from '../portal/model.ts';
import { CHANGELOG, releasesOf } from '../portal/releases.ts';
import { type PortalCourse, ROOT, type Site, SiteFiles } from '../portal/site.ts';
import { voiceIn } from '../portal/voice.ts';
import { SITE } from '../targets/summaries.ts';
import type { PackageFile } from '../targets/target.ts';
import { speaks } from '../texts/index.ts';
import { type Compiled, compile } from './compile.ts';
import { publish } from './publish.ts';
import type { Toolkit } from './toolkit.ts';
import type { CompileOptions } from './types.ts';

export interface PortalOptions extends Omit<CompileOptions, 'targets' | 'languages' | 'write' | 'files'> {
  /** Course folders, absolute. */
  courses: string[];
  /** Folder of the site, relative to `cwd` or absolute. */
  out: string;
  /** Count warnings as errors. */
  strict: boolean;
}

export interface PortalResult {
  /** Files are relative to the working directory. */
  messages: Message[];
  /** Undefined where nothing was written. */
  written: { pages: number; files: number; bytes: number; packages: number } | undefined;
}

/** Together they say that a folder is a portal's, so that another build may take its place; packages alone lie elsewhere too. */
const LISTED = 'packages/packages.json';
const DOOR = 'assets/door.js';

export async function buildPortal(toolkit: Toolkit, options: PortalOptions): Promise<PortalResult> {
  const { cwd, signal, today = new Date().toISOString().slice(0, 10) } = options;
  const out = path.resolve(cwd, options.out);
  refuseForeign(out);
  const { portal, messages } = await loadPortal(cwd);
  const loaded = options.courses.map((folder) => ({
    folder,
    ...loadSettings(folder, { cwd, targets: toolkit.targets, ruleIds: [] }),
  }));
  // Before anything is written: the pages of one course would replace those of the other.
  messages.push(...sameCourseIds(loaded));
  const compiled: Compiled[] = [];
  for (const { folder, settings } of loaded) {
    const one = await compile(folder, toolkit, {
      ...options,
      // What the course names, and a web site to be tried.
      targets: [...new Set([...settings.targets, SITE])],
      write: true,
    });
    compiled.push(one);
    messages.push(...one.messages);
  }
  const stops = () => messages.some(({ severity }) => options.strict || severity === 'error');
  if (portal === undefined || stops()) return { messages, written: undefined };
  const temporary = partialName(path.dirname(out), path.basename(out));
  await rm(temporary, { recursive: true, force: true });
  try {
    const courses: PortalCourse[] = [];
    for (const one of compiled) {
      const { files } = await publish(one, {
        ...options,
        guide: true,
        out: path.join(temporary, 'packages'),
      });
      courses.push(await portalCourse(one, files, toolkit, messages));
    }
    const site = await siteOf(portal, courses, toolkit, messages, today);
    if (stops()) return { messages, written: undefined };
    const files = siteFiles(site, (reason) => messages.push(inSettings(reason)));
    messages.push(...deadLinks(files, (file) => existsSync(path.join(temporary, file))));
    if (stops()) return { messages, written: undefined };
    const pages = files.filter(({ path: file }) => file.endsWith('.html')).length;
    const { bytes } = await writeAll(files, temporary, signal);
    await replace(temporary, out);
    const packages = courses.reduce((sum, course) => sum + course.packages.length, 0);
    return { messages, written: { pages, files: files.length, bytes, packages } };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A message about portal.yaml as a whole. */
function inSettings(reason: string, severity: Message['severity'] = 'error'): Message {
  const file = `${PORTAL_FOLDER}/portal.yaml`;
  return { file, line: 1, column: 1, severity, ruleId: 'settings-valid', reason };
}

async function portalCourse(
  { editions, project }: Compiled,
  { entries, sheets, guides }: Awaited<ReturnType<typeof publish>>['files'],
  toolkit: Toolkit,
  messages: Message[],
): Promise<PortalCourse> {
  const [source, ...translations] = editions.map(({ course }): Course => course);
  return {
    editions: [source as Course, ...translations],
    packages: entries,
    sheets,
    guides,
    texts: project.texts,
    captions: project.captions,
    releases: await releasesIn(project, toolkit, messages),
  };
}

async function releasesIn(
  { root, directory, settings }: Compiled['project'],
  toolkit: Toolkit,
  messages: Message[],
): Promise<PortalCourse['releases']> {
  const file = path.join(root, CHANGELOG);
  if (!existsSync(file)) return [];
  const read = readText(file, CHANGELOG);
  if ('message' in read) return [];
  const told = releasesOf(read.text, settings.version);
  messages.push(...told.messages.map((message) => ({ ...message, file: `${directory}/${message.file}` })));
  return Promise.all(
    told.releases.map(async ({ version, date, text }) => {
      const id = slugId(version);
      const written = { path: CHANGELOG, id, text, title: version, language: settings.language };
      return { version, date, html: (await compileText(written, {}, toolkit)).html };
    }),
  );
}

async function transcriptsOf(
  courses: readonly PortalCourse[],
  toolkit: Toolkit,
): Promise<Site['transcripts']> {
  const written = courses.flatMap(writtenTranscripts);
  const compiled = written.map(async ({ key, ...text }) => {
    return [key, await compileText({ ...text, title: '' }, {}, toolkit)] as const;
  });
  return new Map(await Promise.all(compiled));
}

async function siteOf(
  portal: Portal,
  courses: PortalCourse[],
  toolkit: Toolkit,
  messages: Message[],
  today: string,
): Promise<Site> {
  const spoken = courses.flatMap(({ editions }) => editions.map(({ language }) => language));
  const languages = portal.languages ?? [...new Set(spoken)];
  const voices = new Map(
    await Promise.all(
      languages.map(async (language) => [language, await voiceIn(language, toolkit.loadTexts)] as const),
    ),
  );
  const assets = Object.fromEntries(
    Object.entries(portal.assets).map(([file, asset]) => [
      file,
      { ...asset, packed: `${ROOT}assets/${asset.packed}` },
    ]),
  );
  const texts = await Promise.all(
    shownTexts(portal, today, messages).map(async (text) => ({
      ...text,
      compiled: await compileText(asWritten(text), assets, toolkit),
    })),
  );
  for (const { compiled } of texts)
    messages.push(
      ...compiled.messages.map((message) => ({ ...message, file: `${PORTAL_FOLDER}/${message.file}` })),
    );
  for (const language of languages.filter((tag) => !speaks(tag)))
    messages.push(
      inSettings(
        `The pages of a portal have no words in "${language}"; they are in English there`,
        'warning',
      ),
    );
  const transcripts = await transcriptsOf(courses, toolkit);
  return { portal, courses, languages, voices, texts, transcripts, today, files: new SiteFiles() };
}

/** News of a later day wait for it. */
function shownTexts({ texts }: Portal, today: string, messages: Message[]): Portal['texts'] {
  const waiting = texts.filter(({ date = '' }) => date > today);
  for (const { path: file, date } of waiting)
    messages.push({
      file: `${PORTAL_FOLDER}/${file}`,
      line: 1,
      column: 1,
      severity: 'warning',
      ruleId: 'front-matter-valid',
      reason: `This text is of ${date} and is not shown before that day; build the portal again then`,
    });
  return texts.filter((text) => !waiting.includes(text));
}

function asWritten({ path: file, text, title, language }: WrittenText): WrittenText {
  return { path: file, text, title, language };
}

async function writeAll(files: PackageFile[], folder: string, signal: AbortSignal) {
  makeFolder(folder);
  return writeFolder(files, folder, { facts: new SourceFacts(), signal });
}

/** A folder takes the place of one that was a portal, and of no other. */
function refuseForeign(out: string): void {
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory() && (readdirSync(out).length === 0 || isPortal(out))) return;
  throw new UsageError(`"${out}" is there, and no portal. Remove it, or choose another folder with --out.`);
}

function isPortal(folder: string): boolean {
  const [listed, door] = [path.join(folder, LISTED), path.join(folder, DOOR)];
  return existsSync(door) && existsSync(listed) && readFileSync(listed, 'utf8').startsWith('{');
}

async function replace(temporary: string, out: string): Promise<void> {
  const kept = partialName(path.dirname(out), `${path.basename(out)}.before`);
  try {
    await rm(kept, { recursive: true, force: true });
    if (existsSync(out)) await rename(out, kept);
    await rename(temporary, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(kept)) await rename(kept, out);
    throw outputError(error, out);
  }
  await rm(kept, { recursive: true, force: true });
}
