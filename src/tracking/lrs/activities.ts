/** The activities that statements speak of: their ids, their names, and which stands in which. */
import type { Interaction, Response } from '../../course/model/interaction.ts';
import type { BlockData, LessonData, PackageData } from '../../course/model/package-data.ts';
import { componentLists, rightPatterns } from '../../course/outcome/patterns.ts';
import type { LaunchParameters } from './launch-parameters.ts';

export interface Activity {
  objectType: 'Activity';
  id: string;
  definition?: Record<string, unknown>;
}

export interface Activities {
  course: Activity;
  /** What the launch belongs to, and the package itself where the LMS gave it another id. */
  outer: Activity[];
  /** @param id `LessonData.id` or `LessonData.key` */
  lesson(id: string, title: string): Activity;
  /** What the lesson stands in: its module, and in a module's package the package. */
  aboveLesson(id: string): Activity;
  /** @param index in `PackageData.modules` */
  module(index: number): Activity;
  quiz(lesson: LessonData, block: BlockData): Activity;
  question(response: Response): Activity;
  /** What a question stands in: its quiz, or else its lesson. The lesson comes last. */
  aboveQuestion(response: Response): [Activity, ...Activity[]];
  /** Objectives that a question asks for, by name. */
  objectives(response: Response): Activity[];
  /** An item of the toolkit, by its key. */
  resource(id: string, title: string): Activity;
  /** A block that the caller describes. */
  block(lessonId: string, blockId: string): Activity;
  /** IRI of an extension that no profile defines. */
  extension(name: 'attempt' | 'measure'): string;
}

const TYPE = 'http://adlnet.gov/expapi/activities/';

export function createActivities(data: PackageData, launch: LaunchParameters): Activities {
  const { language } = data.course;
  const base = baseOf(data);
  const course = courseActivity(data, launch.activityId ?? data.course.iri);

  const lessonId = (id: string): string => `${base}/${lessonOf(data, id)?.key ?? id}`;
  const blockId = (lesson: string, block: string): string => `${lessonId(lesson)}#${block}`;
  const named = (id: string, type: string, name: string): Activity => ({
    objectType: 'Activity',
    id,
    definition: { type: TYPE + type, name: { [language]: name } },
  });
  const moduleId = (index: number): string => `${base}/${data.modules[index]?.id}`;

  return {
    course,
    outer: [launch.grouping, data.course.iri]
      .filter((id, index, all) => id !== undefined && id !== course.id && all.indexOf(id) === index)
      .map((id) => activity(String(id))),
    lesson: (id, title) => named(lessonId(id), 'lesson', title),
    aboveLesson(id) {
      const lesson = lessonOf(data, id);
      const isInModule = data.course.module === undefined && lesson !== undefined;
      return isInModule ? activity(moduleId(lesson.module)) : bare(course);
    },
    module: (index) => named(moduleId(index), 'module', data.modules[index]?.title ?? ''),
    quiz: ({ key }, { id, prompt }) => named(blockId(key, id), 'assessment', prompt),
    question: (response) =>
      questionActivity(blockId(response.lessonId, response.blockId), response, language),
    aboveQuestion(response) {
      const [lesson, block] = placeOf(data, response);
      const inLesson = activity(lessonId(response.lessonId));
      const quiz = lesson?.blocks.find(({ plan, number }) => plan !== undefined && number === block?.quiz);
      return quiz === undefined ? [inLesson] : [activity(blockId(response.lessonId, quiz.id)), inLesson];
    },
    objectives(response) {
      const [lesson, block] = placeOf(data, response);
      const index = lesson?.module ?? 0;
      const objective = data.modules[index]?.objectives.find(({ id }) => id === block?.objective);
      if (objective === undefined) return [];
      return [named(`${moduleId(index)}#${objective.id}`, 'objective', objective.text)];
    },
    resource: (id, title) => named(`${base}#toolkit:${id}`, 'file', title),
    block: (lesson, block) => activity(blockId(lesson, block)),
    extension: (name) => `${base}/extensions/${name}`,
  };
}

function lessonOf({ lessons }: PackageData, id: string): LessonData | undefined {
  return lessons.find((one) => one.id === id || one.key === id);
}

/** Where an answer was given; undefined what this release does not know. */
export function placeOf(
  data: PackageData,
  { lessonId, blockId }: Pick<Response, 'lessonId' | 'blockId'>,
): [LessonData | undefined, BlockData | undefined] {
  const lesson = lessonOf(data, lessonId);
  const [id] = blockId.split('.');
  return [lesson, lesson?.blocks.find((one) => one.id === id)];
}

/** Ids stand below the course's IRI, in a module's package too. */
function baseOf({ course: { iri, module }, modules }: PackageData): string {
  const suffix = module === undefined ? '' : `/${modules[0]?.id}`;
  return suffix !== '' && iri.endsWith(suffix) ? iri.slice(0, -suffix.length) : iri;
}

function activity(id: string): Activity {
  return { objectType: 'Activity', id };
}

/** Referred to, not described again. */
export function bare({ id }: Activity): Activity {
  return activity(id);
}

function courseActivity({ course }: PackageData, id: string): Activity {
  const { module, title, description, language } = course;
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: TYPE + (module === undefined ? 'course' : 'module'),
      name: { [language]: module ?? title },
      ...(description === '' ? {} : { description: { [language]: description } }),
    },
  };
}

function questionActivity(id: string, response: Response, language: string): Activity {
  const { interaction, prompt } = response;
  const patterns = rightPatterns(response);
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: `${TYPE}cmi.interaction`,
      name: { [language]: prompt },
      description: { [language]: prompt },
      interactionType: interaction.type,
      ...componentsOf(interaction, language),
      ...(patterns.length === 0 ? {} : { correctResponsesPattern: patterns }),
    },
  };
}

function componentsOf(interaction: Interaction, language: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(componentLists(interaction)).map(([name, components]) => [
      name,
      components.map(({ id, text }) => ({ id, description: { [language]: text } })),
    ]),
  );
}
