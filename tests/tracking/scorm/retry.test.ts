import { expect, it } from 'vitest';
import { retryPause } from '../../../src/tracking/scorm/retry.ts';

it('grows to minutes after three refusals, for some LMSs show an alert at each', () => {
  const minute = 60_000;
  expect([1, 2, 3, 4, 5, 6, 50].map(retryPause)).toEqual([
    2000,
    4000,
    minute,
    2 * minute,
    5 * minute,
    5 * minute,
    5 * minute,
  ]);
});
