/** A course in each of its languages. */
import type { Course } from '../course/model/model.ts';
import type { TrainerTexts } from '../course/model/session-plan.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Project } from '../load/project.ts';
import { lockNames } from '../lock/numbers.ts';
import { type ParseOptions, type ParseToolkit, parseCourse } from '../parse/parse.ts';

/** The course in one language. */
export interface Edition {
  language: string;
  course: Course;
  /** What only the trainer reads. Packages are made of the course alone. */
  trainer: TrainerTexts;
}

/**
 * The source language first: translations inherit its ids.
 *
 * @param languages BCP 47 tags of the translations to parse; undefined: all
 */
export async function parseEditions(
  project: Project,
  toolkit: ParseToolkit,
  languages: readonly string[] | undefined,
  options: Pick<ParseOptions, 'signal' | 'memory' | 'onProgress'>,
): Promise<{ editions: [Edition, ...Edition[]]; messages: Message[] }> {
  const { language, translations } = project.settings;
  const source = await parseCourse(project, language, toolkit, options);
  const editions: [Edition, ...Edition[]] = [{ language, course: source.course, trainer: source.trainer }];
  const messages = [...project.messages, ...source.messages];
  for (const translation of translations) {
    if (languages?.includes(translation) === false) continue;
    const parsed = await parseCourse(project, translation, toolkit, { ...options, source });
    messages.push(...parsed.messages);
    editions.push({ language: translation, course: parsed.course, trainer: parsed.trainer });
  }
  return { editions, messages };
}

/** A translation with other blocks than the source has an error that says so, and no numbers. */
export function withSameNames([source, ...translations]: [Edition, ...Edition[]]): [Edition, ...Edition[]] {
  const wanted = namesOf(source);
  return [source, ...translations.filter((edition) => namesOf(edition) === wanted)];
}

function namesOf({ course }: Edition): string {
  const { lessons, blocks, parts } = lockNames(course);
  return JSON.stringify([lessons, blocks, [...parts]]);
}
