/** A transcript reads what a lesson reads, blocks apart, and is looked into like one. */
import { describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { compileLesson } from '../../src/parse/compile-lesson.ts';
import { lookIntoTexts } from '../../src/parse/tools.ts';
import { context, task } from './support.ts';

const shown = async (transcript: string) => {
  const files = { 'assets/x.en.md': transcript };
  const { lesson, messages } = await compileLesson(
    task('::video{ref=bilbao}'),
    { ...context, files, inTexts: lookIntoTexts(files, false) },
    blockTypes,
  );
  return {
    html: lesson.html,
    told: messages.map(({ file, line, column, severity, ruleId, reason }) => {
      expect([file, severity, ruleId]).toEqual(['assets/x.en.md', 'warning', 'syntax-known']);
      return `${line}:${column} ${reason}`;
    }),
  };
};

describe('is read', () => {
  it.each([
    ['H~2~O and 10^3^', 'H<sub>2</sub>O and 10<sup>3</sup>'],
    ['Go :rocket: at 0:12:30', 'Go 🚀 at 0:12:30'],
    ['Where $$x^2$$ is', '<math'],
    ['Flour\n: Ground', '<dt>Flour</dt>'],
    ['**「本」**次', '<strong>「本」</strong>次'],
    ['A ![picture](x.png){width=50%} here', 'A  here'],
  ])('%j', async (text, html) => {
    const { html: all, told } = await shown(text);
    expect(told).toEqual([]);
    expect(all).toContain(html);
  });
});

it.each<[string, string, string, string]>([
  ['> [!NOTE]\n> Ring first.', '1:1 A block is not read', 'Ring first.', '[!NOTE]'],
  [
    'Text\n\n::: tip Title\nRing.\n:::\n\n:::note\nGo.\n:::',
    '3:1 A block is not read in a text of its own such as a transcript, 2 times',
    'Go.',
    ':::',
  ],
  ['Text\n\n::download[A]{src=a.pdf}', '3:1 A block is not read', 'Text', '::download'],
])('a block of %j is told, and shown without its marks', async (text, told, words, marks) => {
  const found = await shown(text);
  expect(found.told).toEqual([expect.stringContaining(told)]);
  expect(found.html).toContain(words);
  expect(found.html).not.toContain(marks);
});

it.each([
  ['---\ntitle: x\n---\n\n!!! note\n    Text', '5:1 An admonition'],
  ['See {{ site.name }}.', '1:5 A placeholder of a template'],
])('what is not read is told at its place: %j', async (text, told) => {
  expect((await shown(text)).told).toEqual([expect.stringContaining(told)]);
});
