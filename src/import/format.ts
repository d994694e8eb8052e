/** One kind of source that can be imported. */
import type { FileCollector } from './collect-files.ts';
import type { Imported, Leftover } from './imported.ts';
import type { Source } from './source.ts';

export interface ImportContext {
  /** Takes what the course is to hold beside its lessons. */
  files: FileCollector;
  /** Notes what is not in the course as it was. */
  leave(leftover: Leftover): void;
}

export interface ImportFormat {
  /** As `--format` names it. */
  name: string;
  /** Why the source is of this kind, as the end of "because …"; undefined where it is not. */
  tells(source: Source): string | undefined;
  /** @throws UsageError where nothing of the source can be read */
  read(source: Source, context: ImportContext): Imported | Promise<Imported>;
}
