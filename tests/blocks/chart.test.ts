/** Charts: what is read from a table in each language, where it is drawn, and that all of it is said in words. */
import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

const table = (rows: readonly (readonly string[])[], head = ['Size', 'Share']) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const chart = (type: string, rows: readonly (readonly string[])[], head?: string[], language?: string) =>
  compileExample(`:::chart[Firms]{type=${type}}\n${table(rows, head)}\n:::`, language);

/** Ends of each bar in percent. */
const bars = (html: string) =>
  [
    ...html.matchAll(
      /<svg class="chart-bar[^"]*"[^>]*>(?:<line x1="([^%]*)%" x2="([^%]*)%"|<rect x="([^%]*)%"[^>]*width="([^%]*)%")?/g,
    ),
  ].map(([, x1, x2, x, width]) => (x1 === undefined ? [x, width] : [x1, x2]).map(Number));

const words = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>|<div class="chart-plot".*?<\/details>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('numbers', () => {
  it.each([
    ['en', '1,600.5', '3,201'],
    ['de', '1.600,5', '3.201'],
    ['es', '1.600,5', '3201'],
    ['pt', '1.600,5', '3 201'],
    ['pl', '1 600,5', '3 201'],
    ['el', '1.600,5', '3.201'],
    ['de', '€ 1.600,50', '€ 3.201'],
    ['en', '€1,600.5', '€3,201'],
    ['en', '1600.5 km²', '3201 km²'],
    ['de', '1.600 Tsd.', '3.200 Tsd.'],
    ['en', '+1.6', '3.2'],
    ['de', '1.234', '2.468'],
    ['en', '1.234', '2.468'],
  ])('in %s, %s is half of %s', async (language, half, whole) => {
    const { html, said } = await chart(
      'bar',
      [
        ['a', half],
        ['b', whole],
      ],
      undefined,
      language,
    );
    expect(said).toEqual([]);
    expect(bars(html)).toEqual([
      [0, 50],
      [0, 100],
    ]);
    // As its author wrote it, once for the eye and once for all others.
    expect(html.replace(/\s/g, ' ').split(half).length).toBe(3);
  });

  it.each([
    ['many', 'is no number'],
    ['10 to 20', 'is no number'],
    ['1.2.3', 'is no number'],
    ['--5', 'is no number'],
    ['1234567890123', 'is no number'],
    ['5 kg', 'counts "kg", and an earlier one "%"'],
  ])('%s is told', async (written, cause) => {
    const { said } = await chart('bar', [
      ['a', '1 %'],
      ['b', written],
    ]);
    expect(said).toEqual([expect.stringMatching(/^5:\d+ error `chart-table`/)]);
    expect(said[0]).toContain(cause);
  });

  it.each(['', '-', '–', '—'])('none is written as "%s"', async (none) => {
    const { html, said } = await chart('bar', [
      ['a', '1'],
      ['b', none],
    ]);
    expect(said).toEqual([]);
    expect(bars(html)).toEqual([[0, 100]]);
  });
});

describe('bars', () => {
  it('go down from zero, and from the other side where it is read from there', async () => {
    const rows = [
      ['a', '30'],
      ['b', '−10'],
      ['c', '0'],
    ];
    expect(bars((await chart('bar', rows)).html)).toEqual(
      [[25, 100], [0, 25], []].map((ends) => (ends.length === 0 ? [Number.NaN, Number.NaN] : ends)),
    );
    expect(bars((await chart('bar', rows, undefined, 'he')).html).slice(0, 2)).toEqual([
      [0, 75],
      [75, 100],
    ]);
  });

  it('stand in the cells of their table, which says all of it', async () => {
    const { html } = await chart('bar', [['a', '1 %', '2 %']], ['Size', '2020', '2025']);
    expect(words(html)).toBe('Firms Size 2020 2025 a 1 % 2 %');
    expect(html).toContain('<th scope="row" role="rowheader">a</th>');
    expect(html.match(/scope="col" role="columnheader"/g)).toHaveLength(3);
  });

  it('of zeros alone are none', async () => {
    const { html, said } = await chart('bar', [['a', '0']]);
    expect(said).toEqual([]);
    expect(html).not.toContain('NaN');
  });
});

/** Heights of the points of a line from the bottom, in percent. */
const points = (html: string) =>
  [...html.matchAll(/class="chart-mark" x="([^%]*)%" y="([^%]*)%"/g)].map(([, x, y]) => [
    Number(x),
    100 - Number(y),
  ]);
const ticks = (html: string) =>
  [...(/<div class="chart-ticks">(.*?)<\/div>/s.exec(html)?.[1] ?? '').matchAll(/<span>(.*?)<\/span>/g)].map(
    ([, tick]) => tick,
  );

