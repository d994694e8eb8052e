import { describe, expect, it } from 'vitest';
import type { BlockData, LessonData } from '../../src/course/package-data.ts';
import { type Answer, emptyState } from '../../src/state/codec.ts';
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
    parts: parts.map((part) => ({ id: `p${part}`, number: part, text: '', correct: part === 1 })),
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
    block(3, { kind: 'watch', slots: 2 }),
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
