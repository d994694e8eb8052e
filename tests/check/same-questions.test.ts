import { expect, it } from 'vitest';
import { differentQuestions } from '../../src/check/same-questions.ts';
import type { Block } from '../../src/course/model.ts';
import { at, courseOf, lessonOf, moduleOf } from '../support/course.ts';

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
