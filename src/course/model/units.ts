/** What an LMS launches: one assignable unit for the whole course, or one for each module. */
import type { Block, Course, Module } from './model.ts';

export interface AssignableUnit {
  modules: Module[];
  /** Set where the unit is one module. */
  module: Module | undefined;
  /** The unit's own activity id: `<iri>`, or `<iri>/<module>`. */
  activityId: string;
  /** Title shown by the LMS. */
  title: string;
  /** `<course>[-<module>]`, file-safe ASCII. */
  identifier: string;
}

/** The course as one package for each module, whatever its own setting; of one course always the same. */
export function inModules(course: Course): Course {
  if (course.packaging === 'module') return course;
  const known = split.get(course) ?? { ...course, packaging: 'module' };
  split.set(course, known);
  return known;
}

/** Much is remembered by course. */
const split = new WeakMap<Course, Course>();

export function assignableUnits(course: Course): AssignableUnit[] {
  if (course.packaging === 'module') return course.modules.map((module) => moduleUnit(course, module));
  return [wholeUnit(course)];
}

export function wholeUnit(course: Course): AssignableUnit {
  return {
    modules: course.modules,
    module: undefined,
    activityId: course.iri,
    title: course.title,
    identifier: course.id,
  };
}

function moduleUnit(course: Course, module: Module): AssignableUnit {
  return {
    modules: [module],
    module,
    activityId: `${course.iri}/${module.id}`,
    title: `${course.title}: ${module.title}`,
    identifier: `${course.id}-${module.id}`,
  };
}

/** True for a block that adds to the score of its course: a question outside quizzes, or a quiz. */
export function isScored(block: Block, score: Course['completion']['score'] = 'all'): boolean {
  if (block.points <= 0) return false;
  if (block.plan !== undefined) return !block.plan.pretest;
  return block.key !== undefined && block.quiz === undefined && score === 'all';
}

/** Pass mark 0…1 of a unit; undefined where nothing in it is scored, so that nothing can be passed. */
export function passMark(course: Course, modules: readonly Module[]): number | undefined {
  const { pass, score } = course.completion;
  const blocks = modules.flatMap((module) => module.lessons).flatMap((lesson) => lesson.blocks);
  return blocks.some((block) => isScored(block, score)) ? pass : undefined;
}
