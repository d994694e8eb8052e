/** Videos of other hosts, which earlier releases could not measure: what a diff says of those under way. */
import { expect, it } from 'vitest';
import { compareReleases } from '../../src/diff/compare.ts';
import { type Release, releaseSchema } from '../../src/diff/release.ts';

function release(state: object, data: object, asked: boolean): Release {
  const block = { type: 'video', id: 'film', number: 1, prompt: 'A film', parts: [], state, data };
  const course = {
    id: 'c',
    iri: 'https://example.org/c',
    title: 'C',
    version: '1.0.0',
    language: 'en',
  };
  return {
    ...releaseSchema.parse({
      course,
      modules: [{ id: 'm' }],
      lessons: [{ key: 'm/l', number: 1, title: 'L', blocks: [block] }],
      rule: {
        completion: { watch: asked ? [{ block: 1, share: 0.8 }] : [] },
        report: 'completed',
        questions: [],
        quizzes: [],
      },
    }),
    unit: undefined,
    identifiers: new Map(),
    hasIndexes: false,
    files: new Map(),
  };
}

const frame = { kind: 'frame' };
const measured = { kind: 'watch', slots: 40 };

it.each([
  [
    'one that counted once it was played',
    release({ kind: 'watch', slots: 1 }, frame, true),
    release(measured, frame, true),
    ['safe: The video is measured now; who played it has watched it'],
  ],
  [
    'one of which nothing was kept',
    release({ kind: 'none' }, frame, false),
    release(measured, frame, false),
    ['safe: The video is measured now'],
  ],
  [
    'a film of the package with another length',
    release({ kind: 'watch', slots: 1 }, { kind: 'file' }, true),
    release(measured, { kind: 'file' }, true),
    ['re-opens-question: The video has another length, so it has to be watched again'],
  ],
])('%s', (_, before, after, expected) => {
  expect(compareReleases(before, after, []).map(({ level, reason }) => `${level}: ${reason}`)).toEqual(
    expected,
  );
});
