/** Courses → a portal: their packages, and the pages around them. All of it, or what was there before. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { loadSettings } from '../load/load.ts';
import { makeFolder } from '../package/make-folder.ts';
import { outputError } from '../package/output-error.ts';
import { partialName } from '../package/partial-name.ts';
import { SourceFacts } from '../package/source-facts.ts';
import { writeFolder } from '../package/write-folder.ts';
import { siteFiles } from '../portal/build.ts';
import { compileText, type WrittenText } from '../portal/compile-texts.ts';
import { loadPortal, PORTAL_FOLDER } from '../portal/load.ts';
import type { Portal } from '../portal/model.ts';
import { type PortalCourse, type Site, SiteFiles } from '../portal/site.ts';
import { voiceIn } from '../portal/voice.ts';
import type { PackageFile } from '../targets/target.ts';
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

/** Says that a folder is a portal's, so that another build may take its place. */
const MARK = 'packages/packages.json';

export async function buildPortal(toolkit: Toolkit, options: PortalOptions): Promise<PortalResult> {
  const { cwd, signal } = options;
  const out = path.resolve(cwd, options.out);
  refuseForeign(out);
  const { portal, messages } = await loadPortal(cwd);
  const compiled: Compiled[] = [];
  for (const folder of options.courses) {
    const one = await compile(folder, toolkit, {
      ...options,
      targets: targetsOf(folder, cwd, toolkit),
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
      const { files } = await publish(one, { ...options, out: path.join(temporary, 'packages') });
      courses.push(portalCourse(one, files));
    }
    const site = await siteOf(portal, courses, toolkit, messages);
    if (stops()) return { messages, written: undefined };
    const files = siteFiles(site);
    const pages = files.filter(({ path: file }) => file.endsWith('.html')).length;
    const { bytes } = await writeAll(files, temporary, signal);
    await replace(temporary, out);
    const packages = courses.reduce((sum, course) => sum + course.packages.length, 0);
    return { messages, written: { pages, files: files.length, bytes, packages } };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** What the course names, and a web site to be tried. */
function targetsOf(folder: string, cwd: string, { targets }: Toolkit): string[] {
  const { settings } = loadSettings(folder, { cwd, targets, ruleIds: [] });
  return [...new Set([...settings.targets, 'web'])];
}

function portalCourse(
  { editions, project }: Compiled,
  { entries, sheets }: Awaited<ReturnType<typeof publish>>['files'],
): PortalCourse {
  const [source, ...translations] = editions.map(({ course }): Course => course);
  return {
    editions: [source as Course, ...translations],
    packages: entries,
    sheets,
    texts: project.texts,
    captions: project.captions,
    changes: undefined,
  };
}

async function siteOf(
  portal: Portal,
  courses: PortalCourse[],
  toolkit: Toolkit,
  messages: Message[],
): Promise<Site> {
  const spoken = courses.flatMap(({ editions }) => editions.map(({ language }) => language));
  const languages = portal.languages ?? [...new Set(spoken)];
  const voices = new Map(
    await Promise.all(
      languages.map(async (language) => [language, await voiceIn(language, toolkit.loadTexts)] as const),
    ),
  );
  const files = new SiteFiles();
  const texts = await Promise.all(
    portal.texts.map(async (text) => ({
      ...text,
      compiled: await compileText(asWritten(text), portal.assets, toolkit),
    })),
  );
  for (const { compiled } of texts)
    messages.push(
      ...compiled.messages.map((message) => ({ ...message, file: `${PORTAL_FOLDER}/${message.file}` })),
    );
  return { portal, courses, languages, voices, texts, transcripts: new Map(), files };
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
  return existsSync(path.join(folder, MARK)) && readFileSync(path.join(folder, MARK), 'utf8').startsWith('{');
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
