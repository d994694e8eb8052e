import { describe, expect, it } from 'vitest';
import { emptyState, type SavedState } from '../../src/state/codec.ts';
import {
  type Choice,
  type Decision,
  decideAttempt,
  type Held,
  type Kept,
} from '../../src/tracking/attempt.ts';
import type { Told } from '../../src/tracking/journal/record.ts';

interface Record extends Kept {
  name: string;
}

const stateOf = (tag: number): SavedState => ({
  ...emptyState('c', 'en'),
  attempt: { tag, began: 1, commit: 1 },
});

let minute = 0;
/** Each is younger than the one before. */
function kept(name: string, tag: number, reached: Told = 'never', more: Partial<Kept> = {}): Record {
  minute += 1;
  return { name, state: stateOf(tag), at: minute, reached, isOwn: true, isLocal: false, ...more };
}

const NOTHING: Held = { text: '', state: undefined, tag: undefined, isForeign: false };
const UNREADABLE: Held = { ...NOTHING, text: 'damaged' };
const FOREIGN: Held = { ...UNREADABLE, isForeign: true };
const held = (tag: number): Held => ({ text: 'state', state: stateOf(tag), tag, isForeign: false });
const damaged = (tag: number): Held => ({ ...UNREADABLE, tag });
const legacy: Held = { text: 'of version 3', state: emptyState('c', 'en'), tag: undefined, isForeign: false };

function inShort({ from, join, earlier }: Decision<Record>): [string, string[], string[]] {
  return [from, join.map(({ name }) => name), earlier.map(({ name }) => name)];
}

function decided(what: Held, records: Record[], hasLearner = true): [string, string[], string[]] {
  const one = decideAttempt(what, records, hasLearner);
  if ('offer' in one) throw new Error('the learner is asked');
  return inShort(one);
}

function asked(what: Held, records: Record[]): Choice<Record> {
  const one = decideAttempt(what, records, true);
  if (!('offer' in one)) throw new Error('the learner is not asked');
  return one;
}

describe('where the LMS holds a tag', () => {
  const records = [kept('same', 7), kept('other', 8, 'checked'), kept('same too', 7, 'checked')];

  it('records of that tag are joined, the others offered, the latest first', () => {
    expect(decided(held(7), [...records, kept('latest', 9)])).toEqual([
      'held',
      ['same', 'same too'],
      ['latest', 'other'],
    ]);
  });

  it('none are joined where none has it', () => {
    expect(decided(held(3), records)).toEqual(['held', [], ['same too', 'other', 'same']]);
  });

  it('of a state that is damaged otherwise, this browser’s record of it holds', () => {
    expect(decided(damaged(7), records)).toEqual(['kept', ['same', 'same too'], ['other']]);
  });

  it('of a state that is damaged otherwise and that nobody has kept, it stays as it is', () => {
    expect(decided(damaged(3), [])).toEqual(['held', [], []]);
  });

  it('of a later version or another course, it stays as it is', () => {
    expect(decided({ ...damaged(7), isForeign: true }, records)[0]).toBe('held');
  });

  it('work of "no LMS" with the same tag is its own', () => {
    expect(decided(held(7), [kept('local', 7, 'never', { isLocal: true })])[1]).toEqual(['local']);
  });

  it('without a learner’s id only the same tag is joined, and nothing is offered', () => {
    expect(decided(held(7), records, false)).toEqual(['held', ['same', 'same too'], []]);
  });
});

describe('where the LMS holds nothing', () => {
  it('and the browser neither: a new attempt', () => {
    expect(decided(NOTHING, [])).toEqual(['new', [], []]);
  });

  it('a new attempt, once any commit of the last one was answered on a checked line', () => {
    const records = [kept('begun', 7, 'checked'), kept('later', 7, 'never')];
    expect(decided(NOTHING, records)).toEqual(['new', [], ['later', 'begun']]);
  });

  it('the same attempt, where no commit of it was ever answered', () => {
    expect(decided(NOTHING, [kept('a', 7), kept('b', 7)])).toEqual(['kept', ['a', 'b'], []]);
  });

  it('in every other case the learner is asked, once', () => {
    const choice = asked(NOTHING, [kept('old', 8, 'checked'), kept('a', 7), kept('b', 7, 'unchecked')]);
    expect(choice.offer).toEqual({ at: minute, reason: 'nothing-held' });
    expect(inShort(choice.goOn)).toEqual(['kept', ['a', 'b'], ['old']]);
    expect(inShort(choice.anew)).toEqual(['new', [], ['b', 'a', 'old']]);
  });

  it('the last attempt of this learner decides, not an older one', () => {
    expect(decided(NOTHING, [kept('old', 7, 'checked'), kept('last', 8)])).toEqual([
      'kept',
      ['last'],
      ['old'],
    ]);
  });

  it.each<[string, Partial<Kept>]>([
    ['work of "no LMS"', { isLocal: true }],
    ['the work of another', { isOwn: false }],
  ])('%s is offered, never joined', (_, more) => {
    expect(decided(NOTHING, [kept('it', 7, 'never', more)])).toEqual(['new', [], ['it']]);
  });

  it('without a learner’s id nothing is joined, asked or offered', () => {
    expect(decided(NOTHING, [kept('a', 7)], false)).toEqual(['new', [], []]);
    expect(decided(NOTHING, [kept('a', 7, 'unchecked')], false)).toEqual(['new', [], []]);
  });
});

describe('where what the LMS holds has no tag', () => {
  it('that of an earlier version goes on, and records are offered', () => {
    expect(decided(legacy, [kept('a', 7)])).toEqual(['held', [], ['a']]);
  });

  it.each<[Told]>([['never'], ['unchecked'], ['checked']])(
    'and cannot be read, the learner is asked about the last work, whatever became of it: %s',
    (reached) => {
      const choice = asked(UNREADABLE, [kept('a', 7, reached)]);
      expect(choice.offer).toEqual({ at: minute, reason: 'unreadable' });
      expect(inShort(choice.goOn)).toEqual(['kept', ['a'], []]);
      expect(inShort(choice.anew)).toEqual(['held', [], ['a']]);
    },
  );

  it('and cannot be read, with nothing in the browser, it stays as it is', () => {
    expect(decided(UNREADABLE, [])).toEqual(['held', [], []]);
    expect(decided(UNREADABLE, [kept('a', 7)], false)).toEqual(['held', [], []]);
  });

  it('and belongs to another course or a later version, it stays as it is', () => {
    expect(decided(FOREIGN, [kept('a', 7)])).toEqual(['held', [], ['a']]);
  });
});
