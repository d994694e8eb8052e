/** `explain`: what a course reports and what an LMS makes of it, for those who run the LMS. */
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { canonicalLanguage } from '../config/fields.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { count, prettyReport, sortMessages } from '../diagnostics/report.ts';
import { type FormatName, formats } from '../explain/formats/index.ts';
import { sheetOf } from '../explain/sheet.ts';
import { makeFolder } from '../package/make-folder.ts';
import { outputError } from '../package/output-error.ts';
import { sheetLanguages, sheetVoice } from '../texts/sheet/index.ts';
import { knownTargets } from './build.ts';
import { cacheOf } from './cache.ts';
import { findCourses } from './find-courses.ts';
import { type Io, wantsColour } from './io.ts';
import { checkNames } from './names.ts';

export interface ExplainFlags {
  language?: string;
  target?: string[];
  format: FormatName;
  out?: string;
  cache?: boolean;
}

export async function explainCourse(given: string, flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const [folder = io.cwd] = findCourses([given], io.cwd);
  const reader = flags.language === undefined ? undefined : knownReader(flags.language);
  const targets = flags.target && knownTargets(flags.target);
  const { compile } = await import('../pipeline/compile.ts');
  const { explanationOf } = await import('../pipeline/sheets.ts');
  const { toolkit } = await import('../pipeline/toolkit.ts');
  const { messages, plans, lock, project } = await compile(folder, toolkit, {
    cwd: io.cwd,
    targets,
    // What only a release must have changes nothing of what is reported.
    draft: true,
    signal: io.signal,
    cache: cacheOf(flags, io),
  });
  const errors = messages.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || plans.length === 0) {
    io.stderr.write(prettyReport(sortMessages(errors), wantsColour(io)));
    io.stderr.write('The course has problems, so what it reports is not certain; mend them first.\n');
    return count(messages).errors > 0 ? exitCodes.problems : exitCodes.cannotRun;
  }
  const { settings } = project;
  const voice = await sheetVoice(reader ?? settings.language);
  const edition = editionFor(voice.language, settings.language, settings.translations);
  const text = formats[flags.format](
    sheetOf(explanationOf(plans, edition, lock.numbers, toolkit.targets), voice),
    voice.language,
  );
  if (flags.out === undefined) io.stdout.write(text);
  else writeSheet(resolve(io.cwd, flags.out), text);
  return exitCodes.fine;
}

/** The packages in the reader's own language, where there are such. */
function editionFor(reader: string, source: string, translations: readonly string[]): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const all = [source, ...translations];
  return all.find((tag) => tag === reader) ?? all.find((tag) => base(tag) === base(reader)) ?? source;
}

function knownReader(tag: string): string {
  const language = canonicalLanguage(tag) ?? tag;
  checkNames([language.split('-')[0] ?? ''], Object.keys(sheetLanguages), 'language');
  return language;
}

function writeSheet(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw outputError(error, path);
  }
}
