import { expect, it } from 'vitest';
import { longestFirst } from '../support/run/longest-first.ts';

it('begins with the long properties, keeps those that share a browser together, and ends with what is short', () => {
  const budgets = new Map([
    ['command', 100],
    ['course', 10],
    ['e2e', 90],
    ['releases', 40],
  ]);
  const files = [
    { file: 'course/judge.test.ts', project: 'node' },
    { file: 'e2e/quiz.test.ts', project: 'browser' },
    { file: 'course/ids.test.ts', project: 'node' },
    { file: 'command/install.test.ts', project: 'node' },
    { file: 'imports.test.ts', project: 'node' },
    { file: 'releases/codec.property.test.ts', project: 'property' },
    { file: 'e2e/arrange.test.ts', project: 'browser' },
  ];
  expect(longestFirst(files, budgets).map(({ file }) => file)).toEqual([
    'releases/codec.property.test.ts',
    'e2e/quiz.test.ts',
    'e2e/arrange.test.ts',
    'command/install.test.ts',
    'course/judge.test.ts',
    'course/ids.test.ts',
    'imports.test.ts',
  ]);
});
