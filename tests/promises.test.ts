/** The page of promises names every test there is, and none that there is not. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync('tests/README.md', 'utf8');
const named = [...page.matchAll(/`([\w./-]+\.test\.ts|[\w-]+\/)`/g)].map(([, name = '']) => name);
const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.split(path.sep).join('/'));

it('names every test', () => {
  const isNamed = (file: string) =>
    named.some((name) => file === name || (name.endsWith('/') && file.startsWith(name)));
  expect(tests.filter((file) => !isNamed(file))).toEqual([]);
});

it('names no test that is gone', () => {
  expect(named.filter((name) => !tests.some((file) => file === name || file.startsWith(name)))).toEqual([]);
});
