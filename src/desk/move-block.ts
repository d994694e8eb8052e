/** Gives a block another id: in its lesson, in conditions of completion, and in course.lock.json, where it keeps its number. */
import { ID_PATTERN, lessonKey } from '../course/model/ids.ts';
import type { Block, Lesson } from '../course/model/model.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { type LockFile, readLock, writeLock } from '../lock/lock-file.ts';
import { blockKey } from '../lock/numbers.ts';
import { type BlockBraces, blockBracesIn } from '../parse/block-braces.ts';
import { resolveTarget } from '../parse/paths.ts';
import { type DeskCourse, inAllTrees, rawText } from './desk-course.ts';
import { Plan } from './plan.ts';
import { bodyStart, headOf, lineEnd, withoutMark } from './text-file.ts';
import { edited, valueEdits } from './yaml-text.ts';

/** @param lessons of the course as it was written */
export function planBlock(
  course: DeskCourse,
  { lesson, block }: { lesson: Lesson; block: Block },
  id: string,
  lessons: readonly Lesson[],
): Plan {
  const plan = new Plan(course);
  checkId(lesson, block, id);
  for (const path of inAllTrees(course, lesson.path))
    nameInLesson(plan, path, block, id, path === lesson.path);
  nameInSettings(plan, lesson, block, id, lessons);
  nameInSessions(plan, lesson, block, id);
  const lock = rawText(course, 'course.lock.json');
  if (lock !== undefined)
    plan.texts.set('course.lock.json', renamedLock(lock, blockKey(lessonKey(lesson), block.id), id));
  plan.notes.push(
    `Learners keep what they did there. An LRS and the reports of an LMS know it as "${id}" from the next release on.`,
  );
  return plan;
}

function checkId(lesson: Lesson, block: Block, id: string): void {
  if (id === block.id) throw new UsageError(`"${id}" has that id already.`);
  if (!ID_PATTERN.test(id))
    throw new UsageError(
      `"${id}" is no id; use at most 64 letters, digits, "-" and "_", beginning with a letter or digit.`,
    );
  if (lesson.blocks.some((one) => one.id.toLowerCase() === id.toLowerCase()))
    throw new UsageError(`"${lesson.path}" has a block "${id}" already.`);
}

function nameInLesson(plan: Plan, path: string, block: Block, id: string, isSource: boolean): void {
  const written = rawText(plan.course, path);
  if (written === undefined) return;
  const [mark, text] = withoutMark(written);
  const start = bodyStart(text);
  const body = text.slice(start);
  const isNamed = ({ id: there }: BlockBraces) =>
    there !== undefined && body.slice(there.start, there.end) === block.id;
  const at = offsetOf(text, block.position) - start;
  const found = blockBracesIn(body, plan.course.project.settings.math === 'dollars').find((one) =>
    isSource ? one.start === at : isNamed(one),
  );
  if (found === undefined) {
    if (!isSource) return;
    throw new UsageError(`"${block.id}" in "${path}" is no block with braces; write its id there by hand.`);
  }
  const { at: free, inBraces } = found.free;
  const edit = found.id
    ? { ...found.id, text: id }
    : { start: free, end: free, text: inBraces ? `#${id} ` : `{#${id}}` };
  plan.texts.set(path, mark + text.slice(0, start) + edited(body, [edit]));
}

function offsetOf(text: string, { line, column }: Block['position']): number {
  const ends = [...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length);
  return (line === 1 ? 0 : (ends[line - 2] ?? 0)) + column - 1;
}

/** `completion` names quizzes and reflections as `block` or as `module/lesson:block`. */
function nameInSettings(
  plan: Plan,
  lesson: Lesson,
  block: Block,
  id: string,
  lessons: readonly Lesson[],
): void {
  const text = rawText(plan.course, 'course.yaml') ?? '';
  const whole = blockKey(lessonKey(lesson), block.id);
  const isShared = lessons.some((one) => one !== lesson && one.blocks.some((other) => other.id === block.id));
  const edits = valueEdits(text, (value, path) => {
    if (path[0] !== 'completion' || !path.some((key) => key === 'quizzes' || key === 'reflections'))
      return undefined;
    if (value === whole) return blockKey(lessonKey(lesson), id);
    if (value !== block.id) return undefined;
    if (isShared)
      throw new UsageError(
        `course.yaml means several blocks by "${block.id}"; write there "${whole}" and the others first.`,
      );
    return id;
  });
  if (edits.length > 0) plan.texts.set('course.yaml', edited(text, edits));
}

/** What sessions hand out is named as `../01-lesson.md#id`. */
function nameInSessions(plan: Plan, lesson: Lesson, block: Block, id: string): void {
  const { course } = plan;
  const { modules, assets } = course.project;
  const context = { lessons: { [lesson.path]: lessonKey(lesson) }, assets };
  for (const { path: source } of modules.flatMap(({ sessions }) => sessions)) {
    for (const path of inAllTrees(course, source)) {
      const text = rawText(course, path);
      const head = text === undefined ? undefined : headOf(withoutMark(text)[1]);
      if (text === undefined || head === undefined) continue;
      const edits = valueEdits(head.yaml, (value, keys) => {
        const target = keys.join('.') === 'sheets' ? resolveTarget(value, path, context) : undefined;
        const isIts = target?.kind === 'lesson' && target.anchor === block.id;
        return isIts ? `${value.slice(0, value.indexOf('#'))}#${id}` : undefined;
      });
      const [mark] = withoutMark(text);
      if (edits.length > 0) plan.texts.set(path, mark + head.before + edited(head.yaml, edits) + head.after);
    }
  }
}

function renamedLock(text: string, from: string, id: string): string {
  const { lock, problems } = readLock(text);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`course.lock.json ${problem.reason}.`);
  const to = from.slice(0, from.lastIndexOf(':') + 1) + id;
  const renamed = (numbers: Map<string, number>): Map<string, number> =>
    new Map(
      [...numbers].map(([name, number]) => {
        if (name === to || name.startsWith(`${to}:`))
          throw new UsageError(`"${id}" was the id of an earlier block of this lesson; take another.`);
        const isIts = name === from || name.startsWith(`${from}:`);
        return [isIts ? to + name.slice(from.length) : name, number];
      }),
    );
  const result: LockFile = {
    next: lock.next,
    lessons: lock.lessons,
    blocks: renamed(lock.blocks),
    parts: renamed(lock.parts),
    interactions: new Map([...lock.interactions].map(([unit, numbers]) => [unit, renamed(numbers)])),
    retired: renamed(lock.retired),
  };
  return writeLock(result).replaceAll('\n', lineEnd(text));
}
