/**
 * What the learner does, on its way to the tracker: saved first, then the score, then the outcome. What
 * was reported is noted only after it was reported, so that a kill in between reports it at the next start.
 */
import { type Outcome, outcomeOf, type Progress, type Score, scoreOf } from '../course/outcome.ts';
import type { LessonData, PackageData } from '../course/package-data.ts';
import { type Answer, decodeState, emptyState, type SavedState } from '../state/codec.ts';
import { pruneState } from '../state/prune.ts';
import type { Launch } from '../tracking/tracking.ts';
import { isReadOnly, type Session } from './session.ts';

export interface Opened {
  state: SavedState;
  trouble: 'stateUnreadable' | 'textsLost' | undefined;
}

/** The state of a launch; what cannot be read leaves an empty one. */
export function openState({ state: raw, texts }: Launch, data: PackageData): Opened {
  const { id, language } = data.course;
  const fresh = emptyState(id, language);
  if (raw === undefined || raw === '') return { state: fresh, trouble: undefined };
  const read = decodeState(raw, id);
  if ('unreadable' in read) return { state: fresh, trouble: 'stateUnreadable' };
  const { state, lostTexts } = read;
  for (const [block, text] of Object.entries(texts)) state.answers.set(Number(block), { kind: 'text', text });
  state.language = language;
  return {
    state: pruneState(state, data),
    trouble: lostTexts > Object.keys(texts).length ? 'textsLost' : undefined,
  };
}

export function keepAnswer(session: Session, block: number, answer: Answer): void {
  if (isReadOnly(session)) return;
  session.untouched = false;
  session.state.answers.set(block, answer);
  keep(session);
  queueMicrotask(() => settle(session));
}

/** The lesson in sight counts as opened, and is where the course goes on next time. */
export function recordLesson(session: Session): void {
  const { state, lesson, data, tracking } = session;
  if (isReadOnly(session)) return;
  const first = !state.lessons.has(lesson.number);
  state.lessons.add(lesson.number);
  state.place = lesson.number;
  keep(session);
  const progress = Math.round((100 * openedLessons(session)) / data.lessons.length);
  tracking.lesson({ id: lesson.key, title: lesson.title, progress }, first);
  settle(session);
}

/** Lessons of this release that were opened; the state may know others. */
export function openedLessons({ data, state }: Session): number {
  return data.lessons.filter((lesson) => state.lessons.has(lesson.number)).length;
}

export function unopenedLessons({ data, state }: Session): LessonData[] {
  return data.lessons.filter((lesson) => !state.lessons.has(lesson.number));
}

export function scaledScore(session: Session): number {
  return scoreOf(session.data.rule, progressOf(session.state)).scaled;
}

function keep(session: Session): void {
  if (!session.untouched) session.tracking.save(session.state);
  session.emit('changed', session.state);
}

/** Reports what is decided and was not reported before; a better score is reported again. */
function settle(session: Session): void {
  const { data, state, tracking } = session;
  const progress = progressOf(state);
  const outcome = merged(outcomeOf(data.rule, progress), state);
  if (outcome.completion === 'incomplete' && outcome.success === 'undecided') return;
  const score = scoreOf(data.rule, progress);
  const news = outcome.completion !== state.completion || outcome.success !== state.success;
  // Nothing earned is only worth telling together with an end: a release with first questions must not report 0.
  const better = score.max > 0 && hundredths(score) > (state.score ?? (news ? -1 : 0));
  if (!news && !better) return;
  if (better) tracking.score(score);
  tracking.finish(outcome);
  state.completion = outcome.completion;
  state.success = outcome.success;
  if (better) state.score = hundredths(score);
  keep(session);
}

/** Completed and passed are never undone, failed only by passed, whatever a new release asks for. */
function merged(outcome: Outcome, before: SavedState): Outcome {
  const completed = before.completion === 'completed' || outcome.completion === 'completed';
  const success =
    before.success === 'passed' || outcome.success === 'undecided' ? before.success : outcome.success;
  return { ...outcome, completion: completed ? 'completed' : 'incomplete', success };
}

function hundredths(score: Score): number {
  return Math.round(score.scaled * 10_000);
}

export function progressOf({ lessons, answers }: SavedState): Progress {
  const choices: [number, { tries: number; chosen: readonly number[] }][] = [];
  const watched: [number, number][] = [];
  for (const [block, answer] of answers) {
    if (answer.kind === 'choice') choices.push([block, answer]);
    if (answer.kind === 'watch')
      watched.push([block, answer.slots.filter(Boolean).length / answer.slots.length]);
  }
  return { lessons, answers: new Map(choices), watched: new Map(watched) };
}
