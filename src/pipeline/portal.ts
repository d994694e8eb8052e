/** Courses → a portal: their packages, and the pages around them. All of it, or what was there before. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../diagnostics/message.ts';
import { sameCourseIds } from '../load/course-ids.ts';
import { loadSettings } from '../load/load.ts';
import { openOutput } from '../package/open-output.ts';
import { partialName } from '../package/partial-name.ts';
import { replaceFolder } from '../package/replace-folder.ts';
import { SourceFacts } from '../package/source-facts.ts';
import { writeFolder } from '../package/write-folder.ts';
import { siteFiles } from '../portal/build.ts';
import { deadLinks } from '../portal/check-links.ts';
import { loadPortal, settingsMessage } from '../portal/load.ts';
import { refuseForeign } from '../portal/own-folder.ts';
import type { PortalCourse } from '../portal/site.ts';
import { siteOf } from '../portal/site-of.ts';
import { SITE } from '../targets/summaries.ts';
import { type Compiled, compile } from './compile.ts';
import { portalCourse } from './portal-course.ts';
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

export async function buildPortal(toolkit: Toolkit, options: PortalOptions): Promise<PortalResult> {
  const { cwd, signal, today = new Date().toISOString().slice(0, 10) } = options;
  const out = path.resolve(cwd, options.out);
  refuseForeign(out);
  const { portal, messages } = await loadPortal(cwd);
  const compiled = await compileAll(toolkit, options, messages);
  const stops = () => messages.some(({ severity }) => options.strict || severity === 'error');
  if (portal === undefined || stops()) return { messages, written: undefined };
  await openOutput(path.dirname(out));
  const temporary = partialName(path.dirname(out), path.basename(out));
  await rm(temporary, { recursive: true, force: true });
  try {
    const courses: PortalCourse[] = [];
    // What only its packages need is let go with each course.
    for (let one = compiled.shift(); one !== undefined; one = compiled.shift()) {
      const packages = path.join(temporary, 'packages');
      const { files } = await publish(one, { ...options, guide: true, out: packages });
      courses.push(await portalCourse(one, files, messages));
    }
    const site = await siteOf(portal, courses, toolkit, { today, messages });
    if (stops()) return { messages, written: undefined };
    const files = siteFiles(site, (reason) => messages.push(settingsMessage(reason)));
    messages.push(...deadLinks(files, (file) => existsSync(path.join(temporary, file))));
    if (stops()) return { messages, written: undefined };
    const { bytes } = await writeFolder(files, temporary, { facts: new SourceFacts(), signal });
    await replaceFolder(temporary, out);
    const pages = files.filter(({ path: file }) => file.endsWith('.html')).length;
    const packages = courses.reduce((sum, course) => sum + course.packages.length, 0);
    return { messages, written: { pages, files: files.length, bytes, packages } };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Before anything is written: the pages of one course would replace those of another with its id. */
async function compileAll(
  toolkit: Toolkit,
  options: PortalOptions,
  messages: Message[],
): Promise<Compiled[]> {
  const loaded = options.courses.map((folder) => ({
    folder,
    ...loadSettings(folder, { cwd: options.cwd, targets: toolkit.targets, ruleIds: [] }),
  }));
  messages.push(...sameCourseIds(loaded));
  const compiled: Compiled[] = [];
  for (const { folder, settings } of loaded) {
    // What the course names, and a web site to be tried.
    const targets = [...new Set([...settings.targets, SITE])];
    const one = await compile(folder, toolkit, { ...options, targets, write: true });
    compiled.push(one);
    messages.push(...one.messages);
  }
  return compiled;
}
