/** The page of a toolkit of many items. */
import { expect, it } from 'vitest';
import { searchData } from '../../src/render/search-index.ts';
import { toolkitView } from '../../src/render/toolkit.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { loadTexts, sayIn } from '../../src/texts/index.ts';
import { courseOf, TOOL_ASSET, toolOf } from '../support/course.ts';
import { timesAsLong } from '../support/growth.ts';

const texts = await loadTexts('en');

function planOf(items: number) {
  const toolkit = Array.from({ length: items }, (_, n) => toolOf({ id: `tool-${n}`, title: `Tool ${n}` }));
  const [plan] = planPackages(courseOf({ assets: { [TOOL_ASSET.path]: TOOL_ASSET }, toolkit }));
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

const viewOf = (items: number) => toolkitView(planOf(items), texts, sayIn(texts));

it('lays out what is in sight alone where a list is long', () => {
  expect([100, 101].map((items) => viewOf(items)?.map(({ isLong }) => isLong))).toEqual([[false], [true]]);
});

it('takes time by the number of items, its search too', () => {
  const make = (items: number) => () => [viewOf(items), searchData(planOf(items))];
  expect(timesAsLong(make(500), make(4000))).toBeLessThan(24);
});
