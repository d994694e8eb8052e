/** The order that a quiz gives to the parts of its questions: their browser sides alone, in a page. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import { compileExample } from '../blocks/compile-example.ts';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Step = { arrange: number[] } | { write: Answer };

/** Ids of the parts (and of the first list to choose from) as they stand after these steps. */
async function shownAfter(source: string, steps: Step[]): Promise<{ rows: string[]; options: string[] }> {
  const { html, lesson } = await compileExample(source);
  const [block] = lesson.blocks;
  if (block === undefined) throw new Error('no block');
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate('window.coursewrightQuestion = (type, create) => { window.create = create; }');
  await page.addScriptTag({ path: `dist/tool/player/block-${block.type}.js` });
  const data = { number: 1, parts: block.parts.map((part, index) => ({ ...part, number: index + 1 })) };
  const shown = await page.evaluate(
    ([given, todo]) => {
      // biome-ignore lint/suspicious/noExplicitAny: the page's own names
      const { create } = globalThis as any;
      const room = { text: (key: string) => key, announce: () => {} };
      const view = create(document.querySelector('section'), given, room, () => {});
      for (const step of todo) 'write' in step ? view.write(step.write) : view.arrange(step.arrange);
      const ids = (selector: string, name: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
      return {
        rows: ids(':is(.pair, .order-item, .sorted)', 'data-part'),
        options: ids('.pair:first-of-type option, .pair-head + .pair option', 'value'),
      };
    },
    [data, steps] as const,
  );
  await page.close();
  return shown;
}

const ORDER = ':::ordering{#q}\nWhat comes first?\n\n1. a1\n2. b2\n3. c3\n4. d4\n:::';
const MATCH = ':::matching{#q}\nWho?\n\n| x | y |\n| - | - |\n| a1 | r4 |\n| b2 | r5 |\n| c3 | r6 |\n:::';
const SORT = ':::categorising{#q}\nWhose?\n\n**A**\n\n- a1\n- b2\n\n**B**\n\n- c3\n:::';

it.each<[string, string, Step[], string[]]>([
  ['an ordering in another order', ORDER, [{ arrange: [3, 1, 4, 2] }], ['c3', 'a1', 'd4', 'b2']],
  ['an ordering never in the right one', ORDER, [{ arrange: [1, 2, 3, 4] }], ['b2', 'c3', 'd4', 'a1']],
  [
    'an order that was answered stays',
    ORDER,
    [{ write: { kind: 'order', tries: 1, order: [4, 3, 2, 1] } }, { arrange: [3, 1, 4, 2] }],
    ['d4', 'c3', 'b2', 'a1'],
  ],
  [
    'an item that a later release added stands last',
    ORDER,
    [{ arrange: [3, 1, 4, 2] }, { write: { kind: 'order', tries: 1, order: [2, 1, 4] } }],
    ['b2', 'a1', 'd4', 'c3'],
  ],
  ['items to match', MATCH, [{ arrange: [2, 6, 3, 5, 1, 4] }], ['b2', 'c3', 'a1']],
  ['items to sort', SORT, [{ arrange: [3, 1, 2, 5, 4] }], ['c3', 'a1', 'b2']],
])('%s', async (_, source, steps, rows) => {
  expect((await shownAfter(source, steps)).rows).toEqual(rows);
});

it('partners stand in the same new order in every list', async () => {
  const { options } = await shownAfter(MATCH, [{ arrange: [2, 6, 3, 5, 1, 4] }]);
  expect(options.slice(0, 4)).toEqual(['', 'r6', 'r5', 'r4']);
});
