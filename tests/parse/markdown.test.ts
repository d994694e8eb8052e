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

describe('emphasis in scripts without blanks between words', () => {
  it.each([
    ['**「本」**次', '<strong>「本」</strong>次'],
    ['次**「本」**次*（本）*次', '次<strong>「本」</strong>次<em>（本）</em>次'],
    ['**该星号不会被识别。**这是', '<strong>该星号不会被识别。</strong>这是'],
    ['**표시됩니다(괄호)**이 문장', '<strong>표시됩니다(괄호)</strong>이 문장'],
    ['**“你好”**吗 与 **a.**次', '<strong>“你好”</strong>吗 与 <strong>a.</strong>次'],
    ['~~「本」~~次', '<del>「本」</del>次'],
    ['本_本_本 と 本 ** 本', '本_本_本 と 本 ** 本'],
  ])('%s', async (markdown, html) => {
    const { lesson, messages } = await compile(markdown);
    expect(messages).toEqual([]);
    expect(lesson.html).toBe(`<p>${html}</p>`);
  });

  const pairs = pairFiles().flatMap((file) => readPairs(file));
  it.each(pairs)('changes nothing of $markdown', async ({ markdown, html }) => {
    const { lesson } = await compile(`**「本」**次\n\n${markdown}`);
    expect(lesson.html).toBe(`<p><strong>「本」</strong>次</p>${html === '' ? '' : '\n'}${html}`);
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
