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
  /**
   * @param resumed the learner was here before
   * @param goesOn the page was loaded anew in a session that lasts
   */
  begin(time: LearningTime, resumed: boolean, goesOn?: boolean): void;
  /** The learner goes on: a new session begins where the last one has ended, where a launch may have several. */
  wake(): void;
  /** True for another lesson than the one in sight, the visit to which ends. */
  show(lesson: LessonEvent): boolean;
  end(completed: boolean): void;
  /** What is to be said of the lesson in sight if the page is killed now. */
  lastWords(): Statement[];
}

/** `begun` hears of each new session. `isOnly`: a launch is one session, and over with it. */
export function createSession(
  writer: StatementWriter,
  say: (statement: Statement) => void,
  begun: () => void,
  isOnly = false,
): XapiSession {
  let open = false;
  let learning: LearningTime | undefined;
  /** Learning time at the session's beginning. */
  let openedAt = 0;
  /** The lesson in sight, and, while the session lasts, the visit to it. */
  let lesson: LessonEvent | undefined;
  let visit: LessonVisit | undefined;

  const time = (): number => (learning?.total() ?? 0) - openedAt;

  function start(resumed: boolean, goesOn = false): void {
    open = true;
    begun();
    visitLesson();
    if (goesOn) return;
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
    if (open || isOnly) return;
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
    begin(clock, resumed, goesOn) {
      learning = clock;
      start(resumed, goesOn);
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
