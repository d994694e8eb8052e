/** The toolkit: practical resources of a course, each a file to take away, which partners adapt to their place. */
import type { Position } from './position.ts';

export interface ToolkitItem {
  /** Its key in `toolkit.yaml`; the same in every language. */
  id: string;
  title: string;
  /** What sort of thing it is, in the author's words, e.g. `Template`. */
  kind: string | undefined;
  summary: string | undefined;
  /** Of title, kind and summary: the source's where a translation lacks them. */
  language: string;
  /** In the course folder: the partner's file where there is one, else the translation's, else the source's. */
  path: string;
  /** BCP 47 tag of what is written in the file. */
  fileLanguage: string;
  licence: string | undefined;
  version: string | undefined;
  /** Whether the file can be read with assistive technology; undefined: nobody has said. */
  accessible: boolean | undefined;
  /** Id of the module that it belongs to; undefined: to the course. */
  module: string | undefined;
  /** Ids of objectives of that module. */
  objectives: string[];
  /** Set where a partner's file or entry below `local/` stands in the place of the author's. */
  adapted?: Adaptation | undefined;
  /** Where it is written, the file relative to the course folder. */
  file: string;
  position: Position;
}

/** What a lesson that offers an item knows of it. */
export type LessonItem = Pick<ToolkitItem, 'title' | 'language' | 'path'>;

export interface Adaptation {
  /** Who adapted it. */
  by: string | undefined;
  /** What was changed. */
  note: string | undefined;
}
