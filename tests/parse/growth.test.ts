/** A text takes time by its length, whatever it is made of. */
import { expect, it } from 'vitest';
import { timesAsLong } from '../support/growth.ts';
import { compile } from './support.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

it.each<[string, (count: number) => string]>([
  [
    'footnotes',
    (count) =>
      `${numbers(count)
        .map((at) => `a[^${at}]`)
        .join(' ')}\n\n${numbers(count)
        .map((at) => `[^${at}]: note\n`)
        .join('\n')}`,
  ],
  ['one footnote that is named again', (count) => `${'a[^x] '.repeat(count)}\n\n[^x]: note\n`],
  [
    'addresses of links',
    (count) =>
      `${numbers(count)
        .map((at) => `[a][${at}]`)
        .join(' ')}\n\n${numbers(count)
        .map((at) => `[${at}]: https://a.example\n`)
        .join('')}`,
  ],
  ['addresses with blanks', (count) => '[a](b c '.repeat(count * 4)],
  ['elements that are not closed', (count) => '<details>\n</svg>\n\n'.repeat(count)],
  ['headings of one name', (count) => '## Same\n\n'.repeat(count)],
])('%s', (_, text) => {
  const [small, large] = [text(100), text(800)];
  expect(
    timesAsLong(
      () => compile(small),
      () => compile(large),
    ),
  ).toBeLessThan(24);
});
