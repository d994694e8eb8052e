/** Questions in which items are put to others, or in order: what they say to the course, and their page. */
import { describe, expect, it } from 'vitest';
import { judge, renamedKey } from '../../src/course/outcome/judge.ts';
import { compileExample } from './compile-example.ts';

const matching = (attributes: string, ...rows: string[]) =>
  [`:::matching{${attributes}}`, 'Who decides?', '', '| What | Who |', '| - | - |', ...rows, ':::'].join(
    '\n',
  );
const ordering = (attributes: string, ...items: string[]) =>
  [`:::ordering{${attributes}}`, 'What comes first?', '', ...items, ':::'].join('\n');
const categorising = (attributes: string, categories: Record<string, string[]>) =>
  [
    `:::categorising{${attributes}}`,
    'Whose is it?',
    '',
    ...Object.entries(categories).flatMap(([name, items]) => [
      `**${name}**`,
      '',
      ...items.map((item) => `- ${item}`),
      '',
    ]),
    ':::',
  ].join('\n');

async function blockOf(source: string, ...rest: [string?, Parameters<typeof compileExample>[2]?]) {
  const compiled = await compileExample(source, ...rest);
  const [block] = compiled.lesson.blocks;
  if (block === undefined) throw new Error(`no block: ${compiled.said.join('\n')}`);
  return { ...compiled, block };
}

const partsOf = (...ids: [string, string][]) => ids.map(([id, text]) => ({ id, text, correct: false }));

describe('what it says to the rest of the course', () => {
  it('a matching: items before partners, each partner once', async () => {
    const { block, said } = await blockOf(
      matching(
        '#q points=2',
        '| Hour | The firm |',
        '| Tasks {#t} | the  firm |',
        '| Pay | The law |',
        '| | You |',
      ),
    );
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      type: 'matching',
      points: 2,
      parts: partsOf(
        ['hour', 'Hour'],
        ['t', 'Tasks'],
        ['pay', 'Pay'],
        ['the-firm', 'The firm'],
        ['the-law', 'The law'],
        ['you', 'You'],
      ),
      key: {
        kind: 'pairs',
        pairs: [
          ['hour', 'the-firm'],
          ['t', 'the-firm'],
          ['pay', 'the-law'],
        ],
      },
      state: { kind: 'pairs', lefts: 3 },
      interaction: {
        type: 'matching',
        choices: [{ id: 'hour' }, { id: 't' }, { id: 'pay' }],
        targets: [{ id: 'the-firm', text: 'The firm' }, { id: 'the-law' }, { id: 'you' }],
        correct: [['hour.the-firm', 't.the-firm', 'pay.the-law']],
      },
    });
  });

  it('an ordering: the order as it is written', async () => {
    const { block, said } = await blockOf(
      ordering('#q credit=all', '1. Greet', '1. See {#look}', '1. Speak'),
    );
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      type: 'ordering',
      credit: 'all',
      parts: partsOf(['greet', 'Greet'], ['look', 'See'], ['speak', 'Speak']),
      key: { kind: 'order', order: ['greet', 'look', 'speak'] },
      state: { kind: 'order' },
      interaction: { type: 'sequencing', correct: [['greet', 'look', 'speak']] },
    });
  });

  it('a categorising: items before categories', async () => {
    const { block, said } = await blockOf(
      categorising('#q', { 'The firm': ['Hour', 'Tasks'], You: ['Words'] }),
    );
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      type: 'categorising',
      parts: partsOf(
        ['hour', 'Hour'],
        ['tasks', 'Tasks'],
        ['words', 'Words'],
        ['the-firm', 'The firm'],
        ['you', 'You'],
      ),
      state: { kind: 'pairs', lefts: 3 },
      interaction: { type: 'matching', correct: [['hour.the-firm', 'tasks.the-firm', 'words.you']] },
    });
  });

  it.each([
    [
      matching('#q', '| Hour | Firm |', '| Pay | Law |'),
      matching('', '| Hora | Empresa |', '| Salario | Ley |'),
    ],
    [ordering('#q', '1. Greet', '2. See'), ordering('', '1. Saludar', '2. Mirar')],
    [
      categorising('#q', { Firm: ['Hour'], You: ['Words'] }),
      categorising('', { Empresa: ['Hora'], Vosotros: ['Palabras'] }),
    ],
  ])('keeps the ids of the source language in a translation', async (source, translation) => {
    const original = await blockOf(source);
    const { block, said } = await blockOf(translation, 'es', original.ids);
    expect(said).toEqual([]);
    expect(block.id).toBe('q');
    expect(block.parts.map(({ id }) => id)).toEqual(original.block.parts.map(({ id }) => id));
    expect(block.key).toEqual(original.block.key);
  });

  it('leaves the outline of the lesson alone', async () => {
    const { lesson } = await blockOf(categorising('#q', { Firm: ['Hour'], You: ['Words'] }));
    expect(lesson.facts.headings).toEqual([]);
  });
});

