/** A package is anybody's file: what is read of it takes time by its size, and nothing of it is counted to. */
import { expect, it } from 'vitest';
import { parsePackage } from '../../src/diff/parse-package.ts';
import { targets } from '../../src/targets/index.ts';
import { timesAsLong } from '../support/growth.ts';

const COURSE = `window.coursewrightCourse=${JSON.stringify({
  course: { id: 'x', iri: 'https://x.example', title: 'X', version: '1', language: 'en' },
  modules: [],
  lessons: [],
  rule: { completion: { minutes: 1 }, report: 'completed', questions: [], quizzes: [] },
})};`;

it.each([
  ['manifest', 'imsmanifest.xml'],
  ['activity', 'tincan.xml'],
])('a beginning of <%s that is repeated without end', (element, file) => {
  const read = (times: number) => () =>
    parsePackage(
      new Map([
        ['course.js', COURSE],
        [file, `<${element} `.repeat(times)],
      ]),
      Object.values(targets),
    );
  expect(read(10)()).toMatchObject({ identifiers: new Map() });
  expect(timesAsLong(read(20_000), read(160_000))).toBeLessThan(24);
});
