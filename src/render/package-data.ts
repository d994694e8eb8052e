/** What the player reads from `course.js`: outline, permanent numbers, the rule of completion and texts. */

import { lessonKey } from '../course/model/ids.ts';
import type { Block, Lesson, QuizPlan } from '../course/model/model.ts';
import type { BlockData, LessonData, PackageData } from '../course/model/package-data.ts';
import { pieceSuffix, reportedOf } from '../course/model/reported.ts';
import { outcomeRuleOf } from '../course/outcome/outcome-rule.ts';
import { draftTitle } from '../course/text/draft-title.ts';
import type { Numbers } from '../lock/numbers.ts';
import type { TextGuarantee } from '../state/text-guarantees.ts';
import type { PackagePlan } from '../targets/target.ts';
import type { LoadedTexts } from '../texts/index.ts';
import type { TextKey, Texts } from '../texts/texts.ts';

export function packageData(
  plan: PackagePlan,
  numbers: Numbers,
  texts: LoadedTexts,
  textGuarantees: readonly TextGuarantee[],
  times: number,
  interactionIndexes = false,
): PackageData {
  const { course, draft, module } = plan;
  return {
    course: {
      id: course.id,
      iri: plan.activityId,
      title: draftTitle(course.title, draft),
      module: module && draftTitle(module.title, draft),
      description: module?.description ?? course.description,
      language: course.language,
      version: course.version,
    },
    modules: plan.modules.map(({ id, title, objectives }) => ({ id, title, objectives })),
    lessons: interactionIndexes ? withIndexes(plan, numbers) : lessonsData(plan, numbers),
    rule: outcomeRuleOf(course, plan.modules, numbers),
    texts: ofPlayer(texts.texts),
    textsLanguage: texts.found ? undefined : texts.language,
    textGuarantees: Object.fromEntries(textGuarantees.map(({ number, guaranteed: room }) => [number, room])),
    times,
  };
}

/** Texts that stand in the page alone: a package without these pages carries nothing of them. */
const IN_THE_PAGE: ReadonlySet<string> = new Set<TextKey>([
  'toolkit',
  'forWholeCourse',
  'accessible',
  'notAccessible',
  'adaptedBy',
  'adaptedHere',
  'adaptedResources',
  'community',
  'forums',
  'events',
  'communityRules',
  'contacts',
  'contribute',
]);

function ofPlayer(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([key]) => !IN_THE_PAGE.has(key))) as Texts;
}

function withIndexes(plan: PackagePlan, numbers: Numbers): LessonData[] {
  return lessonsData(plan, numbers).map((lesson) => ({
    ...lesson,
    blocks: lesson.blocks.map((block) => {
      const indexes = indexesOf(block, (suffix) =>
        numbers.interaction(plan.module?.id, lesson.key, block.id, suffix),
      );
      return Object.keys(indexes).length === 0 ? block : { ...block, indexes };
    }),
  }));
}

/** A text keeps the indexes of all pieces that it ever had: a learner's may be of a release that allowed longer ones. */
function indexesOf(
  block: BlockData,
  indexOf: (suffix: string) => number | undefined,
): Record<string, number> {
  const indexes: Record<string, number> = {};
  for (const { suffix } of reportedOf(block)) {
    const index = indexOf(suffix);
    if (index !== undefined) indexes[suffix] = index;
  }
  if (block.interaction?.type !== 'long-fill-in') return indexes;
  for (let piece = Object.keys(indexes).length + 1; ; piece++) {
    const index = indexOf(pieceSuffix(piece));
    if (index === undefined) return indexes;
    indexes[pieceSuffix(piece)] = index;
  }
}

/** The outline alone: what the saved state is made of. */
export function lessonsData(plan: Pick<PackagePlan, 'modules'>, numbers: Numbers): LessonData[] {
  return plan.modules.flatMap((module, index) =>
    module.lessons.map((lesson) => lessonData(lesson, index, numbers)),
  );
}

function lessonData(lesson: Lesson, module: number, numbers: Numbers): LessonData {
  const key = lessonKey(lesson);
  return {
    id: lesson.id,
    key,
    number: numbers.lesson(key),
    title: lesson.title,
    module,
    minutes: lesson.minutes,
    objectives: lesson.objectives,
    blocks: lesson.blocks.map((block) => blockData(block, key, numbers)),
  };
}

function blockData(block: Block, key: string, numbers: Numbers): BlockData {
  const { type, id, prompt, points, attempts, objective, state, interaction, data } = block;
  return {
    type,
    id,
    element: `${key}:${id}`,
    number: state.kind === 'none' ? 0 : numbers.block(key, id),
    prompt,
    points,
    attempts,
    parts: block.parts.map((part) => ({
      id: part.id,
      text: part.text,
      number: numbers.part(key, id, part.id),
    })),
    ...(objective !== undefined && { objective }),
    ...(block.quiz !== undefined && { quiz: numbers.block(key, block.quiz) }),
    ...(block.plan !== undefined && { plan: quizData(block.plan, key, numbers) }),
    state,
    interaction,
    data,
  };
}

function quizData(plan: QuizPlan, key: string, numbers: Numbers): NonNullable<BlockData['plan']> {
  return {
    ...plan,
    pools: plan.pools.map(({ draw, blocks }) => ({
      draw,
      blocks: blocks.map((block) => numbers.block(key, block)),
    })),
  };
}
