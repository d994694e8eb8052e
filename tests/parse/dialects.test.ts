/** Lessons in the dialects of the world: each builds, and each kind of line that is not read has its one warning. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/config/front-matter.ts';
import { lessonSchema } from '../../src/config/lesson-schema.ts';
import { sortMessages } from '../../src/diagnostics/report.ts';
import { compile } from './support.ts';

const told = async (text: string) => {
  const front = readFrontMatter(text, '01-one/01-start.md', lessonSchema);
  const { lesson, messages } = await compile(text, { title: front.value.title ?? '' });
  const all = [...front.messages, ...messages];
  return {
    lesson,
    lines: sortMessages(all).map(({ line, column, severity, reason }) => {
      expect(severity).toBe('warning');
      return `${line}:${column} ${reason}`;
    }),
  };
};

it.each<[string, string[]]>([
  ['github', ['20:1 A drawing in a fence, such as Mermaid, is not read here, 2 times in this file,']],
  [
    'mkdocs',
    [
      '3:1 A table of contents',
      '5:1 An admonition, as',
      '8:1 An admonition that folds',
      '11:1 A tab',
      '13:7 Names of keys',
      '13:31 Marked text',
      '13:52 A list of attributes',
      '15:1 An abbreviation',
    ],
  ],
  [
    'docusaurus',
    ['2:1 The keys "sidebar_position", "sidebar_label"', '5:1 A line of JavaScript', '15:1 A comment'],
  ],
  ['vitepress', ['2:1 The key "outline"', '14:1 A fenced div', '18:10 A placeholder of a template']],
  [
    'myst',
    ['1:1 A name of a place', '5:1 An option of a directive', '9:1 A directive in a fence', '13:5 A role'],
  ],
  ['quarto', ['7:1 A fenced div', '11:1 A chunk of code', '15:10 A citation', '24:1 A grid table']],
  ['mdbook', ['3:1 A placeholder of a template']],
  [
    'gitbook',
    ['3:1 The key "icon"', '8:1 A Liquid tag, as Jekyll and GitBook have them, is not read here, 2 times'],
  ],
  [
    'hugo',
    [
      '3:1 The keys "weight", "draft"',
      '7:1 A Hugo shortcode is not read here, 3 times',
      '13:1 The headings of this lesson begin with ###',
    ],
  ],
  ['jekyll', ['2:1 The keys "layout", "permalink"', '8:1 A list of attributes', '12:58 A Liquid tag']],
  ['carpentries', ['3:1 The keys "teaching", "exercises"', '13:1 A fenced div']],
  [
    'obsidian',
    [
      '2:1 The keys "aliases", "tags"',
      '10:3 A callout of a kind',
      '13:5 A wiki link',
      '13:33 A comment',
      '13:45 Marked text',
      '13:54 A name of a paragraph',
      '15:1 A query of Obsidian',
    ],
  ],
  ['mdx', ['3:1 A component (JSX)', '9:1 A line of JavaScript']],
])('%s', async (name, expected) => {
  const { lesson, lines } = await told(readFileSync(`tests/fixtures/dialects/${name}.md`, 'utf8'));
  expect(lesson.title).toMatch(/^Bread at home/);
  expect(lines).toEqual(expected.map((beginning) => expect.stringContaining(beginning)));
});

describe('innocent text has no message', () => {
  it.each([
    'It costs $5 and $10, or $5/$10, US$3.',
    'Set $HOME and $PATH; $' + '{HOME}/bin:$PATH.',
    'Code `{{ x }}`, `{% x %}`, `[[a]]`, `==x==`, `$x$`, `:::{note}` stays.',
    '```\n{{ x }} {% x %} [[a]] ==x== $x$\n!!! note\n:::{note}\n::: tip\n> [!NOTE]\n```',
    '    !!! note\n    {{ x }} :rocket:',
    'if a == b and b == c then a==c==d',
    'std::vector and C++ and a::b::c and x ::y',
    'At 10:30:15, or 08:00:00.',
    'https://example.org/a==b==c?x={{y}}#[[z]]',
    '[a link](https://example.org/?q=%7B%7Bx%7D%7D&y==z==)',
    'See [[1]] and [1, 2] and [[2], [3]].',
    'Copy ~/path to ~/other; about ~5 to ~10 kg.',
    'PATH=~/bin:~/lib and x^2+y^2=z^2 and (^o^) and 2^10.',
    'A set {1, 2} and {a, b} and f{x} and {}.',
    'Write to @ana or ana@example.org; [@types/node](https://example.org).',
    'What!!! Really??? Yes.',
    'Rates: 5 %% 3, 100%.',
    'a | b, a || b, +1, ++i, i++, C++.',
    'An <abbr title="x">HTML</abbr> tag.',
    'unknown :names: and :not_an_emoji: stay',
    '- [x] done\n- [ ] open',
    '---\n\nText\n\n***',
    'Note:\nthis is prose\n:so is this',
    ':::choice{#q}\nWhich?\n\n- [x] Yes {#y}\n- [ ] No {#n}\n:::',
    ':::fill-in{#f}\nA :blank[workshop]{#place} is here.\n:::',
    '\\{{ x }} \\{% x %} \\[[a]] \\==x== \\$x$ \\:rocket:',
    'Regex ^[a-z]+$ and [^1-9].',
    'He said «$' + '{name}» and {name}.',
    'Version 1.2.x, and import duties from abroad.',
    'export goods = profit',
    '<!-- {{ x }} {% y %} -->\n\nText',
    '$$a == b$$ and $$x^{2}$$',
  ])('%s', async (text) => {
    expect((await told(`---\ntitle: x\n---\n${text}`)).lines).toEqual([]);
  });
});

it('looks in a text for the trainer at its own lines alone', async () => {
  const lesson = `---
title: A choice
---

:::trainer
Ask **twice**{.red}
:::

:::choice
Which?

- [x] This one {#this}
- [ ] That one {#that}
:::
`;
  expect((await told(lesson)).lines).toEqual([expect.stringContaining('6:14 A list of attributes')]);
});
