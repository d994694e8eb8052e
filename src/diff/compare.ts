/** Two releases of one package → what the newer one changes for learners who began in the older one. */
import type { Released } from '../targets/target.ts';
import { type Change, sortChanges } from './change.ts';
import { compareBlocks, countedPoints } from './compare-blocks.ts';
import { compareReports } from './compare-reports.ts';
import { compareRules } from './compare-rules.ts';
import { isNeeded } from './needs.ts';
import type { LessonOfRelease, Release } from './release.ts';

/** @param released what LMSs know packages by; each file once */
export function compareReleases(before: Release, after: Release, released: readonly Released[]): Change[] {
  const changes = [
    ...identifierChanges(before, after, released),
    ...lessonChanges(before, after),
    ...compareBlocks(before, after),
    ...compareRules(before, after),
    ...compareReports(before, after),
  ];
  return sortChanges(
    changes.map((change) => ({ ...change, file: fileOf(change, before, after) })),
    [...after.lessons, ...before.lessons].map((lesson) => lesson.key),
  );
}

function fileOf({ key }: Change, before: Release, after: Release): string | undefined {
  return key === undefined ? undefined : (after.files.get(key) ?? before.files.get(key));
}

type IdentifierOf = [name: string, old: string | undefined, now: string | undefined, effect: string];

function identifierChanges(before: Release, after: Release, released: readonly Released[]): Change[] {
  const named: IdentifierOf[] = [
    [
      'id of the course',
      before.course.id,
      after.course.id,
      'the saved work of all learners is not recognised',
    ],
    [
      'IRI',
      before.course.iri,
      after.course.iri,
      'an LRS takes it for another course and keeps no state for it',
    ],
    ...released.map(
      ({ file, name, effect }): IdentifierOf => [
        name,
        before.identifiers.get(file),
        after.identifiers.get(file),
        effect,
      ],
    ),
  ];
  const changes = named
    .filter(([, old, now]) => old !== undefined && now !== undefined && old !== now)
    .map(
      ([name, old, now, effect]): Change => ({
        level: 'changes-identifier',
        reason: `The ${name} was "${old}" and is "${now}", so ${effect}`,
      }),
    );
  const { language } = after.course;
  if (before.course.language === language) return changes;
  const reason = `The language was "${before.course.language}" and is "${language}"; answers carry over`;
  return [...changes, { level: 'safe', reason }];
}

function lessonChanges(before: Release, after: Release): Change[] {
  const [old, now] = [before, after].map(({ lessons }) => new Map(lessons.map((one) => [one.number, one])));
  const gone = before.lessons.filter(({ number }) => !now?.has(number));
  const added = after.lessons.filter(({ number }) => !old?.has(number));
  const renamed = new Map(
    gone.flatMap((lesson) => {
      const twin = added.find(({ title, key }) => title === lesson.title || key === lesson.key);
      return twin === undefined ? [] : [[lesson, twin] as const];
    }),
  );
  const twins = new Set(renamed.values());
  return [
    ...[...renamed].map(([lesson, twin]) => renamedLesson(lesson, twin)),
    ...gone.filter((lesson) => !renamed.has(lesson)).map((lesson) => goneLesson(lesson)),
    ...added.filter((lesson) => !twins.has(lesson)).map((lesson) => newLesson(lesson, before, after)),
    ...after.lessons.flatMap((lesson) => keptLesson(old?.get(lesson.number), lesson)),
    ...orderChange(before, after),
  ];
}

function placed(lesson: LessonOfRelease): Pick<Change, 'lesson' | 'key'> {
  return { lesson: lesson.title, key: lesson.key };
}

function renamedLesson(lesson: LessonOfRelease, twin: LessonOfRelease): Change {
  if (lesson.key === twin.key) return lostNumber(twin);
  const reason = `The lesson was "${lesson.key}" and is "${twin.key}", so it begins anew; with "id: ${lesson.key}" at its top it keeps its answers`;
  return { ...placed(twin), level: 're-opens-lesson', reason };
}

function lostNumber(lesson: LessonOfRelease): Change {
  const reason =
    'The lesson lost its number in course.lock.json, so it begins anew; take the lock file of the last release';
  return { ...placed(lesson), level: 're-opens-lesson', reason };
}

function goneLesson(lesson: LessonOfRelease): Change {
  return { ...placed(lesson), level: 'safe', reason: 'The lesson is gone; nobody has to open it any more' };
}

function newLesson(lesson: LessonOfRelease, before: Release, after: Release): Change {
  if (before.lessons.some(({ key }) => key === lesson.key)) return lostNumber(lesson);
  const isAsked =
    isNeeded(after.rule.completion, 'lesson', lesson.number) ||
    lesson.blocks.some(
      ({ number }) => countedPoints(after, number) > 0 || isNeeded(after.rule.completion, 'block', number),
    );
  const reason = isAsked
    ? 'The lesson is new and nobody has opened it'
    : 'The lesson is new; nobody has to open it';
  return { ...placed(lesson), level: isAsked ? 're-opens-lesson' : 'safe', reason };
}

function keptLesson(old: LessonOfRelease | undefined, lesson: LessonOfRelease): Change[] {
  if (old === undefined) return [];
  if (old.key !== lesson.key) {
    const reason = `The number ${lesson.number} meant the lesson "${old.key}" and means "${lesson.key}" now, so learners' work goes astray; take course.lock.json of the last release`;
    return [{ ...placed(lesson), level: 'changes-identifier', reason }];
  }
  if (old.title === lesson.title) return [];
  return [{ ...placed(lesson), level: 'safe', reason: `The lesson was called "${old.title}"` }];
}

function orderChange(before: Release, after: Release): Change[] {
  const orderOf = (one: Release, other: Release): string =>
    one.lessons
      .map(({ number }) => number)
      .filter((number) => other.lessons.some((lesson) => lesson.number === number))
      .join();
  if (orderOf(before, after) === orderOf(after, before)) return [];
  return [{ level: 'safe', reason: 'The lessons stand in another order; every learner keeps their place' }];
}
