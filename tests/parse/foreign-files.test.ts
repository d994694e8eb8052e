/** Files as other tools have them: callouts, titles and headings of their kind are read, not refused. */
import { describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { compileLesson } from '../../src/parse/compile-lesson.ts';
import { compile, context, messagesOf, task } from './support.ts';

const htmlOf = async (text: string) => {
  const { lesson, messages } = await compile(text);
  expect(messages).toEqual([]);
  return lesson.html;
};

describe('an alert', () => {
  it.each([
    ['NOTE', 'note'],
    ['TIP', 'tip'],
    ['IMPORTANT', 'note'],
    ['WARNING', 'warning'],
    ['CAUTION', 'warning'],
  ])('[!%s] is a callout', async (word, name) => {
    expect(await htmlOf(`> [!${word}]\n> Ring **first**.\n>\n> Then go.`)).toBe(
      await htmlOf(`:::${name}\nRing **first**.\n\nThen go.\n:::`),
    );
  });

  it('has the title that stands behind its mark', async () => {
    expect(await htmlOf('> [!tip]- Ring *first*, **then** go\n> Text')).toBe(
      await htmlOf(':::tip[Ring *first*, **then** go]\nText\n:::'),
    );
  });

  it('may end with its title, and stand in a list', async () => {
    expect(await htmlOf('- > [!NOTE]  \n  > Text\n')).toContain('<aside class="callout note"');
    expect(await htmlOf('> [!tip] Ring first')).toContain('Ring first</span></p></aside>');
  });

  it.each(['> [!NOTE', '> \\[!NOTE]\n> x', '> See [!NOTE]'])('is none: %s', async (text) => {
    expect((await compile(text)).lesson.html).toContain('<blockquote>');
  });
});

describe('a first heading', () => {
  it('is the title where there is no other', async () => {
    const { lesson, messages } = await compile('# The *first* `day`\n\nText\n\n## Next\n', { title: '' });
    expect(messages).toEqual([]);
    expect(lesson.title).toBe('The first day');
    expect(lesson.html).toBe('<p>Text</p>\n<h2 id="one/start/next">Next</h2>');
    expect(lesson.facts.titleAnchor).toBe('the-first-day');
  });

  it.each(['# Start', 'START\n=====', '#  start #'])(
    'is dropped where it says the title again: %s',
    async (head) => {
      expect(await htmlOf(`${head}\n\nText`)).toBe('<p>Text</p>');
    },
  );

  it('of another text than the title stays, with a warning', async () => {
    const { lesson, messages } = await compile('# Another\n\n## Below\n');
    expect(lesson.title).toBe('Start');
    expect(lesson.html).toContain('<h2 id="one/start/another">Another</h2>\n<h3');
    expect(messages).toMatchObject([{ line: 1, severity: 'warning', ruleId: 'heading-levels' }]);
  });

  it('is no title where it is none of one #', async () => {
    expect((await compile('## Start', { title: '' })).lesson.title).toBe('');
  });
});

describe('headings', () => {
  it('that begin at ### are shifted, with one warning', async () => {
    const { lesson } = await compile('### A\n\n#### B\n\n:::note\n### C\n:::\n');
    expect(lesson.facts.headings.map(({ depth }) => depth)).toEqual([2, 3, 2]);
    expect(await messagesOf('Text\n\n### A\n\n#### B\n')).toEqual([
      '3:1 warning heading-levels The headings of this lesson begin with ###; all are shown as if the first had ##. Write ## for them, ### below them',
    ]);
  });

  it('stay where they are when a lower one comes first', async () => {
    const { lesson, messages } = await compile('### A\n\n## B\n');
    expect(lesson.facts.headings.map(({ depth }) => depth)).toEqual([3, 2]);
    expect(messages).toEqual([]);
  });
});

describe('a name of a heading', () => {
  it.each(['{#start-here}', '{: #start-here}', '{#start-here .big}', '  {#start-here}  '])(
    '%s',
    async (braces) => {
      const { lesson, messages } = await compile(
        `## Begin ${braces}\n\n[there](#start-here)\n\n## Start here\n`,
      );
      expect(messages).toEqual([]);
      expect(lesson.html).toContain('<h2 id="one/start/start-here">Begin</h2>');
      expect(lesson.facts.headings.map(({ text, anchor }) => [text, anchor])).toEqual([
        ['Begin', 'start-here'],
        ['Start here', 'start-here-1'],
      ]);
    },
  );

  it('is written once, and has one form of Unicode', async () => {
    const { lesson, messages } = await compile('## A {#cafe\u0301}\n\n## B {#caf\u00e9}\n');
    expect(lesson.facts.headings[0]?.anchor).toBe('caf\u00e9');
    expect(messages).toMatchObject([{ line: 3, ruleId: 'id-unique' }]);
  });

  it('behind a backslash is text', async () => {
    expect((await compile('## A \\{#b}')).lesson.html).toContain('A {#b}</h2>');
  });
});

describe('callouts in the form of other tools', () => {
  it.each([
    ['::: tip\nText\n:::', ':::tip\nText\n:::'],
    ['::: tip Before *you* ring\nText\n:::', ':::tip[Before *you* ring]\nText\n:::'],
    [':::{warning}\nText\n:::', ':::warning\nText\n:::'],
    [':::{note} Two words\nText\n:::', ':::note[Two words]\nText\n:::'],
    ['::: {.callout-note title="A title" collapse="true"}\nText\n:::', ':::note[A title]\nText\n:::'],
    [
      '::::: danger\n\n## In it\n\n::: info\nText\n:::\n\n:::::',
      ':::::warning\n\n## In it\n\n:::note\nText\n:::\n\n:::::',
    ],
    ['> ::: tip\n> Text\n> :::', '> :::tip\n> Text\n> :::'],
  ])('%j', async (theirs, ours) => {
    expect(await htmlOf(theirs)).toBe(await htmlOf(ours));
  });

  it('keep the places of what is in them', async () => {
    expect(await messagesOf('::: tip Salt\n![](../assets/a.png)\n\n::vidoe[x]\n:::')).toEqual([
      expect.stringMatching(/^4:1 error directive-known/),
    ]);
  });

  it.each(['```\n::: tip\nx\n:::\n```', '    ::: tip'])('stay code: %j', async (text) => {
    expect(await htmlOf(text)).toContain('::: tip');
  });

  it('of questions stay the mistakes that they are', async () => {
    expect(await messagesOf(':::choice {#q}\nWhich?\n\n- [x] a\n- [ ] b\n:::')).toEqual([
      expect.stringContaining('remove the blank before "{"'),
    ]);
  });
});

describe('raised and lowered text', () => {
  it.each([
    ['H~2~O', 'H<sub>2</sub>O'],
    ['10^3^ and 10^-3^ and Ca^2+^', '10<sup>3</sup> and 10<sup>-3</sup> and Ca<sup>2+</sup>'],
    ['^14^C and the 1^st^.', '<sup>14</sup>C and the 1<sup>st</sup>.'],
    ['x~i,j~ and x^(n+1)^', 'x<sub>i,j</sub> and x<sup>(n+1)</sup>'],
    ['~~gone~~ and ~~two words~~', '<del>gone</del> and <del>two words</del>'],
    ['~two words~ x^2+y^2 `H~2~O` ~/a:~/b a^b', '~two words~ x^2+y^2 <code>H~2~O</code> ~/a:~/b a^b'],
    ['~5-~10 \\~x~ (^o^) ^^ x^2^^', '~5-~10 ~x~ (^o^) ^^ x^2^^'],
  ])('%s', async (text, html) => {
    expect(await htmlOf(text)).toBe(`<p>${html}</p>`);
  });
});

describe('emoji', () => {
  it.each([
    [':rocket: go :+1:', '🚀 go 👍'],
    [
      '`:rocket:` 10:30:15 a:rocket:b :nope: \\:rocket:',
      '<code>:rocket:</code> 10:30:15 a:rocket:b :nope: :rocket:',
    ],
  ])('%s', async (text, html) => {
    expect(await htmlOf(text)).toBe(`<p>${html}</p>`);
  });

  it('leave ids and anchors what they are made of their names', async () => {
    const options = '- [x] :+1:\n- [ ] :rocket: Go';
    const { lesson, ids, messages } = await compile(
      `## :rocket: Launch\n\n:::choice{#q}\nGo?\n\n${options}\n:::`,
    );
    expect(messages).toEqual([]);
    expect(lesson.facts.headings).toMatchObject([{ text: '🚀 Launch', anchor: 'rocket-launch' }]);
    expect(ids).toEqual([{ type: 'choice', id: 'q', parts: ['1', 'rocket-go'] }]);
    expect(lesson.blocks[0]?.parts.map(({ text }) => text)).toEqual(['👍', '🚀 Go']);
  });
});

describe('the width of a picture', () => {
  it.each([
    [
      '![a](../assets/a.png){width=50%}',
      'width="640" height="480" loading="lazy" decoding="async" class="picture-width share-50"',
    ],
    ['![a](../assets/a.png){: width="33%" }', 'class="picture-width share-35"'],
    ['![a](../assets/a.png){width=320px}', 'width="320" height="240"'],
    ['<img src="../assets/a.png" alt="a" width="160">', 'width="160" height="120"'],
    ['<img src="../assets/a.png" alt="a" width="25%">', 'class="picture-width share-25"'],
    ['![a][b]{width=160}\n\n[b]: ../assets/a.png', 'width="160" height="120"'],
  ])('%s', async (text, attributes) => {
    const html = await htmlOf(text);
    expect(html).toContain(attributes);
    expect(html).not.toContain('{');
  });

  it('of another kind is told', async () => {
    expect(await messagesOf('![a](../assets/a.png){.big}')).toEqual([
      expect.stringMatching(/^1:\d+ warning syntax-known A list/),
    ]);
  });
});

describe('definition lists', () => {
  it('are read, and found by search', async () => {
    const { lesson, messages } = await compile(
      'Flour\n: Ground **grain**\n\n  More of it.\n\nSalt\n: From the sea\n: Or mined\n',
    );
    expect(messages).toEqual([]);
    expect(lesson.html).toMatch(/<dl>\s*<dt>Flour<\/dt>\s*<dd>\s*<p>Ground <strong>grain<\/strong><\/p>/);
    expect(lesson.html.match(/<dd>/g)).toHaveLength(3);
    expect(lesson.facts.sections[0]?.text.words).toBe(
      'flour ground grain more of it salt from the sea or mined',
    );
  });
});

describe('braces behind a fence', () => {
  it.each([
    ['{rubric}', 'A directive in a fence'],
    ['{r}', 'A chunk of code'],
    ['{r setup, echo=FALSE}', 'A chunk of code'],
    ['{python}', 'A chunk of code'],
    ['{python-box}', 'A directive in a fence'],
  ])('%s', async (info, what) => {
    expect(await messagesOf(`\`\`\`${info}\nx\n\`\`\``)).toEqual([
      expect.stringContaining(`1:1 warning syntax-known ${what}`),
    ]);
  });
});

describe('single dollars', () => {
  it('are mathematics where the course says so, and prices stay prices', async () => {
    const text = 'It costs $5 and $10 or $5/$10, where $x^2$ and $$y$$ and `$z$`.';
    const { lesson, messages } = await compileLesson(task(text), { ...context, dollars: true }, blockTypes);
    expect(messages).toEqual([]);
    expect(lesson.html.match(/<math/g)).toHaveLength(2);
    expect(lesson.html).toContain('$5 and $10 or $5/$10, where <math');
  });

  it('are told where it does not', async () => {
    expect(await messagesOf('Where $x^2$ and $n$ are.')).toEqual([
      '1:7 warning syntax-known Mathematics between single dollars is not read here, 2 times in this file, and is shown as it is written: $x^2$; write $$…$$, or "math: dollars" in course.yaml',
    ]);
  });
});

describe('addresses as a site has them', () => {
  it.each([
    ['02-next.html#end', '#one/next/end'],
    ['./02-next', '#one/next'],
    ['../02-two/01-other/', '#two/other'],
    ['/02-two/01-other.md', '#two/other'],
    ['/assets/form.pdf', 'files/form.pdf'],
  ])('%s', async (address, href) => {
    expect(await htmlOf(`[a](${address})`)).toContain(`href="${href}"`);
  });

  it.each([
    ['/assets/nope.pdf', 'missing', 'assets/nope.pdf'],
    ['/etc/passwd', 'outside', '../etc/passwd'],
    ['nope.html', 'missing', '01-one/nope.html'],
  ])('%s is %s', async (address, kind, target) => {
    expect((await compile(`[a](${address})`)).lesson.facts.links).toMatchObject([{ kind, target }]);
  });
});
