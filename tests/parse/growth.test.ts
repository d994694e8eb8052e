/** A text takes time by its length, whatever it is made of. */
import { expect, it } from 'vitest';
import { timesAsLongAwaited } from '../support/growth.ts';
import { compile, messagesOf } from './support.ts';

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
  ['shortcodes that are not closed', (count) => '{{< a {% a {{ a '.repeat(count)],
  ['lists of attributes that are not closed', (count) => 'a {.b '.repeat(count)],
  ['wiki links that are not closed', (count) => '[[a '.repeat(count)],
  ['components that are not closed', (count) => '<A b '.repeat(count)],
  ['names of emoji', (count) => ':rocket:a '.repeat(count)],
  ['lowered and raised text that is not closed', (count) => '~a ^((b '.repeat(count)],
  ['callouts of other tools', (count) => `${'::: {tip} '.repeat(count)}\n`],
  ['emphasis in scripts without blanks', (count) => '**「本」**次'.repeat(count)],
  ['blocks that are indented like code', (count) => '    :::note\n'.repeat(count)],
  [
    'texts for the trainer in a long lesson',
    (count) => ':::trainer\na\n:::\n\n'.repeat(count) + 'word '.repeat(count * 20),
  ],
])('%s', async (_, text) => {
  const [small, large] = [text(100), text(800)];
  const limit = 24;
  expect(
    await timesAsLongAwaited(
      () => compile(small),
      () => compile(large),
      limit,
    ),
  ).toBeLessThan(limit);
});

it.each([
  ['nested', `a\n${': '.repeat(101)}b`, '2:1 error nesting-depth'],
  ['many', 'a\n: b\n\n'.repeat(501), '1502:1 error nesting-depth'],
])('definitions that are %s end in a message', async (_, text, told) => {
  expect(await messagesOf(text)).toEqual([expect.stringContaining(told)]);
});
