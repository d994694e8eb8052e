/** The course folder as a person names it, relative to the working directory, with `/`. */
import { relative, resolve, sep } from 'node:path';

export function courseDirectory(courseDir: string, cwd: string): string {
  return relative(cwd, resolve(cwd, courseDir)).split(sep).join('/') || '.';
}
