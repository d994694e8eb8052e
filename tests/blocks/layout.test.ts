/** Blocks that lay out a page: what the page holds of them, for eyes, for readers and for search. */
import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

const PICTURE = '![Three people](../assets/workshop.jpg)';

describe('media', () => {
  it.each([
    ['the picture first', '', `${PICTURE}\n\nBring four.`, false],
    ['the picture last', '', `Bring four.\n\n${PICTURE}`, true],
    ['as its author says, at the end', '{side=end}', `${PICTURE}\n\nBring four.`, true],
    ['as its author says, at the start', '{side=start}', `Bring four.\n\n${PICTURE}`, false],
  ])('%s', async (_, braces, content, ends) => {
    const { html, said } = await compileExample(`:::media${braces}\n${content}\n:::`);
    expect(said).toEqual([]);
    expect(html.includes('class="media broad end"')).toBe(ends);
    // On a phone it stands above its text; it is told, measured and enlarged as any other.
    expect(html.indexOf('<figure')).toBeLessThan(html.indexOf('Bring four'));
    expect(html).toContain('alt="Three people" width="1280" height="720"');
    expect(html).toContain('class="enlarge scripted"');
  });

  it('a picture by its name is one', async () => {
    const { said } = await compileExample(
      ':::media\n![Three][w]\n\nBring four.\n:::\n\n[w]: ../assets/workshop.jpg',
    );
    expect(said).toEqual([]);
  });

  it('a picture between two texts is told', async () => {
    const { said } = await compileExample(`:::media\nOne.\n\n${PICTURE}\n\nTwo.\n:::`);
    expect(said.join()).toMatch(/media-has-picture.*has its picture between two texts/);
  });
});

describe('process', () => {
  const steps = '4. Ring.\n5. Go.\n';

  it('a list keeps its first number', async () => {
    const { html } = await compileExample(`:::process\nBefore.\n\n${steps}\nBehind.\n:::`);
    expect(html).toContain('<ol class="process-steps" role="list" start="4">');
    expect(
      html
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('Before. Ring. Go. Behind.');
  });

  it('headings of the first one’s level begin a step, and are headings of the lesson', async () => {
    const { html, lesson } = await compileExample(
      ':::process\n### Ring\n\nOne.\n\n#### Whom\n\nTwo.\n\n### Go\n\nThree.\n:::',
    );
    expect(html.match(/<li class="process-step">/g)).toHaveLength(2);
    expect(lesson.facts.headings.map(({ text }) => text)).toEqual(['Ring', 'Whom', 'Go']);
  });

  it('only one that shows one step at a time brings its script', async () => {
    const types = async (braces: string) =>
      (await compileExample(`:::process${braces}\n${steps}:::`)).lesson.facts.blockTypes;
    expect(await types('')).toEqual(['process']);
    expect(await types('{steps=all}')).toEqual(['process']);
    expect(await types('{steps=one}')).toEqual(expect.arrayContaining(['process', 'process-one']));
  });
});

it('a key sentence is at most 240 characters long', async () => {
  const of = async (length: number) => (await compileExample(`:::key\n${'a'.repeat(length)}\n:::`)).said;
  expect(await of(240)).toEqual([]);
  expect((await of(241)).join()).toContain('here is one of 241');
});

describe('figures', () => {
  it('two to four', async () => {
    const of = async (count: number) =>
      (await compileExample(`:::figures\n${'- **4** of them\n'.repeat(count)}:::`)).said.length;
    expect(await Promise.all([1, 2, 4, 5].map(of))).toEqual([1, 0, 0, 1]);
  });

  it('are told without a list too', async () => {
    const { said } = await compileExample(':::figures\n**42 %** of the firms\n:::');
    expect(said.join()).toMatch(/figures-count.*here are 0/);
  });
});

describe('button', () => {
  it('to what comes next is named by the page, and brings what does so', async () => {
    const { html, lesson } = await compileExample('::button[On]{to=next}');
    expect(html).toMatch(
      /<p class="call scripted call-next" data-block="button-next"><a class="primary call-to">/,
    );
    expect(lesson.facts.blockTypes).toContain('button-next');
  });

  it.each([
    ['01-l.md', 'href="#m/l"'],
    ['01-l.md#there', 'href="#m/l/there"'],
    ['../assets/checklist.docx', 'href="files/checklist.docx" download class'],
    [
      'https://jobs4all.example/a?b=c',
      'href="https://jobs4all.example/a?b=c" target="_blank" rel="noopener"',
    ],
    ['mailto:a@jobs4all.example', 'href="mailto:a@jobs4all.example"'],
  ])('to %s', async (to, link) => {
    const { html, lesson } = await compileExample(`::button[On]{to="${to}"}`);
    expect(html).toContain(link);
    expect(lesson.facts.blockTypes).toEqual(['button']);
  });

  it('to what is not there is a link to check', async () => {
    const { lesson } = await compileExample('::button[On]{to=02-none.md}');
    expect(lesson.facts.links).toMatchObject([{ href: '02-none.md', kind: 'missing' }]);
  });
});

describe('a labelled picture', () => {
  const source = `:::labelled\n${PICTURE}\n\n1. The crane {x=65% y=23.5}\n\n   Stay away.\n\n2. The door {x=0 y=100%}\n\n   It is **open**.\n:::`;

  it('has its numbers drawn in percent, so that they stand without a script and a style', async () => {
    const { html, said, lesson } = await compileExample(source);
    expect(said).toEqual([]);
    expect(html).toMatch(
      /<svg class="pins" aria-hidden="true"[^>]*>.*<text x="65%" y="23.5%" dy="0.35em">1</,
    );
    expect(html).toContain('<text x="0%" y="100%" dy="0.35em">2<');
    // A tap on it opens a text.
    expect(html).not.toContain('class="enlarge');
    expect(lesson.blocks).toEqual([]);
  });

  it('has a list that says the same, whose texts open without a script', async () => {
    const { html } = await compileExample(source);
    expect(html.match(/<details class="folds labelled-place">/g)).toHaveLength(2);
    expect(
      html.match(/<ol class="labelled-list" role="list">.*The crane.*Stay away.*The door/),
    ).not.toBeNull();
  });

  it.each([
    ['{x=65% w=3% y=2%}', '"w" says nothing of a place'],
    ['{x=left y=2%}', 'x=left is no number of percent'],
    ['{x=65%}', 'This place is not complete'],
    ['', 'This place is not complete'],
    ['{x=65% y=-1%}', 'This place lies beyond the picture'],
  ])('a place %s is told', async (braces, words) => {
    const { said } = await compileExample(
      `:::labelled\n${PICTURE}\n\n1. The crane ${braces}\n\n   Stay.\n:::`,
    );
    expect(said).toHaveLength(1);
    expect(said.join()).toContain(words);
  });
});
