/** What `move` is told → a plan of what becomes of the course's files. */
import type { Lesson } from '../course/model/model.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { type ParseToolkit, parseCourse } from '../parse/parse.ts';
import type { DeskCourse } from './desk-course.ts';
import { type Found, find } from './find.ts';
import { planBlock } from './move-block.ts';
import { planLesson } from './move-lesson.ts';
import { planModule } from './move-module.ts';
import type { Plan } from './plan.ts';

export interface MoveRequest {
  /** Path in the course folder, or an id. */
  what: string;
  /** Path in the course folder, or the new id of a block. */
  to: string | undefined;
  /** As `what`, of a lesson or a module. */
  neighbour: { named: string; side: 'before' | 'after' } | undefined;
}

/** @throws UsageError with what is in the way */
export async function planMove(
  course: DeskCourse,
  request: MoveRequest,
  toolkit: ParseToolkit,
): Promise<Plan> {
  let compiled: Promise<readonly Lesson[]> | undefined;
  const lessonsOf = (): Promise<readonly Lesson[]> => {
    compiled ??= parseCourse(course.project, course.project.settings.language, toolkit).then(
      ({ course: { modules } }) => modules.flatMap(({ lessons }) => lessons),
    );
    return compiled;
  };
  const found = await find(course, request.what, lessonsOf);
  const beside = request.neighbour && (await find(course, request.neighbour.named, lessonsOf));
  const side = request.neighbour?.side ?? 'before';
  if (request.to === undefined && beside === undefined)
    throw new UsageError('Say where it goes: a new path or id, --before or --after.');
  if (found.kind === 'block') {
    if (request.to === undefined || beside !== undefined)
      throw new UsageError('A block gets a new id; to move it, move its text, and keep its id in braces.');
    return planBlock(course, found, request.to, await lessonsOf());
  }
  checkBeside(found, beside);
  if (found.kind === 'module') {
    const neighbour = beside?.kind === 'module' ? { module: beside.module, side } : undefined;
    return planModule(course, found.module, { folder: request.to, neighbour });
  }
  const neighbour = beside?.kind === 'lesson' ? { lesson: beside.lesson, side } : undefined;
  const { lesson } = found;
  const asked = (await lessonsOf()).find(({ path }) => path === lesson.path)?.blocks ?? [];
  return planLesson(
    course,
    lesson,
    { path: request.to, neighbour },
    asked.flatMap(({ objective }) => objective ?? []),
  );
}

function checkBeside(found: Found, beside: Found | undefined): void {
  if (beside !== undefined && beside.kind !== found.kind)
    throw new UsageError(
      `A ${found.kind} has its place beside a ${found.kind}, and not beside a ${beside.kind}.`,
    );
}
