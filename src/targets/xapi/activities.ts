/** Activities of a package in tincan.xml, the launchable one first; ids are those of the statements. */

import type { Interaction } from '../../course/model/interaction.ts';
import type { Block, Lesson, Module } from '../../course/model/model.ts';
import { componentLists, rightPattern } from '../../course/outcome/patterns.ts';
import { descriptionOf } from '../plan.ts';
import type { PackagePlan } from '../target.ts';
import { shorten } from '../xml-template.ts';

export interface Activity {
  id: string;
  type: string;
  name: string;
  description: string;
  /** Empty but for the one activity that an LMS launches. */
  launch: string;
  interactionType: string;
  /** Alternatives in the notation of xAPI-Data 2.4.4.1. */
  correct: string[];
  /** Lists of components, each an element of that name. */
  lists: { name: string; components: { id: string; text: string }[] }[];
}

const TYPES = {
  course: 'http://adlnet.gov/expapi/activities/course',
  module: 'http://adlnet.gov/expapi/activities/module',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
} as const;
const NAME_LIMIT = 255;

export function activitiesOf(plan: PackagePlan): Activity[] {
  const { course } = plan;
  const launched = activity(plan.activityId, plan.module === undefined ? 'course' : 'module', plan.title);
  launched.launch = 'index.html';
  launched.description = descriptionOf(plan);
  return [
    launched,
    ...plan.modules.flatMap((module) => ofModule(course.iri, module, plan.module === undefined)),
  ];
}

function ofModule(iri: string, module: Module, itself: boolean): Activity[] {
  const id = `${iri}/${module.id}`;
  const own = { ...activity(id, 'module', module.title), description: module.description ?? module.title };
  const lessons = module.lessons.flatMap((lesson) => ofLesson(`${id}/${lesson.id}`, lesson));
  return itself ? [own, ...lessons] : lessons;
}

function ofLesson(id: string, lesson: Lesson): Activity[] {
  const questions = lesson.blocks.flatMap((block) =>
    block.interaction === undefined ? [] : [ofQuestion(`${id}#${block.id}`, block, block.interaction)],
  );
  return [activity(id, 'lesson', lesson.title), ...questions];
}

function ofQuestion(id: string, block: Block, interaction: Interaction): Activity {
  return {
    ...activity(id, 'interaction', block.prompt || block.id),
    interactionType: interaction.type,
    correct: interaction.correct.map((ids) => rightPattern(interaction, ids)),
    lists: Object.entries(componentLists(interaction)).map(([name, components]) => ({ name, components })),
  };
}

function activity(id: string, kind: keyof typeof TYPES, name: string): Activity {
  return {
    id,
    type: TYPES[kind],
    name: shorten(name, NAME_LIMIT),
    description: name,
    launch: '',
    interactionType: '',
    correct: [],
    lists: [],
  };
}
