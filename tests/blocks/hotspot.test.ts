import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

const PICTURE = '![A workshop](../assets/workshop.jpg "At work | M. Ruiz")';
const hotspot = (attributes: string, ...places: string[]) =>
  [`:::hotspot{${attributes}}`, 'Where is **it**?', '', PICTURE, '', ...places, ':::'].join('\n');

async function blockOf(source: string) {
  const compiled = await compileExample(source);
  const [block] = compiled.lesson.blocks;
  if (block === undefined) throw new Error(`no block: ${compiled.said.join('\n')}`);
  return { ...compiled, block };
}

describe('what a hotspot says to the rest of the course', () => {
  it('takes a picture whose address is written elsewhere', async () => {
    const source = hotspot('#q', '- [x] The crane {#crane x=20% y=30% w=10% h=8%}');
    const { said, html } = await blockOf(
      `${source.replace(PICTURE, '![A workshop][work]')}\n\n[work]: ../assets/workshop.jpg`,
    );
    expect(said).toEqual([]);
    expect(html).toContain('alt="A workshop"');
  });

  it('is a choice of its places', async () => {
    const { block, said } = await blockOf(
      hotspot(
        '#q points=2 attempts=3',
        '- [x] The *crane* {#crane x=20% y=30% w=10% h=8%}',
        '- [ ] The door {x=60 y=30 w=10.5 h=8}',
      ),
    );
    expect(said).toEqual([]);
    expect(block).toEqual({
      type: 'hotspot',
      id: 'q',
      position: { line: 1, column: 1 },
      prompt: 'Where is it?',
      points: 2,
      attempts: 3,
      credit: undefined,
      objective: undefined,
      parts: [
        { id: 'crane', text: 'The crane', correct: true },
        { id: 'the-door', text: 'The door', correct: false },
      ],
      key: { kind: 'choice', correct: ['crane'], multiple: false },
      state: { kind: 'choice', multiple: false },
      interaction: {
        type: 'choice',
        choices: [
          { id: 'crane', text: 'The crane' },
          { id: 'the-door', text: 'The door' },
        ],
        correct: [['crane']],
      },
      data: {},
    });
  });

  it('two right places, or the word multiple, allow several answers', async () => {
    const places = ['- [x] A {x=0 y=0 w=9 h=9}', '- [ ] B {x=20 y=0 w=9 h=9}'];
    const one = await blockOf(hotspot('#q multiple', ...places));
    const two = await blockOf(hotspot('#q', ...places, '- [x] C {x=40 y=0 w=9 h=9}'));
    expect([one, two].map(({ block }) => block.state)).toEqual([
      { kind: 'choice', multiple: true },
      { kind: 'choice', multiple: true },
    ]);
  });

  it('a picture whose file is missing says so', async () => {
    const { lesson, said } = await compileExample(
      ':::hotspot{#q}\nWhere?\n\n![A crane](../assets/no.jpg)\n\n- [x] A {x=0 y=0 w=9 h=9}\n- [ ] B {x=20 y=0 w=9 h=9}\n:::',
    );
    expect(said).toEqual([]);
    expect(lesson.facts.files).toMatchObject([{ path: 'assets/no.jpg', kind: 'missing' }]);
  });
});

describe('the page', () => {
  it('has the picture with a label for each control of the list, and its caption', async () => {
    const { html } = await blockOf(
      hotspot(
        '#q',
        '- [x] The crane {#crane x=20% y=30% w=10% h=8%}',
        '- [ ] The door {#door x=60 y=30 r=9}',
      ),
    );
    expect(html).toContain('<figcaption>At work <small class="credit">M. Ruiz</small></figcaption>');
    expect(html).toContain(
      '<label class="spot" for="m/l:q:crane" data-at="20 30 10 8" data-number="1" aria-hidden="true" hidden><span class="unseen">The crane</span></label>',
    );
    // A circle is round in pixels: the picture is 1280 by 720.
    expect(html).toContain('<label class="spot round" for="m/l:q:door" data-at="51 14 18 32"');
    expect(html).toMatch(
      /<input type="radio" id="m\/l:q:crane" name="m\/l:q:answer" value="crane" aria-labelledby="m\/l:q:text-crane m\/l:q:mark-crane">/,
    );
    expect(html).not.toMatch(/style=/);
  });
});
