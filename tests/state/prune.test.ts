import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { BlockData, LessonData } from '../../src/course/model/package-data.ts';
import { emptyState } from '../../src/state/codec.ts';
import { pruneState } from '../../src/state/prune.ts';

function block(number: number, state: BlockData['state'], parts: number[] = []): BlockData {
  return {
    type: state.kind,
    id: `b${number}`,
    element: '',
    number,
    prompt: '',
    points: 1,
    attempts: undefined,
    parts: parts.map((part) => ({ id: `p${part}`, number: part, text: '' })),
    state,
    interaction: undefined,
    data: {},
  };
}

const lesson: LessonData = {
  id: 'l',
  key: 'm/l',
  number: 2,
  title: 'L',
  module: 0,
  minutes: undefined,
  objectives: [],
  blocks: [
    block(1, { kind: 'choice', multiple: true }, [1, 3]),
    block(2, { kind: 'text', max: 100 }),
    block(10, { kind: 'choice', multiple: false }, [1, 3]),
    block(3, { kind: 'watch', slots: 2 }),
    { ...block(9, { kind: 'watch', slots: 3 }), data: { kind: 'frame' } },
    block(4, { kind: 'pairs', lefts: 2 }, [1, 2, 3, 4]),
    block(5, { kind: 'order' }, [1, 2]),
    block(6, { kind: 'blanks', max: 100 }, [1, 2]),
    block(7, { kind: 'plan', dates: true, max: 100 }, [1, 2]),
    {
      ...block(8, { kind: 'quiz', drawn: 2 }),
      plan: {
        pools: [{ draw: 2, blocks: [1, 4, 5] }],
        shuffle: { questions: true, options: true },
        counts: 'best',
        feedback: 'end',
        review: 'solutions',
        pass: undefined,
        pretest: false,
      },
    },
  ],
};

describe('a state of an earlier release', () => {
  it.each<[string, number, Answer, Answer | undefined]>([
    [
      'keeps an answer',
      1,
      { kind: 'choice', tries: 2, chosen: [1] },
      { kind: 'choice', tries: 2, chosen: [1] },
    ],
    [
      'drops an option that is gone',
      1,
      { kind: 'choice', tries: 1, chosen: [2, 3] },
      { kind: 'choice', tries: 1, chosen: [3] },
    ],
    [
      're-opens a question whose chosen options are all gone',
      1,
      { kind: 'choice', tries: 1, chosen: [2] },
      undefined,
    ],
    ['keeps a text', 2, { kind: 'text', text: 'Hello' }, { kind: 'text', text: 'Hello' }],
    [
      'drops the answer to a question that is a text now',
      2,
      { kind: 'choice', tries: 1, chosen: [1] },
      undefined,
    ],
    [
      'keeps what was watched',
      3,
      { kind: 'watch', slots: [true, false] },
      { kind: 'watch', slots: [true, false] },
    ],
    ['drops what was watched of another film', 3, { kind: 'watch', slots: [true] }, undefined],
    [
      'takes a video as watched that a host showed when this could not be measured',
      9,
      { kind: 'watch', slots: [true] },
      { kind: 'watch', slots: [true, true, true] },
    ],
    ['and not one that was never played', 9, { kind: 'watch', slots: [false] }, undefined],
    ['nor another film of a host', 9, { kind: 'watch', slots: [true, true] }, undefined],
    [
      'drops pairs of which a side is gone',
      4,
      {
        kind: 'pairs',
        tries: 1,
        pairs: [
          [1, 3],
          [2, 9],
          [8, 4],
        ],
      },
      { kind: 'pairs', tries: 1, pairs: [[1, 3]] },
    ],
    [
      'drops pairs whose sides have changed places',
      4,
      {
        kind: 'pairs',
        tries: 1,
        pairs: [
          [1, 2],
          [3, 4],
          [2, 4],
        ],
      },
      { kind: 'pairs', tries: 1, pairs: [[2, 4]] },
    ],
    ['re-opens a matching that lost all pairs', 4, { kind: 'pairs', tries: 1, pairs: [[8, 9]] }, undefined],
    [
      'drops an item of an order',
      5,
      { kind: 'order', tries: 1, order: [3, 2, 1] },
      { kind: 'order', tries: 1, order: [2, 1] },
    ],
    [
      'drops a blank that is gone',
      6,
      { kind: 'blanks', tries: 1, right: [1, 3], texts: { 1: 'a', 3: 'b' } },
      { kind: 'blanks', tries: 1, right: [1], texts: { 1: 'a' } },
    ],
    [
      're-opens a text whose blanks are all gone',
      6,
      { kind: 'blanks', tries: 1, right: [3], texts: {} },
      undefined,
    ],
    [
      'drops an item of a plan',
      7,
      { kind: 'plan', ticked: [1, 3], dates: { 2: 7, 3: 8 }, texts: { 3: 'x' } },
      { kind: 'plan', ticked: [1], dates: { 2: 7 }, texts: {} },
    ],
    [
      'drops a question of an attempt',
      8,
      { kind: 'quiz', attempts: 1, seed: 3, drawn: [1, 77], finished: true, kept: 500 },
      { kind: 'quiz', attempts: 1, seed: 3, drawn: [1], finished: true, kept: 500 },
    ],
    [
      're-opens an attempt that lost all its questions',
      8,
      { kind: 'quiz', attempts: 2, seed: 3, drawn: [77], finished: true, kept: 500 },
      { kind: 'quiz', attempts: 2, seed: 3, drawn: [], finished: false, kept: 500 },
    ],
    [
      're-opens a question that allows one answer now for whoever gave several',
      10,
      { kind: 'choice', tries: 1, chosen: [1, 3] },
      undefined,
    ],
    ['drops the answer to a question that is gone', 9, { kind: 'choice', tries: 1, chosen: [1] }, undefined],
  ])('%s', (_, number, answer, kept) => {
    const state = { ...emptyState('c', 'en'), answers: new Map([[number, answer]]) };
    expect(pruneState(state, { lessons: [lesson] }).answers.get(number)).toEqual(kept);
  });

  it('forgets lessons that are gone, and stays completed', () => {
    const state = {
      ...emptyState('c', 'en'),
      place: 7,
      lessons: new Set([2, 7]),
      completion: 'completed' as const,
    };
    const pruned = pruneState(state, { lessons: [lesson] });
    expect(pruned).toMatchObject({ place: 0, lessons: new Set([2]), completion: 'completed' });
  });
});
