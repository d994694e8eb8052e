import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockIds } from '../../src/parse/context.ts';
import { compile, messagesOf } from './support.ts';

const question = (head: string, ...options: string[]) =>
  `:::choice${head}\nWhich one?\n\n${options.join('\n')}\n:::\n`;

describe('ids', () => {
  it.each<[string, string, BlockIds]>([
    [
      'written',
      question('{#q}', '- [x] Yes {#y}', '- [ ] No'),
      { type: 'choice', id: 'q', parts: ['y', 'no'] },
    ],
    [
      'from texts',
      question('', '- [x] A **B** c', '- [ ] Größe'),
      { type: 'choice', id: 'which-one', parts: ['a-b-c', 'grosse'] },
    ],
    [
      'Greek',
      question('{#q}', '- [x] Ναι', '- [ ] Όχι'),
      { type: 'choice', id: 'q', parts: ['nai', 'ochi'] },
    ],
  ])('%s', async (_, text, ids) => {
    const compiled = await compile(text);
    expect(compiled.messages).toEqual([]);
    expect(compiled.ids).toEqual([ids]);
  });

  it('keeps long texts that begin alike apart, whatever their order', async () => {
    const long = 'The school gives the safety briefing beforehand and brings the papers filled in';
    const options = [`- [x] ${long} in May`, `- [ ] ${long} in June`];
    const [first] = (await compile(question('{#q}', ...options))).ids;
    const [second] = (await compile(question('{#q}', ...[...options].reverse()))).ids;
    expect(new Set(first?.parts).size).toBe(2);
    expect(second?.parts).toEqual([...(first?.parts ?? [])].reverse());
  });

  it.each([
    [`${question('{#q}', '- [x] a', '- [ ] b')}\n:::note{#q}\nx\n:::`, '8:1 error id-unique'],
    [`${question('', '- [x] a', '- [ ] b')}\n${question('', '- [x] a', '- [ ] b')}`, '8:1 error id-unique'],
    [question('{#q}', '- [x] Same', '- [ ] same!'), '5:1 error id-unique'],
    [question('{#q}', '- [x] 日本', '- [ ] no'), '4:1 error id-valid'],
    [question('{#q}', '- [x] a {#ü}', '- [ ] b'), '4:1 error id-valid'],
    [':::choice\n日本?\n\n- [x] a\n- [ ] b\n:::', '1:1 error id-valid'],
  ])('%j', async (text, place) => {
    expect(await messagesOf(text)).toEqual([expect.stringMatching(new RegExp(`^${place} `))]);
  });

  it('are unique in the page, footnotes and headings included', async () => {
    const text = '## A\n\n## A\n\na[^1] b[^1] c[^fn-1]\n\n[^1]: x\n[^fn-1]: y\n\n:::note{#fn-1}\nx\n:::';
    const { lesson } = await compile(text);
    const ids = [...lesson.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^one\/start[/:]/);
  });
});

describe('a translation', () => {
  const source = `${question('{#q}', '- [x] Yes', '- [ ] No')}\n:::reflection\nThink of one.\n:::`;
  const inSpanish = (text: string, inherit: BlockIds[]) =>
    compile(text, { path: 'i18n/es/01-one/01-start.md', language: 'es', inherit });

  it('inherits the ids of blocks and options by order', async () => {
    const { ids } = await compile(source);
    const text = ':::choice\n¿Cuál?\n\n- [x] Sí\n- [ ] No, nunca\n:::\n\n:::reflection\nPiensa.\n:::';
    const translated = await inSpanish(text, ids);
    expect(translated.messages).toEqual([]);
    expect(translated.ids).toEqual(ids);
    expect(translated.lesson.blocks.map((block) => block.parts.map((part) => part.id))).toEqual([
      ['yes', 'no'],
      [],
    ]);
  });

  it.each([
    [':::reflection\nPiensa.\n:::', ['1:1', '1:1']],
    [':::choice\n¿Cuál?\n\n- [x] Sí\n- [ ] No\n:::', ['1:1']],
    [':::choice\n¿Cuál?\n\n- [x] Sí\n:::\n\n:::reflection\nPiensa.\n:::', ['4:1']],
    [':::choice{#other}\n¿Cuál?\n\n- [x] Sí\n- [ ] No\n:::\n\n:::reflection\nPiensa.\n:::', ['1:1']],
    [
      ':::choice\n¿Cuál?\n\n- [x] Sí\n- [ ] No\n:::\n\n:::reflection\nPiensa.\n:::\n\n:::reflection\nMás.\n:::',
      ['12:1'],
    ],
  ])('that differs is told: %j', async (text, places) => {
    const { ids } = await compile(source);
    const { messages } = await inSpanish(text, ids);
    expect(messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)).toEqual(
      places.map((place) => `${place} translation-same-structure`),
    );
  });

  it('finds files and lessons that only the source has', async () => {
    const { lesson } = await inSpanish(
      '![a](../assets/a.png) [b](02-next.md) [c](../../../assets/form.pdf)',
      [],
    );
    expect(lesson.html).toContain('src="files/a.png"');
    expect(lesson.html).toContain('href="#one/next"');
    expect(lesson.html).toContain('href="files/form.pdf"');
  });
});

