/** `guide`: what trainers get of a course, for the sessions in which learners meet. */
import { sortMessages } from '../diagnostics/report.ts';
import { compile } from '../pipeline/compile.ts';
import { publishGuides } from '../pipeline/publish.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { knownLanguages, outFolder } from './build.ts';
import { findCourses } from './find-courses.ts';
import { sessionOf } from './session.ts';
import type { Courses, GuideOptions, GuideResult } from './types.ts';

/**
 * Writes a folder for each language: the trainer's guide, the sheets that are handed out and the list of attendance,
 * each as a page and as a Word file, and the slides as a page.
 *
 * @param courses folders of courses; an empty list means every course below `courses/`
 * @returns the folders, or the errors for which those of a course were not written
 * @throws UsageError where a course or a language is not known
 * @throws OutputError where the folders cannot be written; those of the last time are untouched
 * @throws the reason of `signal`, once it is aborted; nothing is half written
 */
export async function guide(courses: Courses, options: GuideOptions = {}): Promise<GuideResult> {
  const { cwd, signal, cache } = sessionOf(options);
  const folders = findCourses(typeof courses === 'string' ? [courses] : courses, cwd);
  const languages = options.languages && (await knownLanguages(options.languages, folders, cwd));
  const out = outFolder(options.out);
  const result: GuideResult = { problems: [], guides: [] };
  for (const folder of folders) {
    // What only a release must have changes nothing for trainers.
    const compiled = await compile(folder, toolkit, { cwd, languages, draft: true, signal, cache });
    const problems = compiled.messages.filter(({ severity }) => severity === 'error');
    result.problems.push(...problems);
    if (problems.length === 0)
      result.guides.push(...(await publishGuides(compiled, { cwd, languages, out, signal })));
  }
  return { ...result, problems: sortMessages(result.problems) };
}
