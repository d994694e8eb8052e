/** A package without its prose: what most of a course follows from, and what an edit of sentences leaves as it was. */
import type { Asset, Course, Lesson, LessonFacts, Module, Position } from '../course/model/model.ts';
import type { PlannedPackage } from './plan.ts';

/** Things stand in no place, for a sentence more moves what is below it. */
const NOWHERE: Position = { line: 1, column: 1 };

/**
 * The plans with lessons that have no text, no search words and no places, and with those assets alone that packages
 * only refer to.
 */
export function withoutProse(plans: readonly PlannedPackage[]): PlannedPackage[] {
  const courses = new Map<Course, Course>();
  return plans.map((planned) => {
    const { course, modules, module } = planned.plan;
    const outline = courses.get(course) ?? outlineOf(course);
    courses.set(course, outline);
    const same = (one: Module): Module => {
      const found = outline.modules[course.modules.indexOf(one)];
      if (found === undefined) throw new Error(`The module "${one.id}" is planned and not in its course`);
      return found;
    };
    const plan = {
      ...planned.plan,
      course: outline,
      modules: modules.map(same),
      module: module && same(module),
    };
    return { ...planned, plan, lessons: [] };
  });
}

function outlineOf(course: Course): Course {
  return {
    ...course,
    modules: course.modules.map(withoutText),
    assets: Object.fromEntries(Object.entries(course.assets).filter(isLinked)),
    glossary: [],
    toolkit: course.toolkit.map((item) => ({ ...item, position: NOWHERE })),
    community: undefined,
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
    description: undefined,
    keywords: undefined,
    html: '',
    links: [],
    blocks: blocks.map((block) => ({ ...block, position: NOWHERE })),
    facts: factsOutline(facts),
  };
}

/** No more than what a lesson shows of other places: files, films and hosts. */
function factsOutline({ images, links, files, videos, hosts }: LessonFacts): LessonFacts {
  return {
    images: images.map((image) => ({ ...image, position: NOWHERE })),
    links: links.filter(({ kind }) => kind === 'asset').map((link) => ({ ...link, position: NOWHERE })),
    files: files.map((file) => ({ ...file, position: NOWHERE })),
    videos: videos.map((video) => ({ ...video, position: NOWHERE })),
    hosts,
    headings: [],
    sections: [],
    terms: [],
    isBlank: false,
    words: 0,
    blockTypes: [],
    frontMatter: {},
  };
}
