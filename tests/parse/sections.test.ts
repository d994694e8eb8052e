import { expect, it } from 'vitest';
import { countedWords } from '../../src/course/text/counted-words.ts';
import { compile } from './support.ts';

const sections = async (text: string) => (await compile(text)).lesson.facts.sections;

it('parts a text at its headings, at any depth of blocks', async () => {
  const text = [
    'Before **any** head`ing`.',
    '## First *one*',
    '- a\n- b\n\n| c | d |\n| - | - |\n| e | f |',
    ':::note[Mind]\n### Within\n\nInside.\n:::',
    '## First one',
    'Last[^1].',
    '[^1]: A note.',
  ].join('\n\n');
  expect(await sections(text)).toEqual([
    { anchor: '', heading: '', text: countedWords('Before any heading.') },
    { anchor: 'first-one', heading: 'First one', text: countedWords('a b c d e f Mind') },
    { anchor: 'within', heading: 'Within', text: countedWords('Inside.') },
    { anchor: 'first-one-1', heading: 'First one', text: countedWords('Last. Notes A note.') },
  ]);
});

it('tells of a question its prompt alone', async () => {
  const text =
    ':::choice{#q}\nA case.\n\nWhich one?\n\n- [x] Right answer\n  > Feedback given\n- [ ] Wrong answer\n\nExplained afterwards.\n:::\n\n:::reflection{#r}\nThink of one.\n:::\n\nAfter.';
  expect(await sections(text)).toEqual([
    { anchor: '', heading: '', text: countedWords('A case. Which one? Think of one. After.') },
  ]);
});

it('finds what is said in a video', async () => {
  const [only] = await sections('::video[How]{ref=bilbao}');
  expect(only?.text.words.split(' ')).toEqual(expect.arrayContaining(['transcript', 'hello']));
});

it('a lesson without a word has no section', async () => {
  expect(await sections('![](../assets/a.png)')).toEqual([]);
});
