/** A course of two lessons, as its package's page reads it: a question, a reflection, a film and a quiz. */
import type { BlockData, PackageData } from '../../../src/course/model/package-data.ts';
import en from '../../../src/texts/en.ts';

function block(number: number, more: Partial<BlockData>): BlockData {
  const id = more.id ?? `b${number}`;
  return {
    type: 'choice',
    id,
    element: `start/welcome:${id}`,
    number,
    prompt: `Prompt ${number}`,
    points: 0,
    attempts: undefined,
    parts: [],
    state: { kind: 'none' },
    interaction: undefined,
    data: {},
    ...more,
  };
}

const question = block(1, {
  id: 'fit',
  prompt: 'Who fits?',
  points: 2,
  parts: [
    { id: 'a', number: 1, text: 'Those who like it' },
    { id: 'b', number: 2, text: 'Nobody' },
  ],
  state: { kind: 'choice', multiple: false },
});
const reflection = block(2, {
  id: 'think',
  prompt: '',
  type: 'reflection',
  state: { kind: 'text', max: 2000 },
});
const film = block(3, {
  id: 'film',
  prompt: 'The film',
  type: 'video',
  state: { kind: 'watch', slots: 4 },
});

export function smallCourse(overrides: Partial<PackageData['rule']> = {}): PackageData {
  return {
    course: {
      id: 'small',
      iri: 'https://example.org/small',
      title: 'A small course',
      module: undefined,
      description: '',
      language: 'en',
      version: '1.0.0',
    },
    modules: [{ id: 'start', title: 'Start', objectives: [] }],
    lessons: [
      {
        id: 'welcome',
        key: 'start/welcome',
        number: 1,
        title: 'Welcome',
        module: 0,
        minutes: undefined,
        objectives: [],
        blocks: [question, reflection, film],
      },
      {
        id: 'end',
        key: 'start/end',
        number: 2,
        title: 'The end',
        module: 0,
        minutes: undefined,
        objectives: [],
        blocks: [],
      },
    ],
    rule: {
      completion: {
        all: [{ lessons: [1, 2] }, { any: [{ texts: [2] }, { watch: [{ block: 3, share: 0.5 }] }] }],
      },
      pass: 0.5,
      report: 'completed',
      questions: [{ block: 1, points: 2, key: { kind: 'choice', correct: [1], multiple: false } }],
      quizzes: [],
      ...overrides,
    },
    texts: en,
    times: 20,
  };
}
