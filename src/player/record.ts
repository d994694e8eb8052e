/**
 * What the learner does, on its way to the tracker: saved first, then the score, then the outcome. What
 * was reported is noted only after it was reported, so that a kill in between reports it at the next start.
 */

import { localDay } from '../course/days.ts';
import type { Answer } from '../course/model/answer.ts';
import type { PackageData } from '../course/model/package-data.ts';
import { openedLessons } from '../course/outcome/lesson-done.ts';
import { newsOf, reportedAfter } from '../course/outcome/news.ts';
import { scoreOf } from '../course/outcome/outcome.ts';
import { decodeState, emptyState, putWords, type SavedState } from '../state/codec.ts';
import { pruneState } from '../state/prune.ts';
import type { EarlierWork, Launch } from '../tracking/tracking.ts';
import { activeSeconds, isReadOnly, type Session } from './session.ts';

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
  for (const [block, words] of Object.entries(texts)) putWords(state, Number(block), words);
  state.language = language;
  return {
    state: pruneState(state, data),
    trouble: lostTexts > Object.keys(texts).length ? 'textsLost' : undefined,
  };
}

/** Earlier work, as far as this release knows what it speaks of. */
export function knownWork(earlier: readonly EarlierWork[], data: PackageData): EarlierWork[] {
  return earlier.map((work) => ({ ...work, state: pruneState(work.state, data) }));
}

/** Undefined: nothing is answered any more. */
export function keepAnswer(session: Session, block: number, answer: Answer | undefined): void {
  if (isReadOnly(session)) return;
  session.untouched = false;
  if (answer === undefined) session.state.answers.delete(block);
  else session.state.answers.set(block, answer);
  keep(session);
  queueMicrotask(() => settle(session));
}

/** Another attempt at a quiz begins: its questions are open again. */
export function forgetAnswers(session: Session, blocks: readonly number[]): void {
  if (isReadOnly(session)) return;
  for (const block of blocks) session.state.answers.delete(block);
  keep(session);
}

/** The lesson in sight counts as opened, and is where the course goes on next time. */
export function recordLesson(session: Session): void {
  const { state, lesson, data, tracking } = session;
  if (isReadOnly(session)) return;
  const first = !state.lessons.has(lesson.number);
  state.lessons.add(lesson.number);
  state.place = lesson.number;
  keep(session);
  const progress = Math.round((100 * openedLessons(data, state)) / data.lessons.length);
  tracking.lesson({ id: lesson.key, title: lesson.title, progress }, first);
  settle(session);
}

export function scaledScore(session: Session): number {
  return scoreOf(session.data.rule, session.state).scaled;
}

/** Active time grows without a click: it is kept when the page hides, and looked at by rules that count minutes. */
export function recordTime(session: Session): void {
  if (isReadOnly(session) || session.untouched) return;
  if (activeSeconds(session) !== session.state.activeSeconds) keep(session);
  settle(session);
}

export function keep(session: Session): void {
  session.state.activeSeconds = activeSeconds(session);
  if (!session.untouched) session.tracking.save(session.state);
  session.emit('changed', session.state);
}

/** Reports what is decided and was not reported before: the score before the outcome. */
export function settle(session: Session): void {
  if (isReadOnly(session)) return;
  const { data, state, tracking } = session;
  const news = newsOf(data.rule, state, state);
  if (news === undefined) return;
  if (news.score !== undefined) tracking.score(news.score);
  tracking.finish(news.outcome);
  if (!hasEnded(state) && hasEnded(news.outcome)) state.completedOn ??= localDay(new Date());
  Object.assign(state, reportedAfter(news, state));
  keep(session);
}

function hasEnded({ completion, success }: Pick<SavedState, 'completion' | 'success'>): boolean {
  return completion === 'completed' || success === 'passed';
}
