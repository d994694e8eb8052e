import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

const choice = (attributes: string, ...options: string[]) =>
  [`:::choice{${attributes}}`, 'Which **one**?', '', ...options, ':::'].join('\n');

async function blockOf(source: string, ...rest: [string?, Parameters<typeof compileExample>[2]?]) {
  const compiled = await compileExample(source, ...rest);
  const [block] = compiled.lesson.blocks;
  if (block === undefined) throw new Error(`no block: ${compiled.said.join('\n')}`);
  return { ...compiled, block };
}

describe('what a choice says to the rest of the course', () => {
  it('one right answer', async () => {
    const { block } = await blockOf(choice('#q points=2 attempts=3', '- [x] Time', '- [ ] Money {#cash}'));
    expect(block).toEqual({
      type: 'choice',
      id: 'q',
      position: { line: 1, column: 1 },
      prompt: 'Which one?',
      points: 2,
      attempts: 3,
      parts: [
        { id: 'time', text: 'Time', correct: true },
        { id: 'cash', text: 'Money', correct: false },
      ],
      key: { kind: 'choice', correct: ['time'], multiple: false },
      credit: undefined,
      objective: undefined,
      state: { kind: 'choice', multiple: false },
      interaction: {
        type: 'choice',
        choices: [
          { id: 'time', text: 'Time' },
          { id: 'cash', text: 'Money' },
        ],
        correct: [['time']],
      },
      data: {},
    });
  });

  it.each([
    [
      'one point and no limit without attributes',
      choice('#q', '- [x] a', '- [ ] b'),
      { points: 1, attempts: undefined },
    ],
    ['half a point', choice('#q points=0.5', '- [x] a', '- [ ] b'), { points: 0.5 }],
    ['no points', choice('#q points=0', '- [x] a', '- [ ] b'), { points: 0 }],
    [
      'several right answers',
      choice('#q', '- [x] a', '- [X] b'),
      { state: { kind: 'choice', multiple: true } },
    ],
    [
      'several may be ticked',
      choice('#q multiple', '- [x] a', '- [ ] b'),
      { state: { kind: 'choice', multiple: true } },
    ],
    ['an id from the question', choice('', '- [x] a', '- [ ] b'), { id: 'which-one' }],
    ['a numbered list', choice('#q', '1. [ ] a', '2. [x] b'), { prompt: 'Which one?' }],
  ])('%s', async (_, source, expected) => {
    const { block, said } = await blockOf(source);
    expect(said).toEqual([]);
    expect(block).toMatchObject(expected);
  });

  it('leaves counting right answers to the check', async () => {
    const { block, said } = await blockOf(choice('#q', '- [ ] a', '- [ ] b'));
    expect(said).toEqual([]);
    expect(block.interaction?.correct).toEqual([]);
  });

  it('keeps the ids of the source language in a translation', async () => {
    const { ids } = await compileExample(choice('#q', '- [x] Time', '- [ ] Money'));
    const { block } = await blockOf(choice('', '- [x] Tiempo', '- [ ] Dinero'), 'es', ids);
    expect([block.id, ...block.parts.map((part) => part.id)]).toEqual(['q', 'time', 'money']);
  });

  it('1,000 options', async () => {
    const options = Array.from(
      { length: 1000 },
      (_, index) => `- [${index === 7 ? 'x' : ' '}] Option ${index}`,
    );
    const { block, html, said } = await blockOf(choice('#q', ...options));
    expect(said).toEqual([]);
    expect(new Set(block.parts.map((part) => part.id)).size).toBe(1000);
    expect(block.interaction?.correct).toEqual([['option-7']]);
    expect(html.match(/type="radio"/g)).toHaveLength(1000);
  });
});

describe('the page of a choice', () => {
  const whole = [
    ':::choice{#q points=2}',
    'A case.',
    '',
    'What **now**?',
    '',
    '- [x] Wait {#wait}',
    '  > Right: it is May.',
    '- [ ] Call',
    '',
    'It is their busiest month.',
    ':::',
  ].join('\n');

  it('reads in order: case, question, options with feedback, explanation', async () => {
    const { html } = await compileExample(whole);
    expect(html).toMatchInlineSnapshot(
      `"<section class="block question choice" id="m/l:q" data-block="choice" role="group" aria-labelledby="m/l:q:prompt"><p class="eyebrow">Question · 2 points</p><div class="prompt"><p>A case.</p></div><div class="answer"><div class="legend" id="m/l:q:prompt">What <strong>now</strong>?</div><div class="option"><label><input type="radio" name="m/l:q:answer" value="wait"><span class="option-text">Wait</span><em class="option-mark" hidden></em></label><div class="option-note" hidden><p>Right: it is May.</p></div></div><div class="option"><label><input type="radio" name="m/l:q:answer" value="call"><span class="option-text">Call</span><em class="option-mark" hidden></em></label></div></div><div class="verdict" role="status"></div><div class="explanation" hidden><p>It is their busiest month.</p></div><footer class="actions"><button type="button" class="primary check" disabled>Check</button><button type="button" class="secondary retry" hidden>Try again</button><span class="tries"></span></footer></section>"`,
    );
  });

  it.each([
    ['checkboxes', choice('#q multiple', '- [x] a', '- [ ] b'), 'type="checkbox"'],
    ['one group of radio buttons', choice('#q', '- [x] a', '- [ ] b'), 'name="m/l:q:answer"'],
    [
      'how many to choose',
      choice('#q multiple', '- [x] a', '- [ ] b'),
      'Question · choose all that apply · 1 point<',
    ],
    ['no points where none are given', choice('#q points=0', '- [x] a', '- [ ] b'), '>Question</p>'],
    [
      'hostile text as text',
      choice('#q', '- [x] `<script>` & "b"', '- [ ] b'),
      '<code>&#x3C;script></code> &#x26; “b”',
    ],
    [
      'a prompt that ends with a table',
      choice('#q', '|a|', '|-|', '|1|', '', '- [x] a', '- [ ] b'),
      '</div><div class="prompt"><div class="table stacks"',
    ],
  ])('%s', async (_, source, expected) => {
    expect((await compileExample(source)).html).toContain(expected);
  });
});
