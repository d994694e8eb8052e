/**
 * The player's state as the next version of what was kept: taken as it is, and each answer that has
 * changed gets a time at which it holds against every version that others may have.
 */
import type { Answer } from '../course/model/answer.ts';
import type { SavedState } from './codec.ts';
import { comparePlaces, forgetUnasked, joinEnds, type Quiz } from './join.ts';
import { lastTick } from './times.ts';
import { compareVersions, isSameAnswer, type Version, versionOf } from './versions.ts';

export interface Moment {
  /** Ticks since the attempt began. */
  tick: number;
  /** What others may hold: all that was committed or told to other tabs, and all that came from them. */
  exposed: SavedState;
}

/** @param player may have lost or emptied answers that are in `before`: these are taken back */
export function follow(
  before: SavedState,
  player: SavedState,
  { tick, exposed }: Moment,
  quizzes: readonly Quiz[],
): SavedState {
  const last = lastTick(before.scale);
  const now = Math.min(tick, last);
  const answers = new Map(before.answers);
  const times = new Map(before.times);
  for (const block of new Set([...answers.keys(), ...player.answers.keys()])) {
    const given = player.answers.get(block);
    // Of thousands an action changes one, and answers are replaced, never changed: all others are the same objects.
    if (given === answers.get(block)) continue;
    const answer = filled(given);
    const known = versionOf(before, block);
    const time =
      known !== undefined && isUnchanged(known, answer)
        ? known.time
        : timeOf(answer, now, last, versionOf(exposed, block));
    if (answer === undefined) answers.delete(block);
    else answers.set(block, answer);
    if (before.scale > 0 && (answer === undefined || time > 0)) times.set(block, time);
    else times.delete(block);
  }
  for (const { block, members } of quizzes) {
    const attempt = answers.get(block);
    const isNew = attempt !== undefined && !isSameAttempt(before.answers.get(block), attempt);
    if (isNew) for (const member of members) if (!answers.has(member)) times.delete(member);
  }
  forgetUnasked({ answers, times }, quizzes);
  return {
    ...player,
    attempt: before.attempt,
    scale: before.scale,
    lessons: new Set(player.lessons),
    answers,
    times,
    ...placeOf(before, player, { tick: now, exposed }),
    ...joinEnds(before, player),
  };
}

/** A text without words is none. */
function filled(answer: Answer | undefined): Answer | undefined {
  return answer?.kind === 'text' && answer.text === '' ? undefined : answer;
}

/** The time of a quiz is that of its attempt's beginning. */
function isUnchanged({ answer: before }: Version, answer: Answer | undefined): boolean {
  return isSameAnswer(before, answer) || isSameAttempt(before, answer);
}

function isSameAttempt(before: Answer | undefined, answer: Answer | undefined): boolean {
  if (before?.kind !== 'quiz' || answer?.kind !== 'quiz') return false;
  return compareVersions({ answer: before, time: 0 }, { answer, time: 0 }) === 0;
}

/** Now, or later where a clock elsewhere goes ahead. */
function timeOf(answer: Answer | undefined, now: number, last: number, known: Version | undefined): number {
  if (known === undefined) return now;
  const time = Math.max(now, known.time);
  return compareVersions({ answer, time }, known) < 0 ? Math.min(last, time + 1) : time;
}

function placeOf(
  before: SavedState,
  { place }: SavedState,
  { tick, exposed }: Moment,
): Pick<SavedState, 'place' | 'placeTime'> {
  if (place === before.place) return { place, placeTime: before.placeTime };
  const placeTime = Math.max(tick, exposed.placeTime);
  const isLater = comparePlaces({ place, placeTime }, exposed) >= 0;
  return { place, placeTime: isLater ? placeTime : Math.min(lastTick(before.scale), placeTime + 1) };
}
