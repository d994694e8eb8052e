import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import { emptyState, type SavedState } from '../../src/state/codec.ts';
import { follow } from '../../src/state/follow.ts';

const ATTEMPT = { tag: 7, began: 1000, commit: 3 };
const QUIZ = { block: 9, members: [21, 22] };

function state(changes: Partial<SavedState>): SavedState {
  return { ...emptyState('course', 'en'), attempt: ATTEMPT, scale: 13, ...changes };
}

/** By the player, who knows no times. */
function player(...answers: [number, Answer][]): SavedState {
  return { ...emptyState('course', 'en'), answers: new Map(answers) };
}

const text = (written: string): Answer => ({ kind: 'text', text: written });
const choice = (tries: number, chosen: number): Answer => ({ kind: 'choice', tries, chosen: [chosen] });
const NOTHING = state({});

function times(before: SavedState, now: SavedState, tick: number, exposed = NOTHING): [number, number][] {
  return [...follow(before, now, { tick, exposed }, [QUIZ]).times];
}

describe('an answer', () => {
  const before = state({ answers: new Map([[1, text('words')]]), times: new Map([[1, 5]]) });

  it('that is new is given now', () => {
    expect(times(NOTHING, player([1, text('words')]), 12)).toEqual([[1, 12]]);
  });
  it('that is the same keeps its time', () => {
    expect(times(before, player([1, text('words')]), 12, before)).toEqual([[1, 5]]);
  });
  it('that has changed is given now', () => {
    expect(times(before, player([1, text('other')]), 12, before)).toEqual([[1, 12]]);
  });
  it.each([
    ['beats what others hold by itself: at the same time', text('words and more'), 5],
    ['would lose to what others hold: one tick later', text('word'), 6],
    ['has lost its words: taken back one tick later', text(''), 6],
  ])('where the clock stands still, and it %s', (_, answer, time) => {
    const followed = follow(before, player([1, answer]), { tick: 0, exposed: before }, []);
    expect(followed.times.get(1)).toBe(time);
    expect(followed.answers.has(1)).toBe(time === 6 ? answer.kind === 'text' && answer.text !== '' : true);
  });
  it('that nobody else has seen is replaced at the same time', () => {
    expect(times(before, player([1, text('word')]), 5)).toEqual([[1, 5]]);
  });
  it('holds against another device whose clock goes ahead', () => {
    const ahead = state({ answers: new Map([[1, text('of the year 2090')]]), times: new Map([[1, 8000]]) });
    expect(times(NOTHING, player([1, text('now')]), 3, ahead)).toEqual([[1, 8001]]);
  });
  it('comes at the last tick at the latest', () => {
    const last = state({ answers: new Map([[1, text('words')]]), times: new Map([[1, 8191]]) });
    expect(times(last, player([1, text('word')]), 99_999, last)).toEqual([[1, 8191]]);
  });
  it('that is gone was taken back, which is kept as long as it stays so', () => {
    const gone = follow(before, player(), { tick: 7, exposed: before }, []);
    expect([...gone.times]).toEqual([[1, 7]]);
    expect([...follow(gone, player(), { tick: 9, exposed: gone }, []).times]).toEqual([[1, 7]]);
  });
  it('has no time where the state has no room for times', () => {
    const timeless = { ...before, scale: 0, times: new Map<number, number>() };
    const followed = follow(timeless, player([2, text('x')]), { tick: 7, exposed: timeless }, []);
    expect([...followed.answers.keys()]).toEqual([2]);
    expect(followed.times.size).toBe(0);
  });
});

describe('a quiz', () => {
  const attempt = (attempts: number, finished: boolean, drawn: number[] = []): Answer => ({
    kind: 'quiz',
    attempts,
    seed: attempts,
    drawn,
    finished,
    kept: undefined,
  });
  const before = state({
    answers: new Map([
      [9, attempt(1, false)],
      [21, choice(1, 1)],
    ]),
    times: new Map([
      [9, 4],
      [21, 4],
    ]),
  });

  it('that is handed in keeps the time of its beginning', () => {
    const followed = follow(
      before,
      player([9, attempt(1, true)], [21, choice(1, 1)]),
      { tick: 8, exposed: before },
      [QUIZ],
    );
    expect(followed.answers.get(9)).toEqual(attempt(1, true));
    expect(followed.times.get(9)).toBe(4);
  });
  it('that begins anew says nothing of the answers before', () => {
    const open = follow(before, player([9, attempt(1, false)]), { tick: 8, exposed: before }, [QUIZ]);
    expect([...open.times]).toEqual([
      [9, 4],
      [21, 8],
    ]);
    expect(times(open, player([9, attempt(2, false)]), 8, open)).toEqual([[9, 8]]);
  });
  it('that does not ask a question does not say either that it was taken back', () => {
    const drawn = state({
      answers: new Map([
        [9, attempt(1, false, [22])],
        [21, choice(1, 1)],
      ]),
    });
    expect(times(drawn, player([9, attempt(1, false, [22])]), 8, drawn)).toEqual([]);
  });
});

describe('beside the answers', () => {
  it('the place gets a time when it is another, and nothing reached is undone', () => {
    const before = state({ place: 2, placeTime: 3, completion: 'completed', success: 'passed', score: 9000 });
    const now = {
      ...player(),
      success: 'failed' as const,
      score: 10,
      activeSeconds: 7,
      lessons: new Set([4]),
    };
    const moment = { tick: 3, exposed: before };
    expect(follow(before, { ...now, place: 2 }, { ...moment, tick: 9 }, [])).toMatchObject({
      place: 2,
      placeTime: 3,
      completion: 'completed',
      success: 'passed',
      score: 9000,
      activeSeconds: 7,
      lessons: new Set([4]),
      attempt: ATTEMPT,
      scale: 13,
    });
    expect(follow(before, { ...now, place: 3 }, moment, [])).toMatchObject({ place: 3, placeTime: 3 });
    expect(follow(before, { ...now, place: 1 }, moment, [])).toMatchObject({ place: 1, placeTime: 4 });
  });
});
