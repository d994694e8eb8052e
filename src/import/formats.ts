/** The kinds of sources that can be imported, in the order in which they are looked for. */
import { UsageError } from '../diagnostics/usage-error.ts';
import { bankFormats } from './banks/formats.ts';
import type { ImportFormat } from './format.ts';
import { markdownFormats } from './markdown/formats.ts';
import { officeFormats } from './office/formats.ts';
import type { Source } from './source.ts';

export const formats: readonly ImportFormat[] = [...officeFormats, ...markdownFormats, ...bankFormats];

/** @throws UsageError for a name that is none, and for a source that no format knows */
export function formatOf(source: Source, named: string | undefined): { format: ImportFormat; why: string } {
  const names = formats.map(({ name }) => name).join(', ');
  if (named !== undefined) {
    const format = formats.find(({ name }) => name === named);
    if (format === undefined) throw new UsageError(`"${named}" is no format; known are ${names}.`);
    return { format, why: '--format says so' };
  }
  for (const format of formats) {
    const why = format.tells(source);
    if (why !== undefined) return { format, why };
  }
  throw new UsageError(
    source.files.size === 0
      ? 'The source holds no file.'
      : `Nothing in the source tells what it is; name it with --format: ${names}.`,
  );
}
