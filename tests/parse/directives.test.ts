import { describe, expect, it } from 'vitest';
import { compile, messagesOf } from './support.ts';

/** What an author writes, and what of the message matters. */
const mistakes: [string, ...string[]][] = [
  ['::video [T]{ref=bilbao}', '1:1 error directive-form', 'blank before "["'],
  ['::video[T] {ref=bilbao}', '1:1 error directive-form', 'blank before "{"'],
  [':::choice {#q}\nx\n\n- [x] a\n- [ ] b\n\n:::', '1:1 error directive-form', 'blank before "{"'],
  ['::video[T]{src=https://y.example/?v=1}', '1:1 error directive-form', 'src="https://y.example/?v=1"'],
  ['::video[T]{src="a b.mp4}', '1:1 error directive-form', 'quote that is not closed'],
  ['::video[T]{src=“a b.mp4”}', '1:1 error directive-form', 'typographic quotes'],
  ['::video[T]{src= }', '1:1 error directive-form', 'src="value"'],
  ['::video[T', '1:1 error directive-form', '"[" is not closed'],
  ['::video[T]{ref=bilbao', '1:1 error directive-form', '"{" is not closed'],
  ['::video[T]{ref=bilbao} now', '1:1 error directive-form', 'nothing may stand behind'],
  ['::video T', '1:1 error directive-form', '::video[Title]'],
  ['Text\n::video [T]', '2:1 error directive-form', 'blank before "["'],
  ['> - ::video [T]', '1:5 error directive-form', 'blank before "["'],
  ['::vidoe[T]{ref=bilbao}', '1:1 error directive-known', '"video"'],
  ['::vidoe [T]', '1:1 error directive-form', '"video"'],
  [':::unheard\nx\n:::', '1:1 error directive-known', '"unheard"'],
  ['::note', '1:1 error directive-form', 'three colons'],
  [':::audio[T]{src=a.mp3}\n:::', '1:1 error directive-form', 'two colons'],
  [':::note\nx', '1:1 error directive-closed', '":::"'],
  ['Text\n\n:::\n', '3:1 error directive-form', 'none is open'],
  ['::video[T]{reff=bilbao}', '1:12 error directive-attributes', '"ref"'],
  ['::video[T]{ref=bilbao watch=200%}', '1:23 error directive-attributes', 'watch="200%"'],
  ['- a\n\n  ::video[T]{reff=bilbao}', '3:14 error directive-attributes', '"ref"'],
  [':::choice{#q point=2}\nx\n\n- [x] a\n- [ ] b\n:::', '1:14 error directive-attributes', '"points"'],
  ['::download[T]', '1:1 error directive-attributes', 'src=…'],
  ['::download{src=../assets/form.pdf}', '1:1 error directive-label', '::download[Title]'],
  [':::choice[T]{#q}\nx\n\n- [x] a\n- [ ] b\n:::', '1:1 error directive-label', 'no title'],
  ['See :video[x]{ref=bilbao} here', '1:5 warning directive-form', '::video'],
  ['See\nthen :vide[x] here', '2:6 warning directive-form', '::video'],
  ...(
    [
      ['caution', 'warning'],
      ['danger', 'warning'],
      ['info', 'note'],
      ['Important', 'note'],
      ['abstract', 'note'],
      ['todo', 'checklist'],
      ['mcq', 'choice'],
      ['tab_set', 'tabs'],
    ] as const
  ).map(([word, meant]): [string, ...string[]] => [
    `:::${word}\nx\n:::`,
    '1:1 error directive-known',
    `Did you mean "${meant}"?`,
  ]),
  ['::youtube[T]{src=x}', '1:1 error directive-known', 'Did you mean "video"?'],
  ['See :youtube[x] here', '1:5 warning directive-form', '::video'],
  ['::video[T](../assets/x.mp4)', '1:1 error directive-form', '::video[…]{src=../assets/x.mp4}'],
  ['::download[T](my file.pdf)', '1:1 error directive-form', '{src="my file.pdf"}'],
  ['::note\n\nx\n\n:::', '1:1 error directive-form', 'three colons'],
  ['::info\n\nx\n\n:::', '1:1 error directive-known', '"note"'],
  [':::details[T]\n:::note\nx\n:::\n:::', '2:1 error directive-closed', 'more colons than it has'],
  [':::note{#ä}\nx\n:::', '1:1 error id-valid', '"ä"'],
];

