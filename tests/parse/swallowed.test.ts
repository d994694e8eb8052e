/** What Markdown would swallow or show as raw marks is said; what only looks like it is not. */
import { describe, expect, it } from 'vitest';
import { messagesOf } from './support.ts';

const NB = '\u00a0';

it.each<[string, string, ...string[]]>([
  ['a comment', 'One.\n\n<!-- a note\n\n:::note\nx\n:::\n', '3:1 error markup-closed', '-->'],
  ['a comment that ends with the next', '<!-- one ->\n\nText\n\n<!-- two -->\n', '1:1 error markup-closed'],
  ['a code fence', '```js\nx\n\n## Two\n', '1:1 error markup-closed', '"```"'],
  ['a code fence that a shorter one does not end', '````\nx\n```\n', '1:1 error markup-closed'],
  ['mathematics', '$$\nx\n\n## Two\n', '1:1 error markup-closed', '"$$"'],
  ['a code fence in a list', '- a\n\n  ```\n  x\n', '3:3 error markup-closed'],
  ['a script', '<script>\nx\n\nText\n', '1:1 error markup-closed'],
  ['details', '<details>\n<summary>A</summary>\n\nText\n', '1:1 error markup-closed', '</details>'],
  ['an iframe without an end', '<iframe src="https://a.example"/>\n\nText\n', '1:1 error markup-closed'],
  [
    'a cell beyond the header',
    '| a | b |\n|---|---|\n| 1 | 2 | lost |\n',
    '3:1 warning row-within-header',
    '"lost"',
  ],
  ['a footnote that nobody calls', 'Text.\n\n[^a]: Note.\n', '3:1 warning footnote-used', '[^a]'],
  [
    'a footnote that is written twice',
    'Text[^a].\n\n[^a]: One.\n\n[^a]: Two.\n',
    '5:1 warning footnote-used',
    'line 3',
  ],
  ['a footnote that is not written', 'Text [^a].', '1:6 warning reference-known', '[^a]'],
  ['an address that is not given', 'See [the law][law].', '1:5 warning reference-known', '[the law][law]'],
  ['a picture with a blank in its path', '![A saw](my saw.png)', '1:1 warning path-readable', '< and >'],
  ['a link with a blank in its path', 'See [it](../a/the plan.pdf "T").', '1:5 warning path-readable'],
  ['a no-break blank behind a heading', `##${NB}Two`, '1:1 warning mark-readable', '"##"'],
  ['a no-break blank behind a bullet', `Text\n-${NB}One\n-${NB}Two`, '2:1 warning mark-readable', '"-"'],
  ['a no-break blank behind numbers', `1.${NB}One\n2.${NB}Two`, '1:1 warning mark-readable', '"1."'],
  ['marks of a merge', '<<<<<<< HEAD\nOne\n', '1:1 error merge-finished'],
  ['marks of a merge below text', 'Text\n<<<<<<< HEAD\nOne\n', '2:1 error merge-finished'],
])('%s', async (_, text, place, ...words) => {
  const messages = await messagesOf(text);
  const found = messages.filter((message) => message.startsWith(`${place} `));
  expect(messages).toEqual(expect.arrayContaining(found));
  expect(found).toHaveLength(1);
  for (const word of words) expect(found[0]).toContain(word);
});

it('a ":::" in code that ends the block around it', async () => {
  const messages = await messagesOf(':::note\n```\n:::tip\n:::\n```\n:::\n');
  expect(messages[0]).toMatch(/^2:1 error markup-closed .*more colons/);
});

describe('nothing is said of', () => {
  it.each([
    ['whole comments', '<!-- one -->\n\nText <!-- two --> goes on.\n\n<!--\nthree\n-->\n'],
    ['fences', '```\n<!--\n```\n\n~~~~\n```\n~~~~~\n\n> ```\n> x\n> ```\n\n- a\n\n  ```\n  x\n  ```\n'],
    ['indented code', 'Text\n\n    ```\n    <<<<<<< HEAD\n'],
    ['mathematics', '$$\nx\n$$\n\nAnd $$x$$.\n'],
    [
      'HTML with its end',
      '<details>\n<summary>A</summary>\n\nText\n\n</details>\n\n<details><summary>B</summary>C</details>\n',
    ],
    ['a row with empty cells too many, or too few', '| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 |\n'],
    ['footnotes', 'A[^a] and again[^a], B[^b].\n\n[^a]: One.\n[^b]: Two.\n'],
    [
      'brackets of programs and sums',
      'a[i][j], [1][2], f(x)[0], [x] and `[^a]`, `[the law][law]`, [a, b](see below).',
    ],
    [
      'references that are given',
      'See [the law][law], [law][] and ![A][pic].\n\n[law]: https://a.example\n[pic]: ../assets/a.png\n',
    ],
    ['no-break blanks in prose', `1.${NB}January.\n\n-${NB}5 degrees, 20${NB}% and «${NB}so${NB}».`],
    ['marks of a merge in code', '```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n```\n'],
  ])('%s', async (_, text) => {
    expect(await messagesOf(text)).toEqual([]);
  });
});
