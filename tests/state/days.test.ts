import { expect, it } from 'vitest';
import { dateOf } from '../../src/course/days.ts';
import { DATE_BITS } from '../../src/state/answer-bits.ts';
import { dayOf, FIRST_DATE, LAST_DATE } from '../../src/state/days.ts';

it.each([
  ['2020-01-01', 0],
  ['2020-02-29', 59],
  ['2026-03-29', 2279],
  ['2064-11-08', 2 ** DATE_BITS - 1],
])('%s is day %i, and back', (date, day) => {
  expect(dayOf(date)).toBe(day);
  expect(dateOf(day)).toBe(date);
});

it.each(['', '2019-12-31', '2064-11-09', '2026-02-30', '2026-1-1', 'soon', '12026-01-01'])(
  '%j is no day that can be kept',
  (date) => {
    expect(dayOf(date)).toBeUndefined();
  },
);

it('names the first and the last', () => {
  expect([FIRST_DATE, LAST_DATE]).toEqual(['2020-01-01', '2064-11-08']);
});