/** Texts between tags that match, in the order of the page. */
const textsOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]);

describe('the order of the page', () => {
  it.each([2, 3, 4, 8, 20])('an ordering of %i items never stands in the right one', async (count) => {
    for (let number = 0; number < 20; number++) {
      const items = Array.from({ length: count }, (_, index) => `${index + 1}. Step ${index}`);
      const { html, block } = await blockOf(ordering(`#q${number}`, ...items));
      const shown = textsOf(html, /<li class="order-item" data-part="([^"]+)"/g);
      const right = block.parts.map(({ id }) => id);
      expect(shown).not.toEqual(right);
      expect([...shown].sort()).toEqual([...right].sort());
    }
  });

  it('partners and items do not tell who belongs to whom, and all lists of partners are alike', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => `| Item ${index} | Partner ${index} |`);
    const { html } = await blockOf(matching('#q', ...rows));
    const options = textsOf(html, /<option value="(partner-\d)"/g);
    const first = options.slice(0, 6);
    expect(first).not.toEqual(rows.map((_, index) => `partner-${index}`));
    expect(options).toEqual(rows.flatMap(() => first));
    expect(textsOf(html, /<li data-part="([^"]+)"/g)).toEqual(first);
    const sorted = await blockOf(categorising('#q', { A: ['a1', 'a2', 'a3'], B: ['b1', 'b2'] }));
    expect(textsOf(sorted.html, /<fieldset class="sorted" data-part="([^"]+)"/g)).not.toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
      'b2',
    ]);
  });

  it('is the same in every language', async () => {
    const original = await blockOf(ordering('#q', '1. Greet', '2. See', '3. Speak', '4. Go'));
    const { html } = await blockOf(ordering('', '1. Ver', '2. Ir', '3. A', '4. B'), 'es', original.ids);
    const order = /data-part="([^"]+)"/g;
    expect(textsOf(html, order)).toEqual(textsOf(original.html, order));
  });
});

describe('the page', () => {
  it('names each control by its item', async () => {
    const { html } = await blockOf(matching('#q', '| *Hour* | The firm |', '| Pay | The law |'));
    expect(html).toContain('<label for="m/l:q:part-hour"><em>Hour</em></label>');
    expect(html).toContain('<select id="m/l:q:part-hour" aria-describedby="m/l:q:part-hour:mark">');
  });

  it('shows partners that are pictures, and names them by letters in the list', async () => {
    const { html } = await blockOf(
      matching('#q', '| Hour | ![A clock](../assets/workshop.jpg) |', '| Pay | The law |'),
    );
    expect(html).toContain('class="partners pictured"');
    expect(
      textsOf(html, /<option value="[^"]+">([^<]+)/g)
        .slice(0, 2)
        .sort(),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/^[AB] · (A clock|The law)$/)]));
  });

  it('shows hostile text as text', async () => {
    const { html } = await blockOf(matching('#q', '| `<b>` | `</select><script>` & "x" |', '| b | y |'));
    expect(html).not.toContain('<script>');
    expect(html).toContain('&#x3C;/select>&#x3C;script> &#x26; "x"');
  });
});

describe('credit', () => {
  it.each([
    ['all in order', [1, 2, 3, 4, 5], 1],
    ['the first at the end', [2, 3, 4, 5, 1], 0.75],
    ['two neighbours changed', [1, 3, 2, 4, 5], 0.25],
    ['backwards', [5, 4, 3, 2, 1], 0],
  ])('of an order, %s: each that follows the right one', (_, order, share) => {
    const key = { kind: 'order', order: [1, 2, 3, 4, 5] } as const;
    const given = { kind: 'order', tries: 1, order } as const;
    expect(judge({ ...key, order: [...key.order] }, given).share).toBeCloseTo(share);
  });

  it('of pairs: each item that was put to its own partner', async () => {
    const { block } = await blockOf(matching('#q', '| a | A1 |', '| b | B1 |', '| c | C1 |', '| d | A1 |'));
    const key = renamedKey(block.key ?? { kind: 'order', order: [] }, (id) =>
      block.parts.findIndex((part) => part.id === id),
    );
    const answer = (...pairs: [number, number][]) => ({ kind: 'pairs', tries: 1, pairs }) as const;
    expect(judge(key, answer([0, 4], [1, 5], [2, 6], [3, 4])).correct).toBe(true);
    expect(judge(key, answer([0, 4], [1, 4], [2, 4], [3, 4])).share).toBe(0.5);
    expect(judge(key, answer([0, 4], [1, 4], [2, 4], [3, 4]), 'all').share).toBe(0);
  });
});
