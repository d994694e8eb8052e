/** The front matter of all lessons: read before any is compiled, for links need every lesson's address. */
import { type FrontMatterResult, readFrontMatter } from '../config/front-matter.ts';
import { pictureOf } from '../config/picture.ts';
import type { LessonSource, ModuleSource, Project } from '../load/project.ts';
import type { BlockIds, LessonTask } from './context.ts';
import { withoutMark } from './source-text.ts';

/** One lesson of an edition, before it is compiled. */
export interface LessonHead {
  module: ModuleSource;
  source: LessonSource;
  /** Path and text in the edition's language, or in the source's where there is no translation. */
  path: string;
  text: string;
  language: string;
  /** The lesson's own front matter, and the source's, which it inherits from. */
  own: FrontMatterResult;
  inherited: FrontMatterResult;
}

export function readHeads(project: Project, language: string): LessonHead[] {
  const source = project.settings.language;
  return project.modules.flatMap((module) =>
    module.lessons.map((lesson) => {
      const inherited = readFrontMatter(withoutMark(lesson.text), lesson.path);
      const translated = language === source ? undefined : lesson.translations[language];
      const { path, text } = translated ?? lesson;
      const own = translated === undefined ? inherited : readFrontMatter(withoutMark(text), path);
      return { module, source: lesson, path, text, language: translated ? language : source, own, inherited };
    }),
  );
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
    objectives: own.value.objectives ?? inherited.value.objectives ?? [],
    glossary: own.value.glossary ?? inherited.value.glossary ?? true,
    frontMatter: own.positions,
    inherit,
  };
}
