import { expect, it } from 'vitest';
import type { Interaction } from '../../../src/course/model/interaction.ts';
import type { BlockData, LessonData } from '../../../src/course/model/package-data.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { interactionSlots } from '../../../src/tracking/scorm/slots.ts';

const of = (type: Interaction['type'], choices = 0): Interaction => ({
  type,
  choices: Array.from({ length: choices }, (_, index) => ({ id: `c${index}`, text: '' })),
  correct: [],
});

function block(given: Partial<BlockData>): BlockData {
  return {
    type: 'x',
    id: 'b',
    element: 'm/l:b',
    number: 1,
    prompt: '',
    points: 0,
    attempts: undefined,
    parts: [],
    state: { kind: 'number' },
    interaction: undefined,
    data: {},
    ...given,
  };
}

function lesson(key: string, ...blocks: Partial<BlockData>[]): LessonData {
  return {
    id: key,
    key,
    number: 1,
    title: key,
    module: 0,
    minutes: undefined,
    objectives: [],
    blocks: blocks.map(block),
  };
}

it('are a list without a gap, in the order of the lock file, with what left the course', () => {
  const lessons = [
    lesson(
      'm/a',
      { id: 'q', interaction: of('choice', 3), indexes: { '': 4 } },
      {
        id: 'text',
        interaction: of('long-fill-in'),
        state: { kind: 'text', max: 300 },
        indexes: { '': 0, '2': 6 },
      },
    ),
    lesson(
      'm/b',
      { id: 'quiz', state: { kind: 'quiz', drawn: 0 } },
      {
        id: 'film',
        state: { kind: 'watch', slots: 3 },
        data: { readable: true },
        indexes: { '': 1, transcript: 2 },
      },
    ),
  ];
  expect(interactionSlots({ lessons }, SCORM12)).toMatchObject([
    { key: 'm/a/text', type: 'fill-in' },
    { key: 'm/b/film', type: 'fill-in' },
    { key: 'm/b/film.transcript', type: 'fill-in' },
    { key: 'retired.3', type: 'fill-in' },
    { key: 'm/a/q', type: 'choice' },
    { key: 'retired.5', type: 'fill-in' },
    { key: 'm/a/text.2', type: 'fill-in' },
  ]);
});

it('keep the pieces of a text that was longer in an earlier release', () => {
  const text = { interaction: of('long-fill-in'), state: { kind: 'text', max: 100 } as const };
  const slots = interactionSlots(
    { lessons: [lesson('m/a', { ...text, indexes: { '': 0, '2': 1 } })] },
    SCORM12,
  );
  expect(slots.map(({ key }) => key)).toEqual(['m/a/b', 'm/a/b.2']);
});

it.each<[Interaction, string]>([
  [of('true-false'), 'true-false'],
  [of('choice', 36), 'choice'],
  [of('choice', 37), 'fill-in'],
  [of('numeric'), 'numeric'],
  [of('sequencing', 4), 'sequencing'],
  [of('matching', 4), 'matching'],
  [of('likert', 5), 'likert'],
])('have the type that the answer will have: %j', (interaction, type) => {
  const lessons = [lesson('m/a', { interaction, indexes: { '': 0 } })];
  expect(interactionSlots({ lessons }, SCORM12)).toMatchObject([{ key: 'm/a/b', type }]);
});

it('are none in a package that gives no indexes', () => {
  expect(interactionSlots({ lessons: [lesson('m/a', { interaction: of('numeric') })] }, SCORM12)).toEqual([]);
});
