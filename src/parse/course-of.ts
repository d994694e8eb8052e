/** The course around its lessons, in one language: the settings with that language's texts. */
import type { ModuleTexts } from '../config/settings.ts';
import type { Community } from '../course/model/community.ts';
import type { Course, Funding, Lesson, Module, Picture, Task } from '../course/model/model.ts';
import type { SessionPlan } from '../course/model/session-plan.ts';
import type { ToolkitItem } from '../course/model/toolkit.ts';
import { typographic } from '../course/text/typographic.ts';
import type { ModuleSource, Project } from '../load/project.ts';

/** `lessons` and `sessions` are in the order of the project. */
export function courseOf(
  project: Project,
  language: string,
  lessons: Lesson[],
  sessions: SessionPlan[],
): Course {
  const { settings } = project;
  const texts = project.translations[language] ?? {};
  const set = (text: string) => typographic(text, language);
  return {
    id: settings.id,
    iri: settings.iri,
    title: set(texts.title ?? settings.title),
    description: set(texts.description ?? settings.description),
    version: settings.version,
    language,
    sourceLanguage: settings.language,
    languages: project.languages,
    licence: settings.licence,
    authors: settings.authors,
    keywords: texts.keywords ?? settings.keywords,
    completion: settings.completion,
    theme: settings.theme,
    cover: pictureIn(project, language, settings.cover, texts.cover),
    funding: fundingOf(settings.funding, texts.funding),
    recognition: settings.recognition,
    achievement: settings.achievement,
    packaging: settings.package,
    order: settings.order,
    maxPackageBytes: settings.maxPackageBytes,
    media: project.media,
    site: language === settings.language ? settings.site : texts.site,
    modules: modulesOf(project, language, lessons, sessions),
    videos: videosOf(project, language),
    glossary: (project.glossary[language] ?? []).map((entry) => ({
      ...entry,
      term: typographic(entry.term, entry.language),
      definition: typographic(entry.definition, entry.language),
    })),
    toolkit: toolkitOf(project, language),
    community: communityOf(project, language),
    assets: project.assets,
    captions: project.captions,
  };
}

export function videosOf(project: Project, language: string): Course['videos'] {
  return project.videos[language] ?? project.videos[project.settings.language] ?? {};
}

/** Texts as their language sets them. */
export function toolkitOf({ toolkit }: Project, language: string): ToolkitItem[] {
  return (toolkit[language] ?? []).map((item) => ({
    ...item,
    title: typographic(item.title, item.language),
    kind: item.kind && typographic(item.kind, item.language),
    summary: item.summary && typographic(item.summary, item.language),
  }));
}

function communityOf(project: Project, language: string): Community | undefined {
  const community = project.community[language];
  if (community === undefined) return undefined;
  const set = <T extends { language: string }>(one: T, ...keys: (keyof T)[]): T => {
    const texts = keys.flatMap((key) => {
      const text = one[key];
      return typeof text === 'string' ? [[key, typographic(text, one.language)]] : [];
    });
    return { ...one, ...Object.fromEntries(texts) };
  };
  return {
    intro: community.intro && set(community.intro, 'text'),
    forums: community.forums.map((one) => set(one, 'title', 'question')),
    events: community.events.map((one) => set(one, 'title', 'time', 'place', 'summary')),
    rules: community.rules.map((one) => set(one, 'text')),
    contacts: community.contacts.map((one) => set(one, 'role')),
    contribute: community.contribute.map((one) => set(one, 'text')),
  };
}

function fundingOf(
  funding: Funding | undefined,
  texts: { statement?: string; disclaimer?: string } | undefined,
): Funding | undefined {
  return funding && { ...funding, ...texts };
}

function modulesOf(
  project: Project,
  language: string,
  lessons: readonly Lesson[],
  sessions: readonly SessionPlan[],
): Module[] {
  const [nextLessons, nextSessions] = [takerOf(lessons), takerOf(sessions)];
  return project.modules.map((source) =>
    moduleOf(
      project,
      source,
      language,
      nextLessons(source.lessons.length),
      nextSessions(source.sessions.length),
    ),
  );
}

/** Gives as many of a list as it is asked for, one after the other. */
function takerOf<T>(all: readonly T[]): (count: number) => T[] {
  let next = 0;
  return (count) => {
    next += count;
    return all.slice(next - count, next);
  };
}

function moduleOf(
  project: Project,
  source: ModuleSource,
  language: string,
  lessons: Lesson[],
  sessions: SessionPlan[],
): Module {
  const { settings } = source;
  const texts = source.translations[language] ?? {};
  const description = texts.description ?? settings.description;
  const set = (text: string) => typographic(text, language);
  const translated = new Map(texts.objectives?.map((objective) => [objective.id, objective.text]));
  return {
    id: source.id,
    title: set(texts.title ?? settings.title),
    description: description && set(description),
    image: pictureIn(project, language, settings.image, texts.image),
    objectives: settings.objectives.map(({ id, text }) => ({ id, text: set(translated.get(id) ?? text) })),
    hours: settings.hours,
    recognition: settings.recognition,
    task: settings.task && taskIn(settings.task, texts.task, set),
    folder: source.folder,
    lessons,
    sessions,
  };
}

function taskIn(task: Task, texts: ModuleTexts['task'], set: (text: string) => string): Task {
  const { title, text, handIn, judged } = { ...task, ...texts };
  return {
    ...task,
    title: title && set(title),
    text: set(text),
    handIn: handIn && set(handIn),
    judged: judged && set(judged),
  };
}

/** With the words of a translation, and its own file where it has one. */
function pictureIn(
  { assets }: Project,
  language: string,
  picture: Picture | undefined,
  words: { alt: string } | undefined,
): Picture | undefined {
  if (picture === undefined) return undefined;
  const own = `i18n/${language}/${picture.path}`;
  const path = Object.hasOwn(assets, own) ? own : picture.path;
  return { ...picture, path, alt: typographic(words?.alt ?? picture.alt, language) };
}
