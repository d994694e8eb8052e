/** The visit to the lesson in sight. How long it took is known when it ends, and only then is it told. */
import { type Statement, type StatementWriter, uuid } from './lrs/statements.ts';
import type { LearningTime, LessonEvent } from './tracking.ts';

export interface LessonVisit {
  readonly lesson: LessonEvent;
  /** What is to be said if the visit ends now; always under the same id. */
  experienced(): Statement;
}

export function startVisit(lesson: LessonEvent, writer: StatementWriter, time: LearningTime): LessonVisit {
  const id = uuid();
  const from = time.inLesson(lesson.id);
  return {
    lesson,
    experienced: () => ({ ...writer.experienced(lesson, time.inLesson(lesson.id) - from), id }),
  };
}
