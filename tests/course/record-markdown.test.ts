import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { recordFileName, recordMarkdown } from '../../src/course/record/record-markdown.ts';
import type { Piece } from '../../src/course/record/record-pieces.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '# no heading',
  '- no list',
  '1. no list',
  '2) no list',
  '> no quotation',
  '*no* _emphasis_ **at** ~~all~~ `here`',
  '[no](evil.html) ![picture](x.png) [ref]: x',
  '&lt; &amp; &#35;',
  '| no | table |',
  '---',
  '===',
  '```js',
  '    no code',
  '$$no$$ maths, :::note and ::video[x]{src=y} and :blank[z]',
  'back\\slash\\',
  '[^1]',
  '😀 日本 مرحبا \u202Eabc',
  'line\u0000 with\u0007 controls',
  'half \ud800 character',
];

const say = () => 'x';
const markdown = (...pieces: Piece[]) => recordMarkdown(pieces, say);

function kinds(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kinds) : [])];
}

const clean = (text: string) =>
  text
    .replace(/\p{Cc}/gu, '')
    .replace('\ud800', '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(HOSTILE)('%j', (text) => {
  it('stays text in a reflection', () => {
    const tree = parseMarkdown(markdown({ kind: 'text', text }));
    expect(kinds(tree)).toEqual(['root', 'blockquote', 'paragraph', 'text']);
    expect(textOf(tree)).toBe(clean(text));
  });

  it('stays text in a list, a heading, a fact and a paragraph', () => {
    const words = { text };
    const tree = parseMarkdown(
      markdown(
        { kind: 'heading', level: 4, words },
        { kind: 'list', numbered: false, items: [{ words }] },
        { kind: 'paragraph', words },
        { kind: 'facts', facts: [{ label: 'L', values: [words] }] },
      ),
    );
    const list = ['list', 'listItem', 'paragraph'];
    expect(kinds(tree)).toEqual([
      'root',
      ...['heading', 'text', ...list, 'text', 'paragraph', 'text'],
      ...[...list, 'strong', 'text', 'text'],
    ]);
    expect(tree.children.map((node) => textOf(node))).toEqual([
      clean(text),
      clean(text),
      clean(text),
      `L: ${clean(text)}`,
    ]);
  });
});

it('leads from an address to nowhere but there', () => {
  const tree = parseMarkdown(
    markdown({ kind: 'text', text: 'See https://a.example/b_c_d*e, :ref[x](https://c.example)' }),
  );
  const [quotation] = tree.children;
  const [paragraph] = quotation?.type === 'blockquote' ? quotation.children : [];
  const inside = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const links = inside.flatMap((node) => (node.type === 'link' ? [[node.url, textOf(node)]] : []));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(([address, text]) => address !== text)).toEqual([]);
});

it('keeps the lines and paragraphs of a text', () => {
  const tree = parseMarkdown(markdown({ kind: 'text', text: 'One\r\ntwo\n\n\n- three\n' }));
  expect(kinds(tree)).toEqual([
    ...['root', 'blockquote', 'paragraph', 'text', 'break', 'text', 'paragraph', 'text'],
  ]);
});

it('leaves a line for a name that is not known', () => {
  expect(markdown({ kind: 'facts', facts: [{ label: 'Name', values: [] }] })).toMatch(
    /^- \*\*Name:\*\* (\\_)+\n$/,
  );
});

it('names its files in ASCII, by the day of the learner', () => {
  expect(recordFileName('bread', new Date(2026, 4, 5, 23, 59), 'md')).toBe('bread-record-2026-05-05.md');
});