describe('lines that are indented like code', () => {
  it.each([
    ['    :::note\n    Text\n:::', '1:1 error directive-form ":::note" is indented'],
    ['Text\n\n    :::note\nText\n\n:::', '3:1 error directive-form ":::note" is indented'],
    ['Text\n\n\tcode\n\t::::quiz[A]\n\n::::', '4:1 error directive-form "::::quiz" is indented'],
    [
      ':::note\nText\n    :::\n',
      '1:1 error directive-closed ":::note" is not closed, for its end on line 3 is indented',
    ],
    [
      ':::note\nText\n\n    :::\n\nMore',
      '1:1 error directive-closed ":::note" is not closed, for its end on line 4',
    ],
  ])('%j', async (text, beginning) => {
    expect(await messagesOf(text)).toEqual([expect.stringContaining(beginning)]);
  });

  it.each(['    :::note\n    Text\n    :::', '    :::note\n\nText', '    :::\n\n    Text'])(
    '%j is code',
    async (text) => {
      expect(await messagesOf(text)).toEqual([]);
    },
  );
});

describe('a block that is nearly right', () => {
  it.each(mistakes)('%j', async (text, place, ...words) => {
    const messages = await messagesOf(text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^${place} `));
    for (const word of words) expect(messages[0]).toContain(word);
  });

  it('shows places in the file, below the front matter', async () => {
    expect(await messagesOf('---\r\ntitle: x\r\n---\r\n\r\n::video [T]')).toEqual([
      expect.stringMatching(/^5:1 error directive-form/),
    ]);
  });

  it('names every mistake of a lesson at once', async () => {
    const messages = await messagesOf('::vidoe[T]\n\n:::note{x=1}\n::audoi[T]\n:::\n\n[a](javascript:b)');
    expect(messages.map((message) => message.split(' ')[2])).toEqual([
      'directive-known',
      'directive-attributes',
      'directive-known',
      'link-safe',
    ]);
  });
});

describe('nesting', () => {
  const blocks = (depth: number) =>
    [
      ...Array.from({ length: depth }, (_, at) => `${':'.repeat(depth - at + 2)}note`),
      'x',
      ...Array.from({ length: depth }, (_, at) => ':'.repeat(at + 3)),
    ].join('\n');

  it('takes 20 blocks within each other', async () => {
    const { lesson, messages } = await compile(blocks(20));
    expect(messages).toEqual([]);
    expect(lesson.html.match(/<aside/g)).toHaveLength(20);
  });

  it.each([
    ['21 blocks', blocks(21), '21:1'],
    ['100 blocks', blocks(100), '21:1'],
    ['100 blocks of three colons', `${':::note\n'.repeat(100)}x\n${':::\n'.repeat(100)}`, '21:1'],
    ['1,000 quotes', `${'>'.repeat(1000)} x`, '1:1'],
    ['1,000 lists in a line', `${'- '.repeat(1000)}x`, '1:1'],
    [
      '1,000 lists in lines',
      Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'),
      '101:1',
    ],
    ['3,000 brackets', `${'!['.repeat(3000)}a${'](b)'.repeat(3000)}`, '1:1'],
    ['5,000 elements', `${'<b>'.repeat(5000)}x`, '1:1'],
    ['10,000 emphases', `${'*a _b '.repeat(10_000)}${'c_ d* '.repeat(10_000)}`, '1:1'],
  ])('%s', async (_, text, place) => {
    expect(await messagesOf(text)).toEqual([
      expect.stringMatching(new RegExp(`^${place} error nesting-depth`)),
    ]);
  });

  it('counts no block within code', async () => {
    expect(await messagesOf(`\`\`\`\n${':::note\n'.repeat(30)}\`\`\``)).toEqual([]);
  });
});
