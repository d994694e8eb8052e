import { expect, it } from 'vitest';
import { differentQuestions } from '../../src/check/same-questions.ts';
import type { Block, QuizPlan } from '../../src/course/model/model.ts';
import { FOLD_ALL, type Folding } from '../../src/course/text/fold.ts';
import { at, choiceOf, courseOf, lessonOf, moduleOf, quizOf } from '../support/course.ts';

const part = (id: string, text: string) => ({ id, text, correct: false });

function sorted(law: string, pairs: [string, string][]): Block {
  return {
    type: 'categorising',
    id: 'q',
    position: at(5),
    prompt: 'Whose is it?',
    points: 1,
    attempts: undefined,
    parts: [part('pay', 'Pay'), part('hour', 'Hour'), part('law', law), part('firm', 'The firm')],
    key: { kind: 'pairs', pairs },
    state: { kind: 'pairs', lefts: 2 },
    interaction: undefined,
    data: {},
  };
}
const courseOfBlock = (block: Block, path: string) =>
  courseOf({ modules: [moduleOf({ lessons: [lessonOf({ path, blocks: [block] })] })] });

it.each<[string, [string, string][], string[]]>([
  [
    'another partner',
    [
      ['pay', 'firm'],
      ['hour', 'firm'],
    ],
    ['"q": "Pay" belongs to "The firm" here, but to "La ley" in the source language; write it as there'],
  ],
  [
    'the same partners in other words',
    [
      ['pay', 'law'],
      ['hour', 'firm'],
    ],
    [],
  ],
])('%s', (_, pairs, reasons) => {
  const source = courseOfBlock(
    sorted('The law', [
      ['pay', 'law'],
      ['hour', 'firm'],
    ]),
    '01-start/01-welcome.md',
  );
  const translation = courseOfBlock(sorted('La ley', pairs), 'i18n/es/01-start/01-welcome.md');
  const told = differentQuestions(source, translation);
  expect(told.map(({ reason }) => reason)).toEqual(reasons);
});

it.each<[string, Partial<QuizPlan>, string[]]>([
  ['the same settings', {}, []],
  [
    'another pass mark',
    { pass: 0.5 },
    ['"quiz": pass=50% here, but pass=60% in the source language; write it as there'],
  ],
  [
    'another order',
    { shuffle: { questions: true, options: true } },
    ['"quiz": shuffle=questions,options here, but shuffle=none in the source language; write it as there'],
  ],
  [
    'another draw',
    { pools: [{ draw: 1, blocks: ['question'] }] },
    ['"quiz": draw=1 of question here, but draw=all of question in the source language; write it as there'],
  ],
  [
    'what is shown',
    { review: 'nothing', feedback: 'once', counts: 'last' },
    [
      '"quiz": counts=last here, but counts=best in the source language; write it as there',
      '"quiz": feedback=once here, but feedback=end in the source language; write it as there',
      '"quiz": review=nothing here, but review=verdicts in the source language; write it as there',
    ],
  ],
])('a quiz with %s', (_, plan, reasons) => {
  const source = courseOfBlock(quizOf({ pass: 0.6 }), '01-start/01-welcome.md');
  const translation = courseOfBlock(quizOf({ pass: 0.6, ...plan }), 'i18n/es/01-start/01-welcome.md');
  expect(differentQuestions(source, translation).map(({ reason }) => reason)).toEqual(reasons);
});

it('a question for another objective', () => {
  const source = courseOfBlock(choiceOf({ objective: 'gains' }), '01-start/01-welcome.md');
  const translation = courseOfBlock(choiceOf(), 'i18n/es/01-start/01-welcome.md');
  expect(differentQuestions(source, translation).map(({ reason }) => reason)).toEqual([
    '"question": no objective here, but objective=gains in the source language; write it as there',
  ]);
});

it.each<[string, Partial<Block>, Partial<Block>, string[]]>([
  ['nothing written', {}, { credit: 'partial' }, []],
  ['no credit for a part', { credit: 'all' }, {}, ['credit=all here, but credit=partial']],
  [
    'another spelling',
    { key: blanks({ case: false, accents: false }) },
    { key: blanks({ spaces: false }) },
    ['exact="case accents" here, but exact="spaces"'],
  ],
  [
    'a looser spelling',
    { key: blanks({}) },
    { key: blanks({ case: false }) },
    ['no exact here, but exact="case"'],
  ],
])('%s', (_, here, there, reasons) => {
  const source = courseOfBlock(choiceOf(there), '01-start/01-welcome.md');
  const translation = courseOfBlock(choiceOf(here), 'i18n/es/01-start/01-welcome.md');
  expect(differentQuestions(source, translation).map(({ reason }) => reason)).toEqual(
    reasons.map((reason) => `"question": ${reason} in the source language; write it as there`),
  );
});

it.each<[string, Pick<Block, 'type' | 'data'>, Block['data'], string[]]>([
  ['the same', { type: 'video', data: { pauses: [24], reading: true } }, { pauses: [24], reading: true }, []],
  [
    'another time of a pause',
    { type: 'video', data: { pauses: [24, 40.5] } },
    { pauses: [24, 41] },
    ['pauses at 0:24, 0:41 here, but pauses at 0:24, 0:40.5'],
  ],
  [
    'no pause',
    { type: 'video', data: { pauses: [24] } },
    { pauses: [] },
    ['no pauses here, but pauses at 0:24'],
  ],
  [
    'no transcript to be read instead',
    { type: 'video', data: { reading: true } },
    {},
    ['no reading here, but reading'],
  ],
  [
    'another kind of sheet',
    { type: 'sheet', data: { kind: 'discussion', minutes: 30 } },
    { kind: 'context' },
    ['kind=context here, but kind=discussion', 'minutes=none here, but minutes=30'],
  ],
])('what stands in and beside a video, with %s', (_, source, data, differences) => {
  const block = { ...choiceOf({ points: 0, parts: [] }), ...source };
  const told = differentQuestions(
    courseOfBlock(block, '01-start/01-welcome.md'),
    courseOfBlock({ ...block, data }, 'i18n/es/01-start/01-welcome.md'),
  );
  expect(told.map(({ reason }) => reason)).toEqual(
    differences.map((text) => `"${block.id}": ${text} in the source language; write it as there`),
  );
});

function blanks(exact: Partial<Folding>): Block['key'] {
  return { kind: 'blanks', blanks: [], folding: { ...FOLD_ALL, ...exact } };
}
