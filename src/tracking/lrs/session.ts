/**
 * A learner's session in statements, from `initialized` to `terminated`, and in it the visits to lessons.
 * A page that comes back after leaving was announced begins another one.
 */
import { type LessonVisit, startVisit } from '../lesson-visit.ts';
import type { LearningTime, LessonEvent } from '../tracking.ts';
import type { Statement, StatementWriter } from './statements.ts';

export interface XapiSession {
  /** Between `initialized` and `terminated`. */
  readonly open: boolean;
  /** Milliseconds of learning since its beginning. */
  readonly time: number;
  /** @param resumed the learner was here before */
  begin(time: LearningTime, resumed: boolean): void;
  /** The learner goes on: a new session begins where the last one has ended. */
  wake(): void;
  /** True for another lesson than the one in sight, the visit to which ends. */
  show(lesson: LessonEvent): boolean;
  end(completed: boolean): void;
  /** What is to be said of the lesson in sight if the page is killed now. */
  lastWords(): Statement[];
}

/** `begun` hears of each new session. */
export function createSession(
  writer: StatementWriter,
  say: (statement: Statement) => void,
  begun: () => void,
): XapiSession {
  let open = false;
  let learning: LearningTime | undefined;
  /** Learning time at the session's beginning. */
  let openedAt = 0;
  /** The lesson in sight, and, while the session lasts, the visit to it. */
  let lesson: LessonEvent | undefined;
  let visit: LessonVisit | undefined;

  const time = (): number => (learning?.total() ?? 0) - openedAt;

  function start(resumed: boolean): void {
    open = true;
    begun();
    visitLesson();
    say(writer.initialized());
    if (resumed) say(writer.resumed());
  }

  function visitLesson(): void {
    if (lesson !== undefined && learning !== undefined) visit = startVisit(lesson, writer, learning);
  }

  function endVisit(): void {
    const ended = visit;
    visit = undefined;
    if (ended !== undefined) say(ended.experienced());
  }

  function wake(): void {
    if (open) return;
    openedAt = learning?.total() ?? 0;
    start(true);
  }

  return {
    get open() {
      return open;
    },
    get time() {
      return time();
    },
    begin(clock, resumed) {
      learning = clock;
      start(resumed);
    },
    wake,
    show(event) {
      // Another place in the lesson in sight is no other lesson.
      if (event.id === visit?.lesson.id) return false;
      endVisit();
      lesson = event;
      wake();
      visitLesson();
      return true;
    },
    end(completed) {
      endVisit();
      open = false;
      if (!completed) say(writer.suspended(time()));
      say(writer.terminated(time()));
    },
    lastWords: () => (visit === undefined ? [] : [visit.experienced()]),
  };
}
