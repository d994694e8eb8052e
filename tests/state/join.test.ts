import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import { emptyState, type SavedState } from '../../src/state/codec.ts';
import { joinHeld, joinStates } from '../../src/state/join.ts';

const ATTEMPT = { tag: 7, began: 1000, commit: 0 };

function state(changes: Partial<SavedState>): SavedState {
  return { ...emptyState('course', 'en'), attempt: ATTEMPT, scale: 13, ...changes };
}

const choice = (tries: number, ...chosen: number[]): Answer => ({ kind: 'choice', tries, chosen });
const text = (written: string, cut = false): Answer => ({
  kind: 'text',
  text: written,
  ...(cut && { cut: true }),
});
const watch = (...slots: boolean[]): Answer => ({ kind: 'watch', slots });
/** Nothing at all, or an answer at a time; taken back where there is only a time. */
type Kept = [answer: Answer | undefined, time: number] | undefined;

function holding(kept: Kept): Partial<SavedState> {
  const [answer, time] = kept ?? [];
  return {
    answers: new Map(answer === undefined ? [] : [[1, answer]]),
    times: new Map(time === undefined || (time === 0 && answer !== undefined) ? [] : [[1, time]]),
  };
}

/** In both orders. */
function expectJoined(a: SavedState, b: SavedState, joined: Partial<SavedState>, quizzes = [QUIZ]): void {
  expect(joinStates(a, b, quizzes)).toMatchObject(joined);
  expect(joinStates(b, a, quizzes)).toMatchObject(joined);
}

const QUIZ = { block: 9, members: [21, 22] };

describe('of two answers to one question', () => {
  it.each<[string, winner: Kept, loser: Kept]>([
    ['the only one holds', [choice(1, 2), 5], undefined],
    ['the later one holds', [choice(1, 2), 5], [choice(3, 1), 4]],
    ['of one time, that of more tries', [choice(2, 1), 5], [choice(1, 3), 5]],
    ['of an earlier version, that of more tries', [choice(2, 1), 0], [choice(1, 3), 0]],
    ['one that was taken back later is gone', [undefined, 6], [text('old'), 5]],
    ['one that was given again is there', [text('new'), 7], [undefined, 6]],
    ['one of the time at which it was taken back is there', [text('new'), 6], [undefined, 6]],
    ['the whole text holds against its beginning', [text('Ana'), 5], [text('Ana, and her', true), 5]],
    ['the later text holds, though it was cut', [text('Ben', true), 6], [text('Ana and all', false), 5]],
    ['of one time, the longer text', [text('Ana and Ben'), 5], [text('Ana'), 5]],
    ['a text after words that were cut off', [text('Ana'), 1], [undefined, 0]],
    ['of another kind of block, the later', [text('x'), 5], [choice(1, 1), 4]],
  ])('%s', (_, winner, loser) => {
    expectJoined(state(holding(winner)), state(holding(loser)), holding(winner));
  });

  it('that are equals, the same holds in either order', () => {
    const [a, b] = [choice(1, 1), choice(1, 2)].map((answer) => state(holding([answer, 3])));
    if (a === undefined || b === undefined) throw new Error('two');
    expect(joinStates(a, b, []).answers).toEqual(joinStates(b, a, []).answers);
  });
});

describe('of a video', () => {
  const at = (seconds: number, more: object = {}): Answer => ({
    kind: 'watch',
    slots: [false],
    at: seconds,
    ...more,
  });
  it.each<[string, Kept, Kept, Kept]>([
    [
      'all counts that either has watched',
      [watch(true, false, false), 5],
      [watch(false, false, true), 2],
      [watch(true, false, true), 5],
    ],
    ['it goes on where it stood later', [at(3), 5], [at(70), 4], [at(3), 5]],
    [
      'of one time it goes on further on',
      [at(3), 5],
      [at(70, { joined: true }), 5],
      [at(70, { joined: true }), 5],
    ],
    ['what was read stays read', [at(3), 5], [at(70, { read: true }), 4], [at(3, { read: true }), 5]],
    ['nothing takes back what was watched', [watch(true), 1], [undefined, 9], [watch(true), 1]],
  ])('%s', (_, a, b, joined) => {
    expectJoined(state(holding(a)), state(holding(b)), holding(joined));
  });
});

