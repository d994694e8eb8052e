/** A result as a file, in the place of standard output. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../package/make-folder.ts';
import { outputError } from '../package/output-error.ts';

/** @throws OutputError where it cannot be written */
export function writeOutput(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw outputError(error, path);
  }
}
