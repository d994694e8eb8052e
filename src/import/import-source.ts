/** One source → one course folder. */
import { UsageError } from '../diagnostics/usage-error.ts';
import { collectFiles } from './collect-files.ts';
import type { ImportFormat } from './format.ts';
import type { Imported, Leftover } from './imported.ts';
import type { Source } from './source.ts';
import { placeholderIri, writeCourse } from './write-course.ts';

export interface ImportResult {
  imported: Imported;
  /** In `assets`. */
  files: number;
  leftovers: Leftover[];
}

/**
 * @param folder of the course, absolute
 * @throws UsageError where the source has no lesson, or the disk refuses
 */
export async function importSource(
  source: Source,
  format: ImportFormat,
  folder: string,
): Promise<ImportResult> {
  const leftovers: Leftover[] = [...source.refused];
  const collected = collectFiles();
  const imported = await format.read(source, {
    files: collected,
    leave: (leftover) => leftovers.push(leftover),
  });
  if (imported.modules.every(({ lessons }) => lessons.length === 0))
    throw new UsageError(`No lesson was found in the source, read as ${format.name}.${leftOut(leftovers)}`);
  writeCourse(folder, imported, collected.files);
  leftovers.push({
    file: 'course.yaml of the course',
    what: 'The address that names the course in learning records',
    done: `It is ${placeholderIri('…')} for now`,
    todo: 'Write an address below a domain of your own as iri, before learners begin',
  });
  return { imported, files: collected.files.size, leftovers };
}

const MOST_NAMED = 3;

/** Without a course there is no report: the first of what was left out are named here. */
function leftOut(leftovers: readonly Leftover[]): string {
  const named = leftovers
    .slice(0, MOST_NAMED)
    .map(
      ({ file, line, what }) =>
        ` ${what} (${file}${line === undefined ? '' : `, line ${line}`}) was left out.`,
    );
  const others = leftovers.length - named.length;
  return named.join('') + (others > 0 ? ` So were ${others} more.` : '');
}
