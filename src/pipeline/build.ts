/** The whole pipeline, load → parse → check → render → package, for any number of courses. */
import { compile } from './compile.ts';
import type { Toolkit } from './toolkit.ts';
import type { BuildOptions, BuildResult } from './types.ts';

export async function buildCourses(toolkit: Toolkit, options: BuildOptions): Promise<BuildResult> {
  const result: BuildResult = { messages: [], packages: [], sheets: [] };
  for (const folder of options.courses) {
    const { messages, packages, sheets } = await buildCourse(folder, toolkit, options);
    result.messages.push(...messages);
    result.packages.push(...packages);
    result.sheets.push(...sheets);
  }
  return result;
}

export async function buildCourse(
  folder: string,
  toolkit: Toolkit,
  options: BuildOptions,
): Promise<BuildResult> {
  const compiled = await compile(folder, toolkit, options);
  const { messages } = compiled;
  const stops = messages.some((message) => options.strict || message.severity === 'error');
  if (!options.write || stops) return { messages, packages: [], sheets: [] };
  // What only writing needs is loaded only then.
  const { publish } = await import('./publish.ts');
  return { messages, ...(await publish(compiled, options)) };
}
