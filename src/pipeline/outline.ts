/** A package without its prose: what most of a course follows from, and what an edit of sentences leaves as it was. */
import type { Asset, Course, Lesson, LessonFacts, Module, Position } from '../course/model/model.ts';
import type { PlannedPackage } from './plan.ts';

/** Things stand in no place, for a sentence more moves what is below it. */
const NOWHERE: Position = { line: 1, column: 1 };

/**
 * The plans with lessons that have no text, no search words and no places, and with those files alone that packages
 * only refer to.
 */
export function withoutProse(plans: readonly PlannedPackage[]): PlannedPackage[] {
  const courses = new Map<Course, Course>();
  return plans.map((planned) => {
    const { course, modules, module } = planned.plan;
    const outline = courses.get(course) ?? outlineOf(course);
    courses.set(course, outline);
    const same = (one: Module) => outline.modules[course.modules.indexOf(one)] ?? withoutText(one);
    const plan = {
      ...planned.plan,
      course: outline,
      modules: modules.map(same),
      module: module && same(module),
    };
    return { ...planned, plan };
  });
}

function outlineOf(course: Course): Course {
  return {
    ...course,
    modules: course.modules.map(withoutText),
    assets: Object.fromEntries(Object.entries(course.assets).filter(isLinked)),
    glossary: [],
    captions: {},
  };
}

function isLinked([, { linked }]: [string, Asset]): boolean {
  return linked !== undefined;
}

function withoutText(module: Module): Module {
  return { ...module, lessons: module.lessons.map(lessonOutline) };
}

function lessonOutline({ facts, blocks, ...lesson }: Lesson): Lesson {
  return {
    ...lesson,
    html: '',
    links: [],
    blocks: blocks.map((block) => ({ ...block, position: NOWHERE })),
    facts: factsOutline(facts),
  };
}

function factsOutline({ images, links, files, videos, ...facts }: LessonFacts): LessonFacts {
  return {
    ...facts,
    images: images.map((image) => ({ ...image, position: NOWHERE })),
    links: links.map((link) => ({ ...link, position: NOWHERE })),
    files: files.map((file) => ({ ...file, position: NOWHERE })),
    videos: videos.map((video) => ({ ...video, position: NOWHERE })),
    headings: [],
    sections: [],
    terms: [],
    words: 0,
    frontMatter: {},
  };
}
