/** Folders of modules → their settings and lessons, with the translations of both. */
import { basename } from 'node:path';
import { moduleSchema, moduleTextsSchema } from '../config/module-schema.ts';
import { moduleTexts, normaliseModule } from '../config/module-settings.ts';
import type { CourseSettings } from '../config/settings.ts';
import { idFromName } from '../course/model/ids.ts';
import type { Tree } from './classify.ts';
import { type LoadContext, readSettings } from './load-context.ts';
import type { LessonSource, ModuleSource } from './project.ts';
import { readText } from './read-text.ts';
import { compareLessons, compareNames, type FoundFile } from './walk.ts';

export function loadModules(
  source: Tree,
  treeOf: Map<string, Tree>,
  settings: CourseSettings,
  context: LoadContext,
): ModuleSource[] {
  const folders = [
    ...new Set([...source.lessons.keys(), ...source.sessions.keys(), ...source.moduleSettings.keys()]),
  ].sort(compareNames);
  const modules = folders.map((folder) => loadModule(folder, source, treeOf, settings, context));
  if (source.lessons.size === 0) {
    context.report(
      'course.yaml',
      'course-has-lessons',
      'The course has no lesson; add a file such as 01-start/01-welcome.md',
    );
  }
  const [rootLesson] = source.lessons.get('') ?? [];
  if (rootLesson !== undefined && source.lessons.size > 1) {
    context.report(
      rootLesson.path,
      'lesson-in-module',
      'This lesson stands beside the modules; move it into the folder of a module',
    );
  }
  for (const [language, tree] of treeOf) reportWithoutSource(language, tree, source, context);
  return modules;
}

function loadModule(
  folder: string,
  source: Tree,
  treeOf: Map<string, Tree>,
  course: CourseSettings,
  context: LoadContext,
): ModuleSource {
  const file = source.moduleSettings.get(folder);
  const read = file && readSettings(context, file.path, file.from, moduleSchema);
  const fallback = folder === '' ? { id: course.id, title: course.title } : {};
  const settings = normaliseModule({ ...fallback, ...read?.rest }, folder);
  const inOrder = (files: readonly FoundFile[] = []) =>
    files.toSorted((a, b) => compareLessons(basename(a.path), basename(b.path)));
  const lessons = inOrder(source.lessons.get(folder));
  const sessions = inOrder(source.sessions.get(folder));
  const [first = file] = sessions;
  if (lessons.length === 0 && first !== undefined)
    context.report(first.path, 'module-has-lessons', noLesson(folder, sessions));
  if (settings.id === '') {
    const reason = `No id can be made of the name "${folder}"; write one in ${folder}/module.yaml, such as "id: basics"`;
    context.report(lessons[0]?.path ?? `${folder}/module.yaml`, 'id-derivable', reason);
    settings.id = 'module';
  }
  const translations: ModuleSource['translations'] = {};
  for (const [language, tree] of treeOf) {
    const translated = tree.moduleSettings.get(folder);
    const texts = translated && readSettings(context, translated.path, translated.from, moduleTextsSchema);
    if (translated === undefined || texts === undefined) continue;
    const ruled = moduleTexts(texts, settings, translated.path);
    context.messages.push(...ruled.messages);
    translations[language] = ruled.texts;
  }
  return {
    id: settings.id,
    folder,
    settings,
    translations,
    lessons: lessons.flatMap((lesson) => loadLesson(lesson, treeOf, context)),
    sessions: sessions.flatMap((session) => loadLesson(session, treeOf, context)),
  };
}

function noLesson(folder: string, sessions: readonly FoundFile[]): string {
  return sessions.length === 0
    ? 'The module has no lesson; add one beside this file, or remove the module'
    : `The module has sessions and no lesson, and packages hold lessons; add one such as ${folder}/01-start.md`;
}

/** What cannot be read is left out; its message stands. */
function loadLesson(file: FoundFile, treeOf: Map<string, Tree>, context: LoadContext): LessonSource[] {
  const source = readText(file.from, file.path, context.contents);
  if ('message' in source) {
    context.messages.push(source.message);
    return [];
  }
  const translations: LessonSource['translations'] = {};
  for (const [language, { textAt }] of treeOf) {
    const translated = textAt.get(file.path);
    if (translated === undefined) continue;
    const read = readText(translated.from, translated.path, context.contents);
    if ('message' in read) context.messages.push(read.message);
    else translations[language] = { path: translated.path, text: read.text };
  }
  return [{ id: idFromName(basename(file.path)), path: file.path, text: source.text, translations }];
}

function reportWithoutSource(language: string, tree: Tree, source: Tree, context: LoadContext): void {
  for (const [kind, texts] of [
    ['lesson', tree.lessons],
    ['session', tree.sessions],
  ] as const) {
    for (const { path } of [...texts.values()].flat()) {
      const wanted = path.split('/').slice(2).join('/');
      if (source.textAt.has(wanted)) continue;
      const reason = `There is no ${kind} "${wanted}" that this one in "${language}" translates; give both the same name`;
      context.report(path, 'translation-has-source', reason);
    }
  }
  for (const [folder, file] of tree.moduleSettings) {
    if (source.lessons.has(folder) || source.moduleSettings.has(folder)) continue;
    context.report(
      file.path,
      'translation-has-source',
      `There is no module "${folder}" that this file translates; give both folders the same name`,
    );
  }
}
