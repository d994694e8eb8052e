/** The front matter of all lessons: read before any is compiled, for links need every lesson's address. */
import type { z } from 'zod';
import { type FrontMatterResult, readFrontMatter } from '../config/front-matter.ts';
import { type FrontMatter, lessonSchema } from '../config/lesson-schema.ts';
import { pictureOf } from '../config/picture.ts';
import type { LessonSource, ModuleSource, Project } from '../load/project.ts';
import type { BlockIds, LessonTask } from './context.ts';
import { withoutMark } from './source-text.ts';

/** One file of an edition, before it is compiled. */
export interface Head<Value> {
  module: ModuleSource;
  source: LessonSource;
  /** Path and text in the edition's language, or in the source's where there is no translation. */
  path: string;
  text: string;
  language: string;
  /** The file's own front matter, and the source's, which it inherits from. */
  own: FrontMatterResult<Value>;
  inherited: FrontMatterResult<Value>;
}

export type LessonHead = Head<FrontMatter>;

export function readHeads(project: Project, language: string): LessonHead[] {
  return project.modules.flatMap((module) =>
    module.lessons.map((lesson) => readHead(project, language, module, lesson, lessonSchema)),
  );
}

export function readHead<Schema extends z.ZodObject>(
  project: Project,
  language: string,
  module: ModuleSource,
  source: LessonSource,
  schema: Schema,
): Head<z.output<Schema>> {
  const inherited = readFrontMatter(withoutMark(source.text), source.path, schema);
  const original = project.settings.language;
  const translated = language === original ? undefined : source.translations[language];
  const { path, text } = translated ?? source;
  const own = translated === undefined ? inherited : readFrontMatter(withoutMark(text), path, schema);
  return { module, source, path, text, language: translated ? language : original, own, inherited };
}

/** The source's in every language; a lesson that came from another module names that one before its id. */
export function lessonAddress({ inherited, module, source }: LessonHead): { moduleId: string; id: string } {
  const [id = '', moduleId = module.id] = (inherited.value.id ?? source.id).split('/').reverse();
  return { moduleId, id };
}

export function taskOf(head: LessonHead, inherit: BlockIds[] | undefined): LessonTask {
  const { own, inherited } = head;
  return {
    ...lessonAddress(head),
    path: head.path,
    text: head.text,
    language: head.language,
    title: own.value.title ?? '',
    image: pictureOf(own.value.image ?? inherited.value.image),
    minutes: own.value.minutes ?? inherited.value.minutes,
    description: own.value.description,
    keywords: own.value.keywords,
    objectives: own.value.objectives ?? inherited.value.objectives ?? [],
    glossary: own.value.glossary ?? inherited.value.glossary ?? true,
    frontMatter: own.positions,
    inherit,
  };
}
