import { expect, it } from 'vitest';
import { createPace } from '../../src/blocks/video/browser-pace.ts';

it('allows what the clock does, at the speed that is known, and half a second more', () => {
  const pace = createPace();
  expect(pace.allows(1, 1, 1)).toBe(true);
  expect(pace.allows(2, 1, 2)).toBe(true);
  expect(createPace().allows(1.7, 1, 1)).toBe(true);
  expect(createPace().allows(1.8, 1, 1)).toBe(false);
});

it('allows news that come late, and the next ones soon after them', () => {
  const pace = createPace();
  const news = [
    { step: 0.5, passed: 1.4 },
    { step: 1, passed: 0.05 },
    { step: 0.5, passed: 0.05 },
  ];
  for (const { step, passed } of news) expect(pace.allows(step, passed, 1)).toBe(true);
});

it('lets nobody gather time for a jump', () => {
  const pace = createPace();
  for (let at = 0; at < 1000; at++) expect(pace.allows(0.25, 0.25, 1)).toBe(true);
  expect(pace.allows(2.6, 0.25, 1)).toBe(false);
  // A jump leaves nothing to the next one.
  expect(pace.allows(0.9, 0.25, 1)).toBe(false);
  expect(pace.allows(0.25, 0.25, 1)).toBe(true);
});
