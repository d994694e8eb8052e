import { describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { compileLesson } from '../../src/parse/compile-lesson.ts';
import type { LessonTask, TermForms } from '../../src/parse/context.ts';
import { context, task } from './support.ts';

const glossary: TermForms[] = [
  { id: 'work', forms: ['work'] },
  { id: 'work-placement', forms: ['work placement', 'work placements'] },
  { id: 'it', forms: ['IT'] },
  { id: 'cpp', forms: ['C++'] },
  { id: 'owners-day', forms: ["owner's day"] },
  { id: 'mathitia', forms: ['μαθητευόμενος', 'μαθητεία'] },
  { id: 'prufung', forms: ['Prüfung'] },
  { id: 'e-learning', forms: ['e-learning'] },
  { id: 'water', forms: ['H2O'] },
  { id: 'kunren', forms: ['訓練'] },
  { id: 'waku', forms: ['ワーク'] },
];

async function compiled(text: string, more: Partial<LessonTask> = {}) {
  const terms = { ...context, glossary: { en: glossary } };
  const { lesson } = await compileLesson(task(text, more), terms, blockTypes);
  const marked = [
    ...lesson.html.matchAll(/<a class="term" href="#glossary:([^"]*)" data-block="term">([^<]*)<\/a>/g),
  ];
  return { lesson, marked: marked.map(([, id, found]) => `${id}: ${found}`) };
}

const marked = async (text: string) => (await compiled(text)).marked;

describe('a term', () => {
  it.each([
    ['is marked once', 'Work is work, and *work* again.', ['work: Work']],
    [
      'is the longest that fits',
      'A work\nplacement, then work.',
      ['work-placement: work\nplacement', 'work: work'],
    ],
    ['is found in another form', 'Two Work Placements.', ['work-placement: Work Placements']],
    ['is a whole word', 'Homework, workers and work_x.', []],
    ['in capitals is not a word', 'Make it plain: IT.', ['it: IT']],
    ['may end in signs', 'Learn C++ now.', ['cpp: C++']],
    ['has either apostrophe', 'On owner’s day.', ['owners-day: owner’s day']],
    ['has any apostrophe', 'On owner´s day.', ['owners-day: owner´s day']],
    ['has hyphens and dashes', 'In e\u2011learning.', ['e-learning: e\u2011learning']],
    ['has small digits', 'Drink H₂O.', ['water: H₂O']],
    ['may be parted', 'A Prü\u00adfung.', ['prufung: Prü\u00adfung']],
    ['may be put together', 'Eine Pru\u0308fung.', ['prufung: Pru\u0308fung']],
    ['needs no blanks where the script has none', '職業訓練を受ける。', ['kunren: 訓練']],
    ['in katakana is a whole word', 'ネットワークの話。', []],
    ['in katakana, half-width', 'このﾜｰｸは', ['waku: ﾜｰｸ']],
    ['is found in Greek capitals', 'Ο ΜΑΘΗΤΕΥΌΜΕΝΟΣ.', ['mathitia: ΜΑΘΗΤΕΥΌΜΕΝΟΣ']],
    [
      'is found in lists, tables, callouts and notes',
      '- work\n\n| a |\n| - |\n| IT |\n\n:::note\nC++[^1]\n:::\n\n[^1]: Prüfung',
      ['work: work', 'it: IT', 'cpp: C++', 'prufung: Prüfung'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await marked(text)).toEqual(expected);
  });

  it.each([
    ['headings', '## Work'],
    ['links', '[work](02-next.md)'],
    ['code', '`work`\n\n```\nwork\n```'],
    ['mathematics', '$$work$$'],
    ['labels', ':::note[Work]\nA text.\n:::\n\n:::details[Work]\nA text.\n:::'],
    ['heads of tables', '| Work |\n| - |\n| a |'],
    [
      'questions',
      ':::choice{#q}\nWhat work?\n\n- [x] work\n  > work\n- [ ] b\n\nAll work.\n:::\n\n:::reflection{#r}\nWhat work?\n:::',
    ],
  ])('is not marked in %s', async (_, text) => {
    expect(await marked(text)).toEqual([]);
  });
});

it('a lesson tells which terms occur, and brings what shows them', async () => {
  const { lesson } = await compiled('IT and work.');
  expect(lesson.facts.terms).toEqual(['it', 'work']);
  expect(lesson.facts.blockTypes).toEqual(['term']);
});

it('a lesson may go without marks, and its terms occur all the same', async () => {
  const { lesson, marked: none } = await compiled('IT and work.', { glossary: false });
  expect(none).toEqual([]);
  expect(lesson.html).toBe('<p>IT and work.</p>');
  expect(lesson.facts.terms).toEqual(['it', 'work']);
  expect(lesson.facts.blockTypes).toEqual([]);
});

it('a lesson in another language has the terms of that language', async () => {
  expect((await compiled('Work.', { language: 'es' })).marked).toEqual([]);
});
