/** What statements, blanks and numbers say to the rest of the course. */
import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

async function blockOf(source: string, ...rest: [string?, Parameters<typeof compileExample>[2]?]) {
  const compiled = await compileExample(source, ...rest);
  const [block] = compiled.lesson.blocks;
  if (block === undefined) throw new Error(`no block: ${compiled.said.join('\n')}`);
  return { ...compiled, block };
}

const statement = (...items: string[]) =>
  [':::true-false{#q}', 'It may end at any time.', '', ...items, ':::'].join('\n');
const blanks = (text: string, attributes = '#q') => `:::fill-in{${attributes}}\n${text}\n:::`;
const numeric = (attributes: string, text = 'How much?') => `:::numeric{#q ${attributes}}\n${text}\n:::`;

describe('true-false', () => {
  it('has the answers true and false, whatever their words', async () => {
    const { block, said } = await blockOf(statement('- [ ] Yes', '- [x] No'));
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      type: 'true-false',
      prompt: 'It may end at any time.',
      points: 1,
      parts: [
        { id: 'true', text: 'Yes', correct: false },
        { id: 'false', text: 'No', correct: true },
      ],
      key: { kind: 'choice', correct: ['false'], multiple: false },
      state: { kind: 'choice', multiple: false },
      interaction: { type: 'true-false', choices: [], correct: [['false']] },
    });
  });

  it('keeps them in a translation', async () => {
    const { ids } = await compileExample(statement('- [ ] Yes', '- [x] No'));
    const { block, said } = await blockOf(statement('- [ ] Sí', '- [x] No'), 'es', ids);
    expect(said).toEqual([]);
    expect(block.parts.map(({ id }) => id)).toEqual(['true', 'false']);
  });
});

describe('fill-in', () => {
  it('has a part for each blank, with its variants as the key', async () => {
    const { block, said } = await blockOf(
      blanks('Name them.\n\nThe :blank[workshop|firm]{#place} trains an :blank[apprentice].\n\nSo it is.'),
    );
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      prompt: 'Name them. The ___ trains an ___.',
      parts: [
        { id: 'place', text: 'workshop', correct: true },
        { id: 'apprentice', text: 'apprentice', correct: true },
      ],
      key: {
        kind: 'blanks',
        blanks: [
          { part: 'place', accepted: ['workshop', 'firm'] },
          { part: 'apprentice', accepted: ['apprentice'] },
        ],
        folding: { case: true, accents: true, spaces: true },
      },
      state: { kind: 'blanks', max: 120 },
      interaction: {
        type: 'fill-in',
        choices: [],
        correct: [
          ['workshop', 'apprentice'],
          ['firm', 'apprentice'],
        ],
        caseMatters: false,
      },
    });
  });

  it.each([
    ['exact=case', { case: false, accents: true, spaces: true }, true],
    ['exact=accents,spaces', { case: true, accents: false, spaces: false }, false],
    ['exact="case accents spaces"', { case: false, accents: false, spaces: false }, true],
  ])('%s', async (exact, folding, caseMatters) => {
    const { block, said } = await blockOf(blanks('A :blank[María].', `#q ${exact}`));
    expect(said).toEqual([]);
    expect(block).toMatchObject({ key: { folding }, interaction: { caseMatters } });
  });

  it.each([
    ['a bar that belongs to the answer', String.raw`:blank[a\|b|c]`, ['a|b', 'c']],
    ['brackets', String.raw`:blank[\[a\]|[b]]`, ['[a]', '[b]']],
    ['what is emphasised', ':blank[**word**|*a* b|~~c~~|`d`]', ['word', 'a b', 'c', 'd']],
    ['entities', ':blank[R&amp;D|5&nbsp;kg|A & B <c>|&lt;p&gt;]', ['R&D', '5 kg', 'A & B <c>', '<p>']],
    ['a bar in code', ':blank[`a | b`|``c`d``]', ['a | b', 'c`d']],
    ['tags', ':blank[H<sub>2</sub>O|<b>word</b>|10<sup>23</sup>]', ['H2O', 'word', '10²³']],
    ['nothing but a tag', ':blank[<br>|`<b>`]', ['<br>', '<b>']],
    [
      'the words of a link',
      ':blank[[firm](https://example.org)|www.example.org]',
      ['firm', 'www.example.org'],
    ],
    ['signs that begin a line', ':blank[1. May|- 5|# a|> b|---]', ['1. May', '- 5', '# a', '> b', '---']],
    ['a backslash', String.raw`:blank[C:\\Temp|D:\x]`, [String.raw`C:\Temp`, String.raw`D:\x`]],
    ['blanks around', ':blank[ a  b | c ]', ['a b', 'c']],
    ['other scripts', ':blank[εταιρεία|επιχείρηση]{#firm}', ['εταιρεία', 'επιχείρηση']],
    ['in bold', '**:blank[a|b]**', ['a', 'b']],
    ['within a word', 'pre:blank[fix]ed', ['fix']],
    ['in a table', '| a |\n| - |\n| :blank[b\\|c] |', ['b', 'c']],
    ['in a list in a quote', '> - :blank[a]', ['a']],
  ])('reads %s', async (_, text, accepted) => {
    const { block, said } = await blockOf(blanks(text));
    expect(said).toEqual([]);
    expect(block.key).toMatchObject({ blanks: [{ accepted }] });
  });

  it('reports the first ten of all combinations', async () => {
    const { block } = await blockOf(blanks(':blank[a|b|c]{#x} :blank[d|e]{#y} :blank[f|g]{#z}'));
    expect(block.interaction?.correct).toHaveLength(10);
    expect(block.interaction?.correct.slice(0, 2)).toEqual([
      ['a', 'd', 'f'],
      ['a', 'd', 'g'],
    ]);
  });

  it('tells no answer in the page, and names each blank by its place', async () => {
    const { html } = await compileExample(blanks('The :blank[workshop] trains an :blank[apprentice]{#who}.'));
    expect(html.replaceAll('q:workshop', '').replaceAll('data-part="workshop"', '')).not.toContain(
      'workshop',
    );
    expect(html).not.toContain('apprentice');
    expect(html.match(/aria-label="[^"]*"/g)).toEqual([
      'aria-label="Fill in the blanks. The … trains an …."',
      'aria-label="Blank 1 of 2"',
      'aria-label="Blank 2 of 2"',
    ]);
  });

  it('takes no answer of which nothing is compared', async () => {
    const { said } = await compileExample(blanks('An accent: :blank[\u0301].'));
    expect(said).toEqual([expect.stringContaining('is nothing but what is not compared')]);
  });

  it('has words of its own in a translation, and the ids of the source', async () => {
    const { ids } = await compileExample(blanks('The :blank[workshop] and the :blank[firm].'));
    const { block, said } = await blockOf(
      blanks('El :blank[taller] y el :blank[taller|local].', ''),
      'es',
      ids,
    );
    expect(said).toEqual([]);
    expect(block.parts.map(({ id }) => id)).toEqual(['workshop', 'firm']);
    const { said: missing } = await compileExample(blanks('El :blank[taller].', ''), 'es', ids);
    expect(missing).toEqual([expect.stringContaining('The number of blanks of this block is 1')]);
  });

  it.each(['10:30', 'C:Temp', 'note:this', ':blank', ':blanket[x]', 'a:blank b', ':tip'])(
    'leaves %s as it is',
    async (text) => {
      const { html } = await compileExample(blanks(`At ${text} and :blank[yes].`));
      expect(html).toContain(`At ${text} and`);
    },
  );
});

