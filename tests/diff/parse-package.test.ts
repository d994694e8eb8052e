/** A package is anybody's file: what is read of it takes time by its size, and nothing of it is counted to. */
import { expect, it } from 'vitest';
import { parsePackage } from '../../src/diff/parse-package.ts';
import { timesAsLong } from '../support/growth.ts';

const COURSE = `window.coursewrightCourse=${JSON.stringify({
  course: { id: 'x', iri: 'https://x.example', title: 'X', version: '1', language: 'en' },
  modules: [],
  lessons: [],
  rule: { completion: { minutes: 1 }, report: 'completed', questions: [], quizzes: [] },
})};`;

it.each([
  ['manifest', 'manifest'],
  ['activity', 'activities'],
] as const)('a beginning of <%s that is repeated without end', (element, text) => {
  const read = (times: number) => () =>
    parsePackage({
      course: COURSE,
      manifest: undefined,
      activities: undefined,
      [text]: `<${element} `.repeat(times),
    });
  expect(read(10)()).toMatchObject({ manifest: undefined, activity: undefined });
  expect(timesAsLong(read(20_000), read(160_000))).toBeLessThan(24);
});
