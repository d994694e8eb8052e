import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unseenInteractions } from '../../../src/tracking/scorm/kept-interactions.ts';
import { answerTo } from '../../support/tracking.ts';

const response = answerTo(['fit']);
const unseen = (parts: Record<string, unknown>, seen = 0) =>
  unseenInteractions(new Map(Object.entries(parts)), seen);

it('are those whose commit no state that was read back carries', () => {
  const parts = { 0: { commit: 5, response }, 1: { commit: 6, response }, 2: { commit: 0, response } };
  expect([...unseen(parts, 5).keys()]).toEqual([1, 2]);
  expect([...unseen(parts, 0).keys()]).toEqual([0, 1, 2]);
});

it('have been carried by no commit of this page', () => {
  expect([...unseen({ 3: { commit: 6, response } }, 5)]).toEqual([[3, { commit: 0, response }]]);
});

it('may be what the state says', () => {
  expect(unseen({ 3: { commit: 0 } }).get(3)).toEqual({ commit: 0, response: undefined });
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['a word', 'answer'],
  ['no key', { ...response, key: undefined }],
  ['a response that is no list', { ...response, response: 'fit' }],
  ['a response of numbers', { ...response, response: [1] }],
  ['no interaction', { ...response, interaction: undefined }],
  ['an interaction without choices', { ...response, interaction: { type: 'choice', correct: [] } }],
  ['an interaction without a right answer', { ...response, interaction: { type: 'choice', choices: [] } }],
  ['no time taken', { ...response, latency: undefined }],
  ['no moment', { ...response, at: Number.NaN }],
])('of another shape are told as the state says: %s', (_, kept) => {
  expect(unseen({ 0: { commit: 0, response: kept } }).get(0)).toEqual({ commit: 0, response: undefined });
});

it('are at an index, whatever else stands beside a record', () => {
  const kept = { commit: 0, response };
  const parts = { '': kept, state: kept, '-1': kept, '1.5': kept, 0: 'words', 1: null, 2: kept };
  expect([...unseen(parts).keys()]).toEqual([2]);
});

it('never throw, whatever lies there', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.nat(), (parts, seen) => {
      for (const [index, kept] of unseen(parts, seen)) {
        expect(Number.isInteger(index) && index >= 0).toBe(true);
        expect(kept.commit).toBe(0);
      }
    }),
  );
});
