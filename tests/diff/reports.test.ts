/** The places of questions in SCORM 1.2 reports: what a diff says of them. */
import { describe, expect, it } from 'vitest';
import { compareReleases } from '../../src/diff/compare.ts';
import { type Release, releaseSchema } from '../../src/diff/release.ts';

type Indexes = Record<string, Record<string, number>>;

/** @param blocks index by suffix, by block */
function release(blocks: Indexes, { kind = 'text' }: { kind?: string } = {}): Release {
  return {
    ...releaseSchema.parse({
      course: { id: 'c', iri: 'https://example.org/c', title: 'C', version: '1.0.0', language: 'en' },
      modules: [{ id: 'm' }],
      lessons: [
        {
          key: 'm/l',
          number: 1,
          title: 'L',
          blocks: Object.entries(blocks).map(([id, indexes]) => {
            const number = { a: 1, b: 2, c: 3 }[id];
            const block = { type: 'x', id, number, prompt: id, parts: [], state: { kind }, data: {} };
            return Object.keys(indexes).length === 0 ? block : { ...block, indexes };
          }),
        },
      ],
      rule: { completion: { lessons: [1] }, report: 'completed', questions: [], quizzes: [] },
    }),
    unit: undefined,
    identifiers: new Map(),
    hasIndexes: true,
    files: new Map(),
  };
}

const of = (before: Release, after: Release): string[] =>
  compareReleases(before, after, []).map(({ level, block, reason }) => `${level} ${block ?? ''}: ${reason}`);

const LOST =
  'so answers of learners under way stand under the wrong question; take course.lock.json of the last release';

describe('places in reports', () => {
  it('that are kept are not spoken of, nor are those of what is new or gone', () => {
    const before = release({ a: { '': 0 }, b: { '': 1 } });
    expect(of(before, before)).toEqual([]);
    expect(of(before, release({ b: { '': 1 }, c: { '': 2 } })).join()).not.toContain('SCORM');
  });

  it('that another question gets now', () => {
    expect(of(release({ a: { '': 0 }, b: { '': 1 } }), release({ a: { '': 1 }, b: { '': 0 } }))).toEqual([
      `changes-identifier a: In SCORM reports the reflection has the place of "m/l/b" now, ${LOST}`,
      `changes-identifier b: In SCORM reports the reflection has the place of "m/l/a" now, ${LOST}`,
    ]);
  });

  it('that nobody had before', () => {
    expect(of(release({ a: { '': 0 } }), release({ a: { '': 7 } }))).toEqual([
      `changes-identifier a: In SCORM reports the reflection has another place now, ${LOST}`,
    ]);
  });

  it('of a text that may be longer', () => {
    expect(of(release({ a: { '': 0, '2': 1 } }), release({ a: { '': 0, '2': 1, '3': 2 } }))).toEqual([
      'safe a: The reflection has up to 3 interactions in SCORM reports instead of 2',
    ]);
  });

  it('of a new statement on a scale, which is told as a part of the question', () => {
    const scale = (a: Record<string, number>): Release => release({ a }, { kind: 'pairs' });
    expect(of(scale({ x: 0 }), scale({ x: 0, y: 1 }))).toEqual([]);
  });

  it('that a package of an earlier version had not', () => {
    expect(of(release({ a: {} }), release({ a: { '': 0 } }))).toEqual([
      'safe : Every question has a place of its own in SCORM reports from now on; what is answered from now on stands there',
    ]);
  });

  it('that a package for an LRS has not', () => {
    const lrs = { ...release({ a: {} }), hasIndexes: false };
    expect(of(lrs, release({ a: { '': 0 } }))).toEqual([]);
    expect(of(release({ a: { '': 0 } }), lrs)).toEqual([]);
  });
});
