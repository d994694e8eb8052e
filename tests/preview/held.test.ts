import { describe, expect, it } from 'vitest';
import { localState } from '../../src/preview/page/inspector/device.ts';
import { HeldValues } from '../../src/preview/page/inspector/held-values.ts';
import { savedText } from '../../src/preview/page/inspector/saved-text.ts';
import { statementLine } from '../../src/preview/page/inspector/statement-line.ts';

const STATE = 'cmi.suspend_data';

describe('values', () => {
  it('are told apart: held, set and not committed, given by the LMS alone', () => {
    const values = new HeldValues();
    values.hold({ [STATE]: 'old' }, 1);
    values.got('cmi.core.student_id', 'ada');
    values.got('cmi.core.entry', '');
    values.set(STATE, 'new', 1000);
    values.set('cmi.core.exit', 'suspend', 1000);
    expect(values.rows().map(({ element, kind, value, instead }) => [element, kind, value, instead])).toEqual(
      [
        ['cmi.core.exit', 'set', 'suspend', undefined],
        ['cmi.core.student_id', 'said', 'ada', undefined],
        [STATE, 'set', 'new', 'old'],
      ],
    );
    expect([values.value(STATE), values.isHeld(STATE)]).toEqual(['new', false]);
    values.hold({ [STATE]: 'new', 'cmi.core.exit': 'suspend' }, 1100);
    expect(values.rows().map(({ kind }) => kind)).toEqual(['held', 'said', 'held']);
  });

  it('mark what changed last, not what was there before', () => {
    const values = new HeldValues();
    values.hold({ a: '1', b: '1', c: '1' }, 1);
    values.hold({ a: '2', b: '1', c: '1' }, 5000);
    values.hold({ a: '2', b: '2', c: '1' }, 9000);
    values.set('d', '1', 9100);
    expect(values.rows().map(({ element, at, isLast }) => [element, at, isLast])).toEqual([
      ['a', 5000, false],
      ['b', 9000, true],
      ['c', undefined, false],
      ['d', 9100, true],
    ]);
    expect(values.rows('change').map(({ element }) => element)).toEqual(['d', 'b', 'a', 'c']);
  });

  it('stand in the order of their indexes', () => {
    const values = new HeldValues();
    values.hold({ 'cmi.interactions.10.id': '', 'cmi.interactions.9.id': '' }, 1);
    expect(values.rows().map(({ element }) => element)).toEqual([
      'cmi.interactions.9.id',
      'cmi.interactions.10.id',
    ]);
  });
});

describe('a statement in a line', () => {
  it('says who did what with which result', () => {
    const line = statementLine({
      id: '1',
      verb: {
        id: 'http://adlnet.gov/expapi/verbs/answered',
        display: { de: 'antwortete', 'en-US': 'answered' },
      },
      object: { id: 'https://example.org/q', definition: { name: { en: 'Who fits?' } } },
      result: { score: { scaled: 0.333 }, success: false, response: 'x'.repeat(70), duration: 'PT3S' },
      timestamp: '2026-01-01T10:00:00Z',
    });
    expect(line).toEqual({
      id: '1',
      verb: 'answered',
      object: 'Who fits?',
      result: `33.3 % · no success · “${'x'.repeat(59)}…” · PT3S`,
      at: '2026-01-01T10:00:00Z',
    });
  });

  it.each([
    [{ verb: { id: 'http://x/verbs/went#away' }, object: { id: 'o' } }, 'away', 'o'],
    [{ verb: 7, object: [] }, '', ''],
    [null, '', ''],
  ])('takes nothing for granted: %j', (statement, verb, object) => {
    expect(statementLine(statement)).toMatchObject({ verb, object, result: '' });
  });
});

it('finds the latest state that was kept without an LMS', () => {
  const entry = (at: unknown, state: unknown, isLocal = true) => ({
    key: String(at),
    name: ['Journal', ''] as [string, string],
    value: { at, body: { state, reached: 'never', tab: '', isLocal } },
  });
  const setting = { key: 'k', name: ['Setting', 'k'] as [string, string], value: 'plain' };
  expect(localState([entry(2, 'b'), entry(1, 'a'), entry(3, 'c', false), entry('4', 'd'), setting])).toBe(
    'b',
  );
  expect(localState([setting])).toBeUndefined();
});

it('finds the saved state wherever it is held', () => {
  const address = new URL('https://lms.example/?registration=two');
  const nowhere = { values: undefined, statements: undefined, documents: [], device: [] };
  const values = new HeldValues();
  values.hold({ [STATE]: 'lms' }, 1);
  expect(savedText({ ...nowhere, values }, address)).toEqual({ text: 'lms', by: 'held by the LMS' });
  values.set(STATE, 'page', 2);
  expect(savedText({ ...nowhere, values }, address)?.by).toBe('set by the page, not committed');
  const documents = ['one', 'two', 'three'].map((registration) => ({
    key: `course {} ${registration} state`,
    body: { state: registration },
  }));
  documents.push({ key: 'course {} two settings', body: null as never });
  expect(savedText({ ...nowhere, statements: [], documents }, address)?.text).toBe('two');
  expect(savedText(nowhere, address)).toBeUndefined();
});
