import { expect, it } from 'vitest';
import type { Need } from '../../src/course/model/rule.ts';
import { lack, waysOf } from '../../src/diff/needs.ts';

const film = (reading?: true): Need => ({
  watch: [{ block: 7, share: 0.8, ...(reading && { reading }) }],
});
/** How much the learner lacks who took the way that leaves most to do. */
const most = (before: Need, after: Need): number =>
  Math.max(...waysOf(before).map((done) => lack(after, done).length));

it.each<[string, Need, Need, number]>([
  ['nothing changes', film(true), film(true), 0],
  ['reading counts from now on', film(), film(true), 0],
  ['reading counts no longer, so readers have to watch', film(true), film(), 1],
])('of a film: %s', (_, before, after, lacking) => {
  expect(most(before, after)).toBe(lacking);
});