describe('numeric', () => {
  it('has ranges as its key', async () => {
    const { block, said } = await blockOf(numeric('answer=3.5 unit=kg'));
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      prompt: 'How much?',
      parts: [],
      key: { kind: 'number', ranges: [{ min: 3.5, max: 3.5 }] },
      state: { kind: 'number' },
      interaction: { type: 'numeric', correct: [['3.5', '3.5']] },
      data: { mark: '.', unit: 'kg', solution: '3.5 kg' },
    });
  });

  it.each([
    ['answer=3.5 tolerance=0.1', [[3.4, 3.6]], '3.5 (± 0.1)'],
    ['answer=0.3 tolerance=0.1', [[0.2, 0.4]], '0.3 (± 0.1)'],
    ['answer=1600 tolerance=5%', [[1520, 1680]], '1600 (± 5%)'],
    ['answer=-200 tolerance=5%', [[-210, -190]], '−200 (± 5%)'],
    ['answer=10..12', [[10, 12]], '10 … 12'],
    ['answer=-5..-3', [[-5, -3]], '−5 … −3'],
    [
      'answer=3|5|10..12 unit=%',
      [
        [3, 3],
        [5, 5],
        [10, 12],
      ],
      '3 / 5 / 10 … 12 %',
    ],
  ])('%s', async (attributes, ranges, solution) => {
    const { block, said } = await blockOf(numeric(attributes));
    expect(said).toEqual([]);
    expect(block.key).toEqual({ kind: 'number', ranges: ranges.map(([min, max]) => ({ min, max })) });
    expect(block.data.solution).toBe(solution);
  });

  it.each([
    ['en', '.'],
    ['de', ','],
    ['es-MX', '.'],
    ['pl', ','],
  ])('is written in %s with "%s"', async (language, mark) => {
    const { block } = await blockOf(numeric('answer=3.5'), language);
    expect(block.data).toMatchObject({ mark, solution: `3${mark}5` });
  });

  it('explains behind the line', async () => {
    const { html, block } = await blockOf(numeric('answer=3.5', 'How much?\n\n___\n\nThe scale says so.'));
    expect(block.prompt).toBe('How much?');
    expect(html).toContain('<div class="explanation" hidden><p>The scale says so.</p></div>');
    expect(html).not.toContain('<hr>');
  });

  it('gives phones a keyboard that has every sign that is needed', async () => {
    expect((await compileExample(numeric('answer=3.5'))).html).toContain('inputmode="decimal"');
    expect((await compileExample(numeric('answer=-1..1'))).html).toContain('inputmode="text"');
  });
});
