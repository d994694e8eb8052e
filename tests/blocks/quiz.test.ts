import { describe, expect, it } from 'vitest';
import { isOneByOne } from '../../src/blocks/quiz/browser-one.ts';
import type { BlockHost } from '../../src/player/browser-block.ts';
import { compileExample } from './compile-example.ts';

const choice = (attributes: string) =>
  `:::choice{${attributes}}\nWhich **one**?\n\n- [x] Time\n- [ ] Money\n:::\n`;
const quiz = (attributes: string, ...content: string[]) =>
  [`:::::quiz[The *test*]{${attributes}}`, ...content, ':::::'].join('\n\n');
const pool = (attributes: string, ...content: string[]) =>
  [`::::pool{${attributes}}`, ...content, '::::'].join('\n\n');

async function quizOf(source: string) {
  const { lesson, said, html } = await compileExample(source);
  const block = lesson.blocks.find(({ type }) => type === 'quiz');
  if (block === undefined) throw new Error(`no quiz: ${said.join('\n')}`);
  return { block, html, said, members: lesson.blocks.filter(({ quiz: of }) => of === block.id) };
}

describe('what a quiz says to the rest of the course', () => {
  it('with its own questions and a pool', async () => {
    const source = quiz(
      '#t pass=62.5% attempts=3 counts=last shuffle=options,questions feedback=once draw=1 review=nothing',
      choice('#a points=2'),
      pool('draw=1 objective=o', choice('#c'), choice('#d objective=own')),
      choice('#b points=2'),
    );
    const { block, members } = await quizOf(source.replace(' review=nothing', ''));
    expect(block).toMatchObject({
      id: 't',
      prompt: 'The test',
      points: 3,
      attempts: 3,
      state: { kind: 'quiz', drawn: 2 },
      plan: {
        pools: [
          { draw: 1, blocks: ['a', 'b'] },
          { draw: 1, blocks: ['c', 'd'] },
        ],
        shuffle: { questions: true, options: true },
        counts: 'last',
        feedback: 'once',
        review: 'solutions',
        pass: 0.625,
        pretest: false,
      },
    });
    expect(members.map(({ id, objective }) => [id, objective])).toEqual([
      ['a', undefined],
      ['c', 'o'],
      ['d', 'own'],
      ['b', undefined],
    ]);
  });

  it.each([
    [
      'without settings',
      '#t',
      { attempts: undefined, points: 1, state: { drawn: 0 } },
      { counts: 'best', feedback: 'end', review: 'verdicts', pass: undefined },
    ],
    ['with one attempt', '#t attempts=1', { attempts: 1 }, { review: 'solutions' }],
    ['with points of its own', '#t points=10', { points: 10 }, {}],
    ['as a pre-test', '#t pretest', { attempts: 1, points: 0 }, { pretest: true, review: 'solutions' }],
  ])('%s', async (_, attributes, expected, plan) => {
    const { block, said } = await quizOf(quiz(attributes, choice('#a')));
    expect(said).toEqual([]);
    expect(block).toMatchObject({ ...expected, plan });
  });

  it('takes its id from its title, and the questions inherit theirs in a translation', async () => {
    const { ids } = await compileExample(quiz('', choice('')));
    const { lesson, said } = await compileExample(
      quiz('', choice('').replace('Which **one**?', '¿Cuál?')).replace('The *test*', 'El examen'),
      'es',
      ids,
    );
    expect(said).toEqual([]);
    expect(lesson.blocks.map(({ id }) => id)).toEqual(['which-one', 'the-test']);
  });
});

describe('the page of a quiz', () => {
  it('reads in order: title, introduction, facts, questions with their texts, the end', async () => {
    const { html } = await quizOf(
      quiz(
        '#t attempts=2 pass=50%',
        'Intro.',
        choice('#a'),
        'A case.',
        choice('#b'),
        pool('draw=1', choice('#c'), 'Another case.', choice('#d')),
        'The end.',
      ),
    );
    const words = html.replace(/<[^>]+>/g, '|').replace(/[|\s]*\|[|\s]*/g, '|');
    expect(words).toBe(
      '|Quiz · 3 points|The|test|Intro.|3 of 4 questions, chosen again for each attempt|Pass mark: 50%|2 attempts; the best one counts|You see your result when you hand in|Question · 1 point|Which|one|?|Time|Money|Check|Try again|A case.|Question · 1 point|Which|one|?|Time|Money|Check|Try again|Question · 1 point|Which|one|?|Time|Money|Check|Try again|Another case.|Question · 1 point|Which|one|?|Time|Money|Check|Try again|The end.|',
    );
    expect(html.match(/class="quiz-item"/g)).toHaveLength(4);
    expect(html).toContain('<h2 class="quiz-title" id="m/l:t:title">The <em>test</em></h2>');
  });

  it.each([
    ['no heading', '', 'h2'],
    ['a heading', '## One\n\n', 'h3'],
    ['a heading below one', '## One\n\n### Two\n\n', 'h4'],
  ])('stands one level below %s', async (_, before, name) => {
    const { html } = await quizOf(before + quiz('#t', choice('#a')));
    expect(html).toContain(`<${name} class="quiz-title"`);
  });
});

it.each<[shown: 'one by one' | 'on one page', asked: number, layout: string | undefined, readOnly: boolean]>([
  ['one by one', 3, undefined, false],
  ['on one page', 2, undefined, false],
  ['on one page', 3, 'all', false],
  ['on one page', 3, undefined, true],
])('questions are shown %s: %i of them, layout=%s, read only: %s', (shown, asked, layout, readOnly) => {
  const element = { dataset: { layout } } as unknown as HTMLElement;
  expect(isOneByOne(element, { readOnly } as BlockHost, asked)).toBe(shown === 'one by one');
});

it('the page says that a quiz is to stand on one page', async () => {
  expect((await quizOf(quiz('#q layout=all', choice('#c')))).html).toContain('data-layout="all"');
  expect((await quizOf(quiz('#q', choice('#c')))).html).not.toContain('data-layout');
});
