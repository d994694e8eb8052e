import { expect, it } from 'vitest';
import type { Section } from '../../src/course/model/model.ts';
import { countedWords } from '../../src/course/text/counted-words.ts';
import { openIndex } from '../../src/player/search-index.ts';
import { searchData } from '../../src/render/search-index.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { at, courseOf, lessonOf, moduleOf } from '../support/course.ts';

const section = (anchor: string, heading: string, text: string): Section => ({
  anchor,
  heading,
  text: countedWords(text),
});
const course = courseOf({
  modules: [
    moduleOf({
      lessons: [
        lessonOf({
          title: 'Time and money',
          description: 'What the bakery lacks.',
          keywords: ['calendar'],
          facts: {
            sections: [
              section('', '', 'Sabine Kühnel turns over a delivery note.'),
              section(
                'two-kinds',
                'Two kinds of obstacle',
                'Some obstacles are the firm’s, in the Hauptstraße.',
              ),
            ],
          },
        }),
        lessonOf({
          id: 'next',
          title: 'Formación y μαθητεία',
          facts: {
            sections: [
              section(
                'first',
                'Łódź',
                '職業訓練を受ける。東京でパン屋の見習いを探す。在公司里学习面包师的手艺。 Αύριο θα μιλήσουμε για τον μαθητευόμενο. An apprenticeship takes money.',
              ),
            ],
          },
        }),
      ],
    }),
  ],
  glossary: [
    {
      id: 'mentor',
      term: 'mentor',
      also: ['mentors'],
      definition: 'Who guides a learner in the firm.',
      language: 'en',
      file: 'glossary.yaml',
      position: at(1),
    },
  ],
});
const plan = planPackages(course)[0];
if (plan === undefined) throw new Error('no plan');
const data = searchData(plan);
const find = openIndex(data);

it.each([
  ['obstacle', '0/two-kinds'],
  ['OBSTACLES firm', '0/two-kinds'],
  ['kuhnel', '0/'],
  ['KÜHNEL', '0/'],
  ['hauptstrasse', '0/two-kinds'],
  ['hauptstraße', '0/two-kinds'],
  ['αυριο', '1/first'],
  ['ΜΑΘΗΤΕΥΌΜΕΝΟ', '1/first'],
  ['lodz', '1/first'],
  ['formacion', '1/'],
  ['apprent', '1/first'],
  ['aprenticeship', '1/first'],
  ['mony', '0/'],
  ['bakery', '0/'],
  ['calendar', '0/'],
  ['訓練', '1/first'],
  ['東京で見習い', '1/first'],
  ['ﾊﾟﾝ', '1/first'],
  ['面包', '1/first'],
  ['学习手艺', '1/first'],
  ['guides', '-1/mentor'],
  ['delivery something-else', '0/'],
])('%s leads to %s first', (query, place) => {
  const [best] = find(query);
  expect(best && data.places[best.place]?.join('/')).toBe(place);
});

it.each(['', '  ', '?!', 'zzzzzz', 'x'])('%o leads nowhere', (query) => {
  expect(find(query)).toEqual([]);
});

it('a title weighs more than a text, and every word together more than one', () => {
  const places = (query: string) => find(query).map(({ place }) => data.places[place]?.join('/'));
  expect(places('money')).toEqual(['0/', '1/first']);
  expect(places('apprenticeship money')).toEqual(['1/first']);
});

it('finds words of Japanese and Chinese where the browser cannot tell them', () => {
  const { Segmenter } = Intl;
  Object.assign(Intl, { Segmenter: undefined });
  try {
    for (const query of ['訓練', '面包'])
      expect(find(query).map(({ place }) => data.places[place]?.join('/'))).toContain('1/first');
  } finally {
    Object.assign(Intl, { Segmenter });
  }
});

it('says which words of the course were found', () => {
  expect(find('obstac')[0]?.words).toEqual(new Set(['obstacle', 'obstacles']));
});

it('holds each word once, and no text', () => {
  expect(data.words).not.toMatch(/delivery note/);
  expect(data.words.match(/obstacle/g)).toHaveLength(1);
});
