import { expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

it('is a free text without a right answer', async () => {
  const { lesson } = await compileExample(':::reflection{#mine max=600}\nName **two** employers.\n:::');
  expect(lesson.blocks).toEqual([
    {
      type: 'reflection',
      id: 'mine',
      position: { line: 1, column: 1 },
      prompt: 'Name two employers.',
      points: 0,
      attempts: undefined,
      parts: [],
      state: { kind: 'text', max: 600 },
      interaction: { type: 'long-fill-in', choices: [], correct: [] },
      data: {},
    },
  ]);
});

it('has a text field that its question names and its count describes', async () => {
  const { html } = await compileExample(':::reflection{#mine}\nName two employers.\n:::');
  expect(html).toMatchInlineSnapshot(
    `"<section class="block reflection" id="m/l:mine" data-block="reflection"><p class="eyebrow">Reflection · for you and your trainer</p><div class="prompt" id="m/l:mine:prompt"><p>Name two employers.</p></div><textarea rows="5" maxlength="1000" aria-labelledby="m/l:mine:prompt" aria-describedby="m/l:mine:count m/l:mine:room"></textarea><footer class="actions"><span class="count" id="m/l:mine:count">0 of 1,000 characters</span><span class="kept" id="m/l:mine:room"></span></footer><div class="print-lines" aria-hidden="true"></div></section>"`,
  );
});
