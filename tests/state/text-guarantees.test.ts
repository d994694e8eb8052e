import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockData, LessonData } from '../../src/course/model/package-data.ts';
import { encodeTexts, fitTexts } from '../../src/state/free-texts.ts';
import { textGuarantees } from '../../src/state/text-guarantees.ts';
import { noise } from '../support/prose.ts';

/** One lesson with texts `b1`, `b2` … */
function lessonWith(limits: readonly number[]): LessonData {
  return {
    id: 'l',
    key: 'm/l',
    number: 1,
    title: 'T',
    module: 0,
    minutes: undefined,
    objectives: [],
    blocks: limits.map(
      (max, index): BlockData => ({
        type: 'reflection',
        id: `b${index + 1}`,
        element: '',
        number: index + 1,
        prompt: '',
        points: 0,
        attempts: undefined,
        parts: [],
        state: { kind: 'text', max },
        interaction: undefined,
        data: {},
      }),
    ),
  };
}

describe('the room of each free text', () => {
  it('is kept of texts that cannot be compressed, however full the others are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 3000 })), {
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 4200 }),
        (written, worst) => {
          const rooms = textGuarantees({ lessons: [lessonWith(written.map(([max]) => max))] }, worst, 4096);
          const texts = new Map(
            written.map(([max, length], index) => [index + 1, noise(Math.min(max, length), index + 1)]),
          );
          const { texts: fitted, cut } = fitTexts(texts, Math.max(0, 4096 - worst - 1));
          expect(encodeTexts(fitted, cut).length).toBeLessThanOrEqual(Math.max(0, 4096 - worst - 1));
          for (const { number, guaranteed: room } of rooms) {
            const length = texts.get(number)?.length ?? 0;
            expect((fitted.get(number) ?? '').length).toBeGreaterThanOrEqual(Math.min(room, length));
            if (length > 0 && length <= room) expect(cut).not.toContain(number);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['all of it where all fit', [600, 1000], [600, 1000]],
    ['an even share where none fits', [3000, 3000], [1489, 1489]],
    ['what short ones leave', [200, 3000, 3000], [200, 1385, 1385]],
    ['the same in any order', [3000, 200, 3000], [1385, 200, 1385]],
  ])('is %s', (_, limits, rooms) => {
    const found = textGuarantees({ lessons: [lessonWith(limits)] }, 1100, 4096);
    expect(found.map(({ guaranteed: room }) => room)).toEqual(rooms);
  });

  it('is not known where there is no limit, and nothing where nothing is left', () => {
    const lessons = [lessonWith([600])];
    expect(textGuarantees({ lessons }, 100, undefined)).toEqual([]);
    expect(textGuarantees({ lessons }, 5000, 4096)).toEqual([
      { key: 'm/l#b1', number: 1, max: 600, guaranteed: 0 },
    ]);
  });
});
