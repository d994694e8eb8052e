import { describe, expect, it } from 'vitest';
import { completionTree, type TreeNode } from '../../src/preview/page/inspector/completion-tree.ts';
import { type StateView, stateView } from '../../src/preview/page/inspector/state-view.ts';
import { emptyState, encodeState, type SavedState } from '../../src/state/codec.ts';
import { minutesOf, tickAt } from '../../src/state/times.ts';
import { smallCourse } from './support/small-course.ts';

const NOW = Date.UTC(2026, 4, 1, 12);
const data = smallCourse();

function state(more: Partial<SavedState> = {}): SavedState {
  return {
    ...emptyState('small', 'en'),
    attempt: { tag: 255, began: minutesOf(NOW - 3_600_000), commit: 1 },
    scale: 20,
    place: 1,
    lessons: new Set([1]),
    answers: new Map([
      [1, { kind: 'choice', tries: 2, chosen: [2] }],
      [2, { kind: 'text', text: 'A long way of saying very little.' }],
      [3, { kind: 'watch', slots: [true, false, false, false] }],
      [9, { kind: 'choice', tries: 1, chosen: [1] }],
    ]),
    times: new Map([[1, tickAt(NOW, minutesOf(NOW - 3_600_000), 20)]]),
    activeSeconds: 75,
    ...more,
  };
}

function read(text: string): StateView {
  const view = stateView(text, data);
  if ('unreadable' in view) throw new Error(view.unreadable);
  return view;
}

describe('the saved state', () => {
  const text = encodeState(state());
  const view = read(text);

  it('is told in the words of the course', () => {
    expect(view.facts).toEqual(
      expect.arrayContaining([
        ['Goes on at', 'Welcome'],
        ['Lessons opened', '1 of 2'],
        ['Completion', 'incomplete'],
        ['Active time', '1 min 15 s'],
        ['Times of answers', 'to 31 seconds'],
      ]),
    );
    expect(view.lessons.map(({ key }) => key)).toEqual(['start/welcome']);
    expect(view.answers.map(({ block, words, standing }) => [block.id, words, standing])).toEqual([
      ['fit', 'Nobody', 'wrong, 2 tries'],
      ['think', 'A long way of saying very little.', ''],
      ['film', '25 % watched', ''],
    ]);
    expect(view.unknown).toEqual([9]);
  });

  it('tells when an answer was given, as exactly as it is kept', () => {
    const [answer, words] = view.answers;
    expect(Math.abs((answer?.at ?? 0) - NOW)).toBeLessThan(31_000);
    expect(words?.at).toBeUndefined();
  });

  it('says how much each part takes', () => {
    expect([view.size, view.words > 0 && view.words < view.size]).toEqual([text.length, true]);
    expect(view.parts[0]?.label).toBe('start/welcome:think');
    expect(view.parts.map(({ label }) => label)).toContain('block 9');
    const fit = view.parts.find(({ label }) => label === 'start/welcome:fit')?.characters;
    expect([4, 5, 6]).toContain(fit);
    const without = new Map([...state().answers].filter(([block]) => block !== 2));
    const saved = text.length - encodeState(state({ answers: without })).length;
    expect(view.parts[0]?.characters).toBeGreaterThanOrEqual(saved - 4);
    expect(view.parts[0]?.characters).toBeLessThanOrEqual(saved + 4);
  });

  it.each([
    ['damaged', `${text.slice(0, 12)}A${text.slice(13)}`, /checksum/],
    ['not ours', 'hello', /none that this tool/],
    ['of another course', encodeState({ ...state(), course: 'other' }), /another course/],
  ])('says why it cannot be read: %s', (_, broken, why) => {
    expect(stateView(broken, data)).toEqual({ unreadable: expect.stringMatching(why) });
  });
});

describe('completion as a tree', () => {
  const drawn = (node: TreeNode, depth = 0): string[] => [
    `${'  '.repeat(depth)}${node.done ? '✓' : node.done === false ? '○' : '·'} ${node.text}${node.state ? ` [${node.state}]` : ''}${node.address ? ` → ${node.address}` : ''}`,
    ...node.items.flatMap((item) => drawn(item, depth + 1)),
  ];
  const tree = (course = data, progress: Parameters<typeof completionTree>[1] = state()) =>
    completionTree(course, progress).flatMap((node) => drawn(node));

  it('says what is done and what is missing, in the words of the sheet', () => {
    expect(tree()).toEqual([
      '○ Completed when: all of this holds',
      '  ○ 2 lessons opened [1 of 2]',
      '    ✓ Welcome → start/welcome',
      '    ○ The end → start/end',
      '  ✓ one of this holds',
      '    ✓ 1 reflection written [1 of 1]',
      '      ✓ think → start/welcome:think',
      '    ○ 1 video watched [0 of 1]',
      '      ○ The film [25 % of 50 %] → start/welcome:film',
      '○ Pass mark: 50% of the points, and completed [0 %: 0 of 2 points]',
      '  ○ Who fits? [0 of 2] → start/welcome:fit',
    ]);
  });

  it('knows courses that ask for nothing, for time, and no pass mark', () => {
    const course = smallCourse({ completion: { all: [] }, pass: undefined, questions: [] });
    expect(tree(course)).toEqual([
      '✓ Completed when: it was opened',
      '· Pass mark: none; neither passed nor failed is reported',
    ]);
    expect(tree(smallCourse({ completion: { minutes: 3 } }))[0]).toBe(
      '○ Completed when: 3 minutes of active time [1 of 3]',
    );
  });

  it('shows what is missing first where there is much', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
    const course = smallCourse({ completion: { lessons: numbers } });
    const lines = tree(course, { ...state(), lessons: new Set([1]) });
    expect(lines.slice(0, 2)).toEqual([
      '○ Completed when: 100 lessons opened [1 of 100]',
      '  ○ The end → start/end',
    ]);
    expect(lines[41]).toBe('  · and 60 more');
  });
});
