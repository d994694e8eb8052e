/** The lock files of the courses that come with the tool. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLock } from '../../src/lock/lock-file.ts';

it.each(['getting-started', 'employer-engagement'])('%s has the numbers of each kind of packages', (id) => {
  const { lock, problems } = readLock(readFileSync(`courses/${id}/course.lock.json`, 'utf8'));
  expect(problems).toEqual([]);
  const namesOf = (isModule: boolean) =>
    [...lock.interactions]
      .filter(([unit]) => (unit !== '') === isModule)
      .flatMap(([, numbers]) => [...numbers.keys()])
      .sort();
  expect(namesOf(false).length).toBeGreaterThan(10);
  expect(namesOf(true)).toEqual(namesOf(false));
});