it.each([
  ['[a](../assets/form.pdf#page=2&zoom=150)', 'href="files/form.pdf#page=2&#x26;zoom=150"'],
  ['[a](../assets/form.pdf#a%20b)', 'href="files/form.pdf#a%20b"'],
  ['::download[A]{src="../assets/form.pdf#page=2"}', 'href="files/form.pdf#page=2"'],
  ['![a](../assets/drawing.svg#part)', 'src="files/drawing.svg#part"'],
])('%s keeps its fragment', async (text, address) => {
  const { lesson, messages } = await compile(text);
  expect(messages).toEqual([]);
  expect(lesson.html).toContain(address);
});

it('tells where links to other lessons stand in its HTML', async () => {
  const { lesson } = await compile(
    '![a < b](../assets/a.png "x < y")\n\nGo [*on* there](02-next.md#end), [up](#here) or [out](https://a.b).\n\n[On](../02-two/01-other.md)',
  );
  const { html, links } = lesson;
  expect(
    links.map(({ lesson, start, end }) => [
      lesson,
      html.slice(...start),
      html.slice(start[1], end[0]),
      html.slice(...end),
    ]),
  ).toEqual([
    ['one/next', '<a href="#one/next/end">', '<em>on</em> there', '</a>'],
    ['two/other', '<a href="#two/other">', 'On', '</a>'],
  ]);
});

describe('facts', () => {
  it.each([
    ['02-next.md#a%20b', { kind: 'lesson', target: '01-one/02-next.md', anchor: 'a b' }],
    ['#here', { kind: 'anchor', target: undefined, anchor: 'here' }],
    ['../assets/form.pdf#page=2', { kind: 'asset', target: 'assets/form.pdf', anchor: 'page=2' }],
    ['nope.md', { kind: 'missing', target: '01-one/nope.md', anchor: undefined }],
    ['../../x.md', { kind: 'outside', target: '../x.md', anchor: undefined }],
    ['/etc/passwd', { kind: 'outside', target: '../etc/passwd', anchor: undefined }],
    ['__proto__', { kind: 'missing', target: '01-one/__proto__', anchor: undefined }],
  ])('link to %s', async (href, fact) => {
    const { lesson } = await compile(`[a](${href})`);
    expect(lesson.facts.links).toEqual([{ ...fact, href, position: { line: 1, column: 1 } }]);
  });

  it.each([
    ['../assets/a.png', 'asset', 'assets/a.png'],
    ['../assets/A.png', 'missing', 'assets/A.png'],
    ['../../../../etc/passwd', 'outside', '../../../etc/passwd'],
  ])('image %s', async (src, kind, path) => {
    const { lesson } = await compile(`text\n\n![a](${src})`);
    const position = { line: 3, column: 1 };
    expect(lesson.facts.files).toEqual([{ role: 'image', kind, path, written: src, position }]);
    const asset = kind === 'asset' ? path : undefined;
    expect(lesson.facts.images).toEqual([{ src, alt: 'a', asset, position }]);
  });

  it('tells headings, words and the blocks in use', async () => {
    const { lesson } = await compile(
      '## One *two*\n\nThree, four – five 10:30.\n\n::::note\nsix\n\n:::tip\nseven\n:::\n::::\n\n日本語です',
    );
    expect(lesson.facts.headings).toEqual([
      { depth: 2, text: 'One two', anchor: 'one-two', position: { line: 1, column: 1 } },
    ]);
    expect(lesson.facts.words).toBe(2 + 4 + 1 + 1 + 3);
    expect(lesson.facts.blockTypes).toEqual(['callout']);
  });

  it.each(['http://example.org/a.png', '//example.org/a.png', 'data:image/png;base64,AAAA'])(
    'an image from elsewhere is told: %s',
    async (src) => {
      expect(await messagesOf(`![a](${src})`)).toEqual([expect.stringMatching(/^1:1 error asset-local/)]);
    },
  );
});

