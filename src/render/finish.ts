/** What the page at the end of a course shows, whatever a learner has done: objectives, what can be taken along, what follows. */
import { posix } from 'node:path';
import { lessonKey } from '../course/model/ids.ts';
import type { Lesson } from '../course/model/model.ts';
import { assetOf } from '../course/model/used-assets.ts';
import { objectiveKey } from '../course/outcome/objectives.ts';
import type { PackagePlan } from '../targets/target.ts';

export function finishView(plan: PackagePlan) {
  const { course, module, modules } = plan;
  const goals = modules
    .filter(({ objectives }) => objectives.length > 0)
    .map(({ id, title, objectives }) => ({
      title: modules.length > 1 ? title : undefined,
      items: objectives.map((objective) => ({
        key: objectiveKey(id, objective.id),
        words: objective.text,
      })),
    }));
  return {
    goals,
    keepsakes: modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => keepsakes(plan, lesson))),
    nextModule: module && course.modules[course.modules.findIndex(({ id }) => id === module.id) + 1]?.title,
  };
}

/** The learner's own plans, and files to download, each named by what its lesson calls it. */
function keepsakes({ course }: PackagePlan, lesson: Lesson) {
  const plans = lesson.blocks
    .filter(({ type }) => type === 'action-plan')
    .map(({ id, prompt }) => ({
      href: `#${lessonKey(lesson)}:${id}`,
      download: undefined,
      words: prompt || lesson.title,
      lesson: lesson.title,
    }));
  const offered = new Map(
    lesson.facts.files.flatMap(({ role, path, label }) =>
      role === 'download' ? [[path, label] as const] : [],
    ),
  );
  const files = [...offered].flatMap(([path, label]) => {
    const asset = assetOf(course, path);
    if (asset === undefined || asset.linked !== undefined) return [];
    const name = posix.basename(asset.path);
    return [{ href: asset.packed, download: name, words: label ?? name, lesson: lesson.title }];
  });
  return [...plans, ...files];
}
