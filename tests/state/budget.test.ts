import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { BlockData, LessonData } from '../../src/course/model/package-data.ts';
import { MANY_TRIES, MAX_TRIES } from '../../src/state/answer-bits.ts';
import { stateBudget } from '../../src/state/budget.ts';
import { emptyState, encodeFixed } from '../../src/state/codec.ts';

const block = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    parts: fc.integer({ min: 2, max: 12 }),
    multiple: fc.boolean(),
    attempts: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('watch' as const), slots: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('text' as const) }),
);

/** A course of random blocks with the numbers 1, 2, 3 … */
const course = fc.array(fc.array(block, { maxLength: 5 }), { minLength: 1, maxLength: 30 }).map((lessons) => {
  let next = 1;
  return lessons.map(
    (blocks, index): LessonData => ({
      id: `l${index}`,
      key: `m/l${index}`,
      number: index + 1,
      title: 'T',
      module: 0,
      minutes: undefined,
      objectives: [],
      blocks: blocks.map((shape): BlockData => {
        const number = next++;
        const parts =
          shape.kind === 'choice'
            ? Array.from({ length: shape.parts }, (_, part) => ({
                id: `p${part}`,
                number: part + 1,
                text: '',
              }))
            : [];
        return {
          type: shape.kind,
          id: `b${number}`,
          element: '',
          number,
          prompt: '',
          points: 1,
          attempts: shape.kind === 'choice' ? shape.attempts : undefined,
          parts,
          state:
            shape.kind === 'choice'
              ? { kind: 'choice', multiple: shape.multiple }
              : shape.kind === 'watch'
                ? { kind: 'watch', slots: shape.slots }
                : { kind: 'text', max: 1000 },
          interaction: undefined,
          data: {},
        };
      }),
    }),
  );
});

it('names lessons by what takes their room, videos too', () => {
  const lessons = fc.sample(course, 200).flat();
  const { contributors } = stateBudget({ lessons: lessons.slice(0, 60) }, 'c', 'en', 4096);
  for (const { key, blocks } of lessons.slice(0, 60)) {
    const videos = blocks.filter(({ state }) => state.kind === 'watch').length;
    const label = videos === 0 ? key : `${key} with ${videos} ${videos === 1 ? 'video' : 'videos'}`;
    if (videos > 0) expect(contributors.map((entry) => entry.label)).toContain(label);
  }
});

it('is never exceeded by a learner', () => {
  fc.assert(
    fc.property(course, fc.infiniteStream(fc.nat()), (lessons, stream) => {
      const random = (below: number): number => (stream.next().value ?? 0) % Math.max(1, below);
      const state = emptyState('c', 'en');
      const { worst, scale } = stateBudget({ lessons }, 'c', 'en', random(2) === 0 ? 4096 : undefined);
      state.attempt = { tag: random(2 ** 24), began: random(2 ** 24), commit: random(2 ** 30) };
      state.scale = scale;
      state.placeTime = random(2 ** scale);
      for (const lesson of lessons) {
        if (random(3) > 0) state.lessons.add(lesson.number);
        state.place = lesson.number;
        for (const entry of lesson.blocks) {
          const made = randomAnswer(entry, random);
          if (made !== undefined) state.answers.set(entry.number, made);
          if (scale > 0 && random(4) > 0) state.times.set(entry.number, random(2 ** scale));
        }
      }
      expect(encodeFixed(state).length).toBeLessThanOrEqual(worst);
    }),
  );
});

function randomAnswer(entry: BlockData, random: (below: number) => number): Answer | undefined {
  if (random(5) === 0) return undefined;
  if (entry.state.kind === 'watch') {
    const slots = Array.from({ length: entry.state.slots }, () => random(2) === 1);
    return {
      kind: 'watch',
      slots,
      ...(random(4) > 0 && { at: random(100_000) / 10 }),
      ...(random(2) > 0 && { joined: true }),
      ...(random(2) > 0 && { read: true }),
    };
  }
  if (entry.state.kind !== 'choice') return undefined;
  const numbers = entry.parts.map((part) => part.number);
  const chosen = entry.state.multiple
    ? numbers.filter(() => random(2) === 1)
    : [numbers[random(numbers.length)] ?? 1];
  return { kind: 'choice', tries: random(Math.min(entry.attempts ?? MANY_TRIES, MAX_TRIES) + 1), chosen };
}
