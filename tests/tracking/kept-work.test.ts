import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeState, emptyState, encodeState, type SavedState } from '../../src/state/codec.ts';
import type { Found } from '../../src/tracking/journal/journal.ts';
import {
  earlierWork,
  heldBy,
  isSameWork,
  keptWork,
  readBody,
  type WorkBody,
} from '../../src/tracking/kept-work.ts';

const NOW = Date.UTC(2026, 4, 5);
const MINUTE = 60_000;
const BODY: WorkBody = { state: encodeState(stateOf(7)), reached: 'never', tab: 'here', isLocal: false };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function stateOf(tag: number, commit = 5): SavedState {
  return { ...emptyState('c', 'en'), attempt: { tag, began: 1, commit } };
}

function read(text: string): SavedState | undefined {
  const decoded = decodeState(text, 'c');
  return 'state' in decoded ? decoded.state : undefined;
}

function found(overrides: Partial<Found<WorkBody>> = {}): Found<WorkBody> {
  return {
    layout: 2,
    at: NOW - MINUTE,
    learner: 'ada',
    told: 'never',
    body: BODY,
    key: 'record',
    live: false,
    parts: new Map(),
    ...overrides,
  };
}

const keptOf = (...records: Found<WorkBody>[]) =>
  keptWork({ found: records }, read, { learner: 'ada', tab: 'here' });

describe('a body of the journal', () => {
  it('is read as it was written', () => {
    expect(readBody(structuredClone(BODY))).toEqual(BODY);
  });

  it('keeps nothing that is not known', () => {
    expect(readBody({ ...BODY, more: 1 })).toEqual(BODY);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'state'],
    ['no state', { ...BODY, state: undefined }],
    ['a state that is no text', { ...BODY, state: 7 }],
    ['a state longer than any of ours', { ...BODY, state: 'x'.repeat(2_000_001) }],
    ['an unknown word for what was told', { ...BODY, reached: 'perhaps' }],
    ['no word for what was told', { ...BODY, reached: undefined }],
    ['a tab without a name', { ...BODY, tab: undefined }],
    ['no word on where it was made', { ...BODY, isLocal: 'no' }],
  ])('is none with %s', (_, body) => {
    expect(readBody(body)).toBeUndefined();
  });

  it('never throws, whatever lies there', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(readBody(body)).toBeUndefined();
      }),
    );
  });
});

describe('kept work', () => {
  it('is what can be read, in the order in which it was found', () => {
    const records = [
      found({ key: 'a' }),
      found({ key: 'b', body: { ...BODY, state: 'no state' } }),
      found({ key: 'c', body: { ...BODY, reached: 'checked', isLocal: true } }),
    ];
    expect(keptOf(...records).map(({ found: { key }, reached, isLocal }) => [key, reached, isLocal])).toEqual(
      [
        ['a', 'never', false],
        ['c', 'checked', true],
      ],
    );
  });

  it.each<[string, Partial<Found<WorkBody>>, boolean]>([
    ['of this learner, in whatever tab', { body: { ...BODY, tab: 'there' } }, true],
    ['of another learner, in this tab', { learner: 'grace' }, false],
    ['of nobody, in this tab, a quarter of an hour ago', { learner: '', at: NOW - 15 * MINUTE + 1 }, true],
    ['of nobody, in this tab, longer ago', { learner: '', at: NOW - 15 * MINUTE }, false],
    ['of nobody, in another tab', { learner: '', body: { ...BODY, tab: 'there' } }, false],
  ])('%s', (_, record, isOwn) => {
    expect(keptOf(found(record))[0]?.isOwn).toBe(isOwn);
  });

  it.each([
    ['never', true],
    ['unchecked', false],
    ['checked', false],
  ] as const)('is offered as unsent where it was told %s: %s', (reached, unsent) => {
    const offered = keptOf(found({ body: { ...BODY, reached } })).map(earlierWork);
    expect(offered).toMatchObject([{ id: 'record', at: NOW - MINUTE, unsent }]);
  });
});

describe('what is held', () => {
  const whole = encodeState(stateOf(7));

  it.each([
    ['nothing', '', { state: undefined, tag: undefined, isForeign: false }],
    ['a state', whole, { tag: 7, isForeign: false }],
    [
      'a state whose tag alone is whole',
      `${whole.slice(0, -2)}zz`,
      { state: undefined, tag: 7, isForeign: false },
    ],
    ['what is no state', 'words of something else', { state: undefined, tag: undefined, isForeign: false }],
    [
      'a state of another course',
      encodeState({ ...stateOf(7), course: 'd' }),
      { state: undefined, isForeign: true },
    ],
  ])('%s', (_, text, expected) => {
    expect(heldBy(text, 'c', read)).toMatchObject({ text, ...expected });
  });

  it('is read by this release', () => {
    expect(heldBy(whole, 'c', read).state).toEqual(stateOf(7));
  });
});

it('is the same work, whoever committed it, and never where there is none', () => {
  expect(isSameWork(stateOf(7, 5), stateOf(7, 9))).toBe(true);
  expect(isSameWork(stateOf(7), stateOf(8))).toBe(false);
  expect(isSameWork(stateOf(7), { ...stateOf(7), lessons: new Set([1]) })).toBe(false);
  expect(isSameWork(undefined, undefined)).toBe(false);
});
