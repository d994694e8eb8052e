import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/answer.ts';
import { emptyState, type SavedState } from '../../src/state/codec.ts';
import { followPlayer, joinBySession, mergeStates } from '../../src/tracking/merge.ts';

function state(changes: Partial<SavedState>): SavedState {
  return { ...emptyState('course', 'en'), ...changes };
}

const choice = (tries: number, ...chosen: number[]): Answer => ({ kind: 'choice', tries, chosen });
const text = (written: string): Answer => ({ kind: 'text', text: written });
const watch = (...slots: boolean[]): Answer => ({ kind: 'watch', slots });

describe('mergeStates', () => {
  const answers: [string, newer: Answer | undefined, older: Answer | undefined, merged: Answer][] = [
    ['only the newer has it', choice(1, 2), undefined, choice(1, 2)],
    ['only the older has it', undefined, choice(1, 2), choice(1, 2)],
    ['more tries in the newer', choice(2, 1), choice(1, 3), choice(2, 1)],
    ['more tries in the older', choice(1, 1), choice(3, 3), choice(3, 3)],
    ['as many tries: the newer', choice(2, 1), choice(2, 3), choice(2, 1)],
    ['a text was changed', text('new'), text('old'), text('new')],
    ['a text was emptied', text(''), text('old'), text('')],
    [
      'what either has watched counts',
      watch(true, false, false),
      watch(false, false, true),
      watch(true, false, true),
    ],
    ['the video has grown', watch(true, false, true), watch(true), watch(true, false, true)],
    ['the block is of another kind now', text('x'), choice(1, 1), text('x')],
  ];
  it.each(answers)('%s', (_, newer, older, merged) => {
    const of = (answer: Answer | undefined): SavedState =>
      state({ answers: new Map(answer === undefined ? [] : [[1, answer]]) });
    expect(mergeStates(of(newer), of(older), []).answers.get(1)).toEqual(merged);
  });

  it('keeps every lesson, the end that was reached and its score', () => {
    const newer = state({
      lessons: new Set([1]),
      place: 1,
      success: 'failed',
      score: 2000,
      sessions: 4,
      interactions: 2,
    });
    const older = state({
      lessons: new Set([2]),
      place: 2,
      completion: 'completed',
      success: 'passed',
      score: 9000,
      sessions: 3,
      interactions: 7,
    });
    expect(mergeStates(newer, older, [])).toMatchObject({
      lessons: new Set([1, 2]),
      place: 1,
      completion: 'completed',
      success: 'passed',
      score: 9000,
      sessions: 4,
      interactions: 7,
    });
  });

  it.each([
    [10, 20, 10],
    [20, 10, 10],
    [undefined, 20, 20],
    [20, undefined, 20],
    [undefined, undefined, undefined],
  ])('of the days of completion %s and %s keeps %s', (newer, older, kept) => {
    const merged = mergeStates(state({ completedOn: newer }), state({ completedOn: older }), []);
    expect(merged.completedOn).toBe(kept);
  });

  it('changes neither of the two', () => {
    const newer = state({ answers: new Map([[1, text('new')]]) });
    const older = state({ answers: new Map([[2, text('old')]]) });
    mergeStates(newer, older, []);
    expect([newer.answers.size, older.answers.size]).toEqual([1, 1]);
  });
});

describe('two attempts at a quiz', () => {
  const attempt = (attempts: number, finished = false): Answer => ({
    kind: 'quiz',
    attempts,
    seed: attempts,
    drawn: [],
    finished,
    kept: undefined,
  });
  const quizzes = [{ block: 9, members: [1, 2] }];
  it.each<[string, newer: [number, Answer][], older: [number, Answer][], merged: [number, Answer][]]>([
    [
      'the later one keeps its own answers only',
      [
        [9, attempt(2)],
        [1, choice(1, 1)],
      ],
      [
        [9, attempt(1)],
        [1, choice(1, 2)],
        [2, choice(1, 2)],
        [3, choice(1, 1)],
      ],
      [
        [9, attempt(2)],
        [1, choice(1, 1)],
        [3, choice(1, 1)],
      ],
    ],
    [
      'the later one may be the older state',
      [
        [9, attempt(1)],
        [1, choice(1, 1)],
        [2, choice(1, 1)],
      ],
      [
        [9, attempt(2)],
        [2, choice(1, 2)],
      ],
      [
        [9, attempt(2)],
        [2, choice(1, 2)],
      ],
    ],
    [
      'of one attempt all answers are kept, and handed in stays handed in',
      [
        [9, attempt(1)],
        [1, choice(1, 1)],
      ],
      [
        [9, attempt(1, true)],
        [2, choice(1, 2)],
      ],
      [
        [9, attempt(1, true)],
        [1, choice(1, 1)],
        [2, choice(1, 2)],
      ],
    ],
  ])('%s', (_, newer, older, merged) => {
    const joined = mergeStates(
      state({ answers: new Map(newer) }),
      state({ answers: new Map(older) }),
      quizzes,
    );
    expect(joined.answers).toEqual(new Map(merged));
  });
});

describe('followPlayer', () => {
  it('takes the player at its word, but for what it has not seen', () => {
    const before = state({ answers: new Map([[1, text('old')]]), completion: 'completed', interactions: 3 });
    const unseen = state({ answers: new Map([[2, text('elsewhere')]]), lessons: new Set([4]) });
    const now = state({ lessons: new Set([1]) });
    expect(followPlayer(now, before, undefined, [])).toMatchObject({
      answers: new Map(),
      completion: 'completed',
      interactions: 3,
    });
    expect(followPlayer(now, before, unseen, [])).toMatchObject({
      answers: new Map([[2, text('elsewhere')]]),
      lessons: new Set([1, 4]),
    });
  });
});

describe('joinBySession', () => {
  it.each([
    [2, 1, 'kept'],
    [1, 2, 'other'],
    [2, 2, 'kept'],
  ])('sessions %d and %d: %s is the newer', (kept, other, newer) => {
    const joined = joinBySession(
      state({ sessions: kept, language: 'kept' }),
      state({ sessions: other, language: 'other' }),
      [],
    );
    expect(joined.language).toBe(newer);
  });
});
