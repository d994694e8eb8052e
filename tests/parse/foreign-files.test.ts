/** Files as other tools have them: callouts, titles and headings of their kind are read, not refused. */
import { describe, expect, it } from 'vitest';
import { compile, messagesOf } from './support.ts';

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
