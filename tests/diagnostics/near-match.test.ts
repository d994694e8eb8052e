import { expect, it } from 'vitest';
import { nearMatch, suggest } from '../../src/diagnostics/near-match.ts';

const words = ['choice', 'reflection', 'video', 'audio', 'tab'];

it.each([
  ['choise', 'choice'],
  ['Choice', 'choice'],
  ['vidoe', 'video'],
  ['relfection', 'reflection'],
  ['tap', 'tab'],
  ['quiz', undefined],
  ['x', undefined],
  ['', undefined],
])('%s → %s', (word, near) => {
  expect(nearMatch(word, words)).toBe(near);
});

it('lists what there is where nothing is near', () => {
  expect(suggest('quiz', ['one', 'three'])).toBe(' Known: one, three.');
  expect(suggest('quiz', [])).toBe('');
});
