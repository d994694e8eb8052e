/** `explain`: what a course reports and what an LMS makes of it, for those who run the LMS. */
import { canonicalLanguage } from '../config/fields.ts';
import { sortMessages } from '../diagnostics/report.ts';
import { formats } from '../explain/formats/index.ts';
import { sheetOf } from '../explain/sheet.ts';
import { compile } from '../pipeline/compile.ts';
import { explanationOf } from '../pipeline/sheets.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { sheetLanguages, sheetVoice } from '../texts/sheet/index.ts';
import { findCourses } from './find-courses.ts';
import { checkNames, knownTargets } from './known-names.ts';
import { sessionOf } from './session.ts';
import type { ExplainOptions, ExplainResult } from './types.ts';

/**
 * Writes the sheet for an LMS administrator: what each kind of package reports in every case, what LMSs show of it,
 * and which settings to choose.
 *
 * @param course folder of the course, relative to `cwd` or absolute
 * @returns the sheet, or the errors for which there is none
 * @throws UsageError where the course, a target or the language is not known
 * @throws the reason of `signal`, once it is aborted
 */
export async function explain(course: string, options: ExplainOptions = {}): Promise<ExplainResult> {
  const { cwd, signal, cache } = sessionOf(options);
  const [folder = cwd] = findCourses([course], cwd);
  const reader = options.language === undefined ? undefined : knownReader(options.language);
  const { messages, plans, lock, project } = await compile(folder, toolkit, {
    cwd,
    targets: options.targets && knownTargets(options.targets),
    // What only a release must have changes nothing of what is reported.
    draft: true,
    signal,
    cache,
  });
  const problems = sortMessages(messages.filter(({ severity }) => severity === 'error'));
  if (problems.length > 0 || plans.length === 0) return { problems, sheet: undefined };
  const { settings } = project;
  const voice = await sheetVoice(reader ?? settings.language);
  const edition = editionFor(voice.language, settings.language, settings.translations);
  const explanation = explanationOf(plans, edition, lock.numbers, toolkit.targets);
  const sheet = formats[options.format ?? 'text'](sheetOf(explanation, voice), voice.language);
  return { problems: [], sheet };
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
