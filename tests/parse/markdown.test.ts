import { describe, expect, it } from 'vitest';
import { pairFiles, readPairs } from './read-pairs.ts';
import { compile } from './support.ts';

describe.each(pairFiles())('%s', (file) => {
  it.each(readPairs(file))('$markdown', async ({ markdown, html }) => {
    const { lesson, messages } = await compile(markdown);
    // What CommonMark lets stand as text is said all the same.
    expect(messages.filter(({ ruleId }) => !['footnote-used', 'reference-known'].includes(ruleId))).toEqual(
      [],
    );
    expect(lesson.html).toBe(html);
  });

  it.each(readPairs(file))('with CRLF: $markdown', async ({ markdown, html }) => {
    const { lesson } = await compile(`\ufeff---\r\ntitle: x\r\n---\r\n${markdown.replaceAll('\n', '\r\n')}`);
    expect(lesson.html.replaceAll('\r\n', '\n')).toBe(html);
  });
});

/** Prose is cut into words by colons; none of it may vanish, wherever it stands. */
describe('prose with colons', () => {
  it.each([
    '10:30',
    'C:Temp',
    'note:this',
    'a:b[c]',
    'a:b{c=d}',
    ':tip',
    ':x[y]{z}',
    'Zeit:spanne',
    '::x y',
    ': :',
  ])('%s', async (text) => {
    for (const around of [
      `${text}`,
      `At ${text}, then`,
      `- ${text}`,
      `> ${text}`,
      `## ${text}`,
      `| ${text} |\n| - |`,
    ]) {
      const { lesson } = await compile(around);
      expect(lesson.html).toContain(text);
    }
  });
});

describe('a page that waits inside noscript', () => {
  const evil = '</noscript><img src=x onerror=alert(1)>';
  it.each([
    `![${evil}](../assets/a.png)`,
    `![a](../assets/a.png '${evil}')`,
    `text ![a](../assets/a.png '${evil}')`,
    `[a](https://example.org '${evil}')`,
    `[a](<https://example.org/${evil}>)`,
    `[a](<#${evil}>)`,
    `<p title="${evil}">a</p>`,
    `| ${evil.replace('<', '\\<')} |\n| - |`,
    `\`\`\`${evil.replaceAll(' ', '')}\nx\n\`\`\``,
    `## ${evil.replaceAll('<', '\\<')}`,
    `:::tip{.a class="${evil}"}\nx\n:::`,
    `$$\\text{${evil}}$$`,
    `[^${evil.replaceAll(' ', '')}]\n\n[^${evil.replaceAll(' ', '')}]: x`,
    evil.replaceAll('<', '\\<'),
  ])('%s', async (markdown) => {
    const { lesson } = await compile(markdown);
    expect(lesson.html.toLowerCase()).not.toContain('</noscript');
    expect(lesson.html).not.toMatch(/<img[^>]*onerror=alert/);
  });
});
