/** The whole pipeline, load → parse → check → render → package, for any number of courses. */
import { courseDirectory } from '../load/course-directory.ts';
import type { ListedFiles } from '../package/packages-file.ts';
import { BuildMemo } from './build-memo.ts';
import type { Toolkit } from './toolkit.ts';
import type { BuildOptions, BuildResult } from './types.ts';

/** @param toolkit loaded where something is to be built, for that alone takes as long as a build that has nothing to do */
export async function buildCourses(
  toolkit: () => Promise<Toolkit>,
  options: BuildOptions,
): Promise<BuildResult> {
  const result: BuildResult = { messages: [], packages: [], sheets: [], guides: [] };
  for (const folder of options.courses) {
    const { messages, packages, sheets, guides } = await buildUnlessSame(folder, toolkit, options);
    result.messages.push(...messages);
    result.packages.push(...packages);
    result.sheets.push(...sheets);
    result.guides.push(...guides);
  }
  return result;
}

async function buildUnlessSame(
  folder: string,
  toolkit: () => Promise<Toolkit>,
  options: BuildOptions,
): Promise<BuildResult> {
  const memo = options.cache && BuildMemo.open(options.cache, folder, options);
  const known = await memo?.recall();
  if (known === undefined) return buildCourse(folder, await toolkit(), options, memo);
  options.onProgress?.({ phase: 'load', course: courseDirectory(folder, options.cwd), done: 1, total: 1 });
  return known;
}

/** @param memo hears what was built */
export async function buildCourse(
  folder: string,
  toolkit: Toolkit,
  options: BuildOptions,
  memo?: BuildMemo,
): Promise<BuildResult> {
  const { result, files, lockChanged } = await build(folder, toolkit, { ...options, files: memo?.files });
  if (!lockChanged) memo?.keep(result, files);
  return result;
}

async function build(
  folder: string,
  toolkit: Toolkit,
  options: BuildOptions,
): Promise<{ result: BuildResult; files: ListedFiles; lockChanged: boolean }> {
  const { compile } = await import('./compile.ts');
  const compiled = await compile(folder, toolkit, options);
  const { messages } = compiled;
  const stops = messages.some((message) => options.strict || message.severity === 'error');
  if (!options.write || stops)
    return {
      result: { messages, packages: [], sheets: [], guides: [] },
      files: { entries: [], sheets: [], guides: [] },
      lockChanged: false,
    };
  // What only writing needs is loaded only then.
  const { publish } = await import('./publish.ts');
  const { files, ...published } = await publish(compiled, options);
  return { result: { messages, ...published }, files, lockChanged: compiled.lock.changed };
}