describe('lines', () => {
  it('stand between round numbers, as the language writes them', async () => {
    const { html } = await chart(
      'line',
      [
        ['a', '500 kg'],
        ['b', '2.000 kg'],
      ],
      undefined,
      'de',
    );
    expect(ticks(html)).toEqual(['2.000', '1.500', '1.000', '500', '0'].map((number) => `${number}\u00a0kg`));
    expect(points(html)).toEqual([
      [25, 25],
      [75, 100],
    ]);
  });

  it.each([
    ['close together, without zero', ['96', '99'], ['99', '98', '97', '96']],
    ['below zero', ['-3', '4'], ['4', '2', '0', '−2', '−4']],
    ['small', ['0.02', '0.05'], ['0.06', '0.04', '0.02', '0']],
    ['all the same', ['5', '5'], ['6', '4', '2', '0']],
    ['all zero', ['0', '0'], ['0.5', '0']],
  ])('numbers that are %s', async (_, numbers, expected) => {
    const { html, said } = await chart(
      'line',
      numbers.map((number) => ['a', number]),
    );
    expect(said).toEqual([]);
    expect(ticks(html)).toEqual(expected);
  });

  it('a missing number leaves a gap, and is in the table', async () => {
    const { html } = await chart('line', [
      ['a', '1'],
      ['b', '2'],
      ['c', '–'],
      ['d', '2'],
      ['e', '1'],
    ]);
    expect(points(html)).toHaveLength(4);
    expect(/<g class="line-1">(.*?)<\/g>/s.exec(html)?.[1]?.match(/<line/g)).toHaveLength(2);
    expect(html).toMatch(
      /<details class="folds slim"><summary>The numbers as a table<\/summary><div class="table stacks"/,
    );
  });

  it('of twelve months each third has its name below it on a phone', async () => {
    const months = Array.from({ length: 12 }, (_, index) => [`2025-${index + 1}`, String(index)]);
    const { html } = await chart('line', months);
    const labels = [...html.matchAll(/<span(?: class="([^"]*)")?><span>2025/g)].map(
      ([, hidden = '']) => hidden,
    );
    expect(labels.filter((hidden) => !hidden.includes('not-on-phone')).length).toBeLessThanOrEqual(4);
    expect(labels.at(-1)).toBe('');
  });
});

describe('shares', () => {
  it('cut the whole, and say percent where it was counted in something else', async () => {
    const { html, said } = await chart('share', [
      ['Firms', '30 min'],
      ['Papers', '10 min'],
    ]);
    expect(said).toEqual([]);
    expect(html).toContain('<g class="piece-1"><rect x="0%" y="0" width="75%" height="100%"></rect>');
    expect(words(html)).toBe('Firms Size Share Firms 30 min (75%) Papers 10 min (25%)');
  });

  it('in percent are as they were written, rounded ones too', async () => {
    const { html, said } = await chart('share', [
      ['a', '33 %'],
      ['b', '33 %'],
      ['c', '33 %'],
    ]);
    expect(said).toEqual([]);
    expect(html).not.toContain('chart-percent');
  });

  it.each([
    [['50 %', '40 %'], 'add up to 90'],
    [['50', '-10'], 'never below zero'],
    [['0', '0'], 'not all of them are zero'],
    [['50', '–'], 'one of the numbers is missing'],
  ])('%j are no whole', async (numbers, cause) => {
    const { said } = await chart(
      'share',
      numbers.map((number) => ['a', number]),
    );
    expect(said).toEqual([expect.stringContaining(cause)]);
  });
});

it.each([
  ['bar', 13, 2],
  ['line', 1, 2],
  ['share', 7, 2],
  ['share', 2, 3],
  ['bar', 2, 6],
  ['bar', 2, 1],
])('%s of %i rows and %i columns is more or less than can be read', async (type, rows, columns) => {
  const row = (label: string) => [label, ...Array.from({ length: columns - 1 }, () => '5')];
  const { said } = await chart(
    type,
    Array.from({ length: rows }, (_, at) => row(`r${at}`)),
    row('Head'),
  );
  expect(said.join()).toContain('This kind of chart');
});

it('search finds the words of a chart once, and nothing that is only drawn', async () => {
  for (const type of ['bar', 'line', 'share']) {
    const { lesson } = await chart(type, [
      ['Bilbao', '60 %'],
      ['Vigo', '40 %'],
    ]);
    const text = lesson.facts.sections.map((section) => section.text.words).join(' ');
    expect(text.match(/bilbao/g), type).toHaveLength(1);
    expect(text.match(/60/g), type).toHaveLength(1);
  }
});

it('no style stands in an attribute, and no id is made', async () => {
  for (const type of ['bar', 'line', 'share']) {
    const { html } = await chart(type, [
      ['a', '60 %'],
      ['b', '40 %'],
    ]);
    expect(html).not.toMatch(/ style=| id=/);
  }
});