describe('what may not stand in a lesson', () => {
  it.each([
    ['javascript:alert(1)', 'javascript'],
    ['JaVaScRiPt:alert(1)', 'javascript'],
    ['java&#10;script:alert(1)', 'javascript'],
    ['data:text/html,x', 'data'],
    ['vbscript:x', 'vbscript'],
    ['file:///etc/passwd', 'file'],
  ])('a link to %s', async (href, scheme) => {
    for (const text of [`[a](${href})`, `[a][r]\n\n[r]: ${href}`, `x <a href="${href}">a</a>`]) {
      const { lesson, messages } = await compile(text);
      expect(messages.map((message) => message.ruleId)).toEqual(['link-safe']);
      expect(messages[0]?.reason).toContain(`"${scheme}:"`);
      expect(lesson.html).not.toContain('href');
    }
  });

  it.each([
    ['a\n\n<script>alert(1)</script>', '3:1', '<script>'],
    ['a <b onclick="x()">b</b>', '1:3', '"onclick"'],
    ['<p style="color:red">x</p>', '1:1', '"style"'],
    ['<p id="one/start">x</p>', '1:1', '"id"'],
    ['<p class="question" data-block="choice">x</p>', '1:1', '"class"', '"data-block"'],
    ['<iframe src="https://example.org"></iframe>', '1:1', '::video'],
    ['<svg onload="x()"><script>1</script></svg>', '1:1', '.svg file'],
    ['<form><input name="a"></form>', '1:1', '<form>', '<input>'],
    ['- a\n\n  <marquee>b</marquee>', '3:3', '<marquee>'],
    [':::tip\n<object data="x"></object>\n:::', '2:1', '<object>'],
    ['<style>body{display:none}</style>', '1:1', '<style>'],
    ['<math><mtext></mtext></math>', '1:1', '$$…$$'],
    ['<p aria-labelledby="x">x</p>', '1:1', '"aria-labelledby"'],
  ])('raw HTML: %s', async (text, place, ...words) => {
    const { lesson, messages } = await compile(text);
    expect(messages).toHaveLength(words.length);
    messages.forEach((message, index) => {
      expect(`${message.line}:${message.column} ${message.severity} ${message.ruleId}`).toMatch(
        / warning html-allowed$/,
      );
      expect(message.reason).toContain(words[index]);
    });
    expect(`${messages[0]?.line}:${messages[0]?.column}`).toBe(place);
    expect(lesson.html).not.toMatch(
      /<(?:script|style|iframe|svg on|object|form|input|marquee)|onclick|onload|style=/,
    );
  });

  it.each(['a\u0000b', 'a\u0008b', 'a\u001bb', 'a\ufffeb'])('the control character in %j', async (text) => {
    const { lesson, messages } = await compile(`x\n\n${text}`);
    expect(messages).toMatchObject([{ ruleId: 'text-printable', line: 3, column: 2 }]);
    expect(lesson.html).toBe('<p>x</p>\n<p>a\ufffdb</p>');
  });

  it.each(['$$\\frac{1}$$', '$$\\nope$$', '$$\n{\n$$', '$$\\href{javascript:alert(1)}{x}$$'])(
    'TeX that cannot be read: %j',
    async (text) => {
      expect(await messagesOf(text)).toEqual([expect.stringMatching(/^1:1 error math-valid/)]);
    },
  );

  it.each([
    '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    '\\color{red}{x}',
    '\\boxed{x}',
    '\\begin{align}a&=b\\end{align}',
    '\\hspace{1em}x',
  ])('styles of mathematics: %s', async (tex) => {
    const { lesson, messages } = await compile(`$$\n${tex}\n$$`);
    expect(messages).toEqual([]);
    expect(lesson.html).toContain('<math');
    expect(lesson.html).not.toContain(' style=');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ':::',
    '::::',
    '::',
    ':',
    'note',
    'choice',
    'tabs',
    'video',
    '[',
    ']',
    '{',
    '}',
    '#q',
    '=',
    '"',
    "'",
    '\n',
    '\n\n',
    ' ',
    '    ',
    '- [x] ',
    '- [ ] ',
    '> ',
    '1. ',
    '| a | b |\n| - | - |',
    '```',
    '$$',
    '$',
    '*',
    '_',
    '~~',
    '[^1]',
    '[^1]: ',
    '![',
    '](',
    ')',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>',
    '&amp;',
    '\\',
    '\r\n',
    '---\n',
    '## ',
    'http://a.b',
    'a@b.c',
    'é',
    '😀',
    '\u0000',
    '\ufeff',
    'word',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('becomes a lesson, and never breaks out of its place', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { lesson, messages } = await compile(text);
        expect(lesson.html).not.toMatch(/<script|<\/noscript|[\ufdd0\ufdd1]|coursewright-(?:slot|mark)/i);
        for (const message of messages) {
          expect(message.line).toBeGreaterThan(0);
          expect(message.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
          expect(message.column).toBeGreaterThan(0);
          expect(message.reason).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('typography', () => {
  it('sets what is read, after ids and answers were derived from what was typed', async () => {
    const { lesson, messages } = await compile(
      `## The "why" of 5 kg

*"Yes",* said \`"code"\` it's <span lang="de">"ja"</span> 10 km.

:::fill-in{#q}
It's called the "lift": :blank[5 kg|'x']{#b}.
:::

\`\`\`
"x" 5 kg
\`\`\`
`,
    );
    expect(messages).toEqual([]);
    expect(lesson.html).toContain('/the-why-of-5-kg">The “why” of 5\u00a0kg</h2>');
    expect(lesson.html).toContain(
      '<em>“Yes”,</em> said <code>"code"</code> it’s <span lang="de">„ja“</span> 10\u00a0km.',
    );
    expect(lesson.html).toContain('It’s called the “lift”: ');
    expect(lesson.html).toContain('>"x" 5 kg\n<');
    expect(lesson.facts.sections.at(0)?.heading).toBe('The “why” of 5\u00a0kg');
    const [block] = lesson.blocks;
    expect(block?.key).toMatchObject({ blanks: [{ accepted: ['5 kg', "'x'"] }] });
    expect(block?.interaction?.correct).toEqual([['5 kg'], ["'x'"]]);
  });
});