describe('of a quiz', () => {
  const attempt = (attempts: number, finished = false, kept?: number, seed = attempts): Answer => ({
    kind: 'quiz',
    attempts,
    seed,
    drawn: [],
    finished,
    kept,
  });
  type Side = { answers: [number, Answer][]; times?: [number, number][] };
  const of = ({ answers, times = [] }: Side) => state({ answers: new Map(answers), times: new Map(times) });
  it.each<[string, Side, Side, Side]>([
    [
      'the later attempt keeps its own answers only, whenever they were given',
      {
        answers: [
          [9, attempt(2)],
          [21, choice(1, 1)],
        ],
        times: [
          [9, 3],
          [21, 3],
        ],
      },
      {
        answers: [
          [9, attempt(1)],
          [21, choice(1, 2)],
          [22, choice(1, 2)],
          [3, choice(1, 1)],
        ],
        times: [
          [9, 1],
          [21, 9],
          [22, 9],
        ],
      },
      {
        answers: [
          [9, attempt(2)],
          [21, choice(1, 1)],
          [3, choice(1, 1)],
        ],
        times: [
          [9, 3],
          [21, 3],
        ],
      },
    ],
    [
      'of one attempt all answers are kept, and handed in stays handed in',
      {
        answers: [
          [9, attempt(1)],
          [21, choice(1, 1)],
        ],
      },
      {
        answers: [
          [9, attempt(1, true, 50)],
          [22, choice(1, 2)],
        ],
      },
      {
        answers: [
          [9, attempt(1, true, 50)],
          [21, choice(1, 1)],
          [22, choice(1, 2)],
        ],
      },
    ],
    [
      'of two attempts with one number the later begun holds, also against one handed in',
      {
        answers: [
          [9, attempt(1, false, undefined, 3)],
          [21, choice(1, 1)],
        ],
        times: [[9, 5]],
      },
      {
        answers: [
          [9, attempt(1, true, undefined, 8)],
          [22, choice(1, 1)],
        ],
        times: [
          [9, 4],
          [22, 7],
        ],
      },
      {
        answers: [
          [9, attempt(1, false, undefined, 3)],
          [21, choice(1, 1)],
        ],
        times: [[9, 5]],
      },
    ],
    [
      'an attempt holds against answers without one',
      { answers: [[9, attempt(1)]] },
      { answers: [[21, choice(2, 1)]], times: [[21, 9]] },
      { answers: [[9, attempt(1)]] },
    ],
  ])('%s', (_, a, b, joined) => {
    expectJoined(of(a), of(b), { answers: of(joined).answers, times: of(joined).times });
  });
});

describe('of what was reached', () => {
  it('every lesson is kept, the end and its score', () => {
    const passed = state({
      lessons: new Set([2]),
      place: 2,
      placeTime: 3,
      completion: 'completed',
      success: 'passed',
      score: 7000,
      activeSeconds: 60,
    });
    const failed = state({ lessons: new Set([1]), place: 1, placeTime: 4, success: 'failed', score: 9000 });
    expectJoined(passed, failed, {
      lessons: new Set([1, 2]),
      place: 1,
      placeTime: 4,
      completion: 'completed',
      success: 'passed',
      score: 7000,
      activeSeconds: 60,
    });
  });

  it.each([
    [7000, 9000, 9000],
    [undefined, 10, 10],
    [undefined, undefined, undefined],
  ])('of the scores %s and %s of one success: %s', (a, b, score) => {
    expectJoined(state({ success: 'passed', score: a }), state({ success: 'passed', score: b }), { score });
  });

  it('that a pass was reported is kept, beside the score of what was decided', () => {
    const reported = state({ completion: 'completed', passReported: true, score: 4000 });
    const failed = state({ success: 'failed', score: 3000 });
    expectJoined(reported, failed, { passReported: true, success: 'failed', score: 3000 });
  });

  it.each([
    [10, 20, 10],
    [undefined, 20, 20],
    [undefined, undefined, undefined],
  ])('of the days of completion %s and %s: %s', (a, b, completedOn) => {
    expectJoined(state({ completedOn: a }), state({ completedOn: b }), { completedOn });
  });

  it('neither of the two is changed', () => {
    const [a, b] = [state(holding([text('new'), 2])), state(holding([text('old'), 1]))];
    const before = structuredClone([a, b]);
    joinStates(a, b, [QUIZ]);
    expect([a, b]).toEqual(before);
  });
});

describe('of two attempts', () => {
  it('the other one is left out', () => {
    const own = state(holding([text('own'), 1]));
    const other = state({ ...holding([text('other'), 9]), attempt: { ...ATTEMPT, tag: 8 } });
    expect(joinStates(own, other, [])).toBe(own);
  });

  it('one without a tag joins, its times by the clock', () => {
    const own = state(holding([text('own'), 2]));
    const late = { tag: 0, began: ATTEMPT.began + 10_000, commit: 0 };
    const early = { tag: 0, began: ATTEMPT.began - 10_000, commit: 0 };
    const untagged = (attempt: typeof late): SavedState => state({ ...holding([text('other'), 2]), attempt });
    expect(joinStates(own, untagged(late), []).answers.get(1)).toEqual(text('other'));
    expect(joinStates(own, untagged(early), []).answers.get(1)).toEqual(text('own'));
    expect(joinStates(untagged(late), own, []).attempt).toEqual(ATTEMPT);
  });
});

describe('of what a page has kept and what the LMS holds', () => {
  const PAGE = 5 * 4096;
  const committed = (number: number, answer: Answer): SavedState =>
    state({ ...holding([answer, 8191]), attempt: { ...ATTEMPT, commit: number } });
  const [more, less] = [choice(2, 1), choice(1, 2)];
  it.each([
    ['an earlier commit of the page', PAGE + 3, PAGE + 2, less],
    ['the same commit', PAGE + 3, PAGE + 3, less],
    ['a later commit of the page', PAGE + 3, PAGE + 4, more],
    ["another page's commit", PAGE + 3, 2 * PAGE + 1, more],
    ['no commit', PAGE + 3, 0, more],
  ])('where it is %s', (_, own, held, kept) => {
    const joined = joinHeld(committed(own, less), committed(held, more), []);
    expect(joined.answers.get(1)).toEqual(kept);
  });
});
