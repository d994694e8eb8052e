import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadProject } from '../../src/load/load.ts';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'coursewright-glossary-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

async function load(glossary: string, translated?: string) {
  const files: Record<string, string> = {
    'course.yaml': 'title: Bread\nlanguage: en\niri: https://example.org/bread\ntranslations: [es]\n',
    '01-a/01-b.md': '---\ntitle: Flour\n---\nText\n',
    'i18n/es/01-a/01-b.md': '---\ntitle: Harina\n---\nTexto\n',
    'glossary.yaml': glossary,
    ...(translated !== undefined && { 'i18n/es/glossary.yaml': translated }),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, 'bread', file)), { recursive: true });
    writeFileSync(join(cwd, 'bread', file), text);
  }
  const project = await loadProject('bread', { cwd, targets: [], ruleIds: [] });
  const said = project.messages.map(
    ({ file, line, column, severity, ruleId, reason }) =>
      `${file}:${line}:${column} ${severity} ${ruleId} ${reason}`,
  );
  return { glossary: project.glossary, said };
}

const GOOD =
  'dough: Flour and water.\nsour dough:\n  definition: >-\n    Dough that\n    rises by itself.\n  also: [sourdough]\n';

it('has terms with ids, in both languages', async () => {
  const { glossary, said } = await load(
    GOOD,
    'dough: { term: masa, definition: Harina y agua., also: [masas] }\nsour dough: Masa que crece.\n',
  );
  expect(said).toEqual([]);
  expect(glossary.en).toEqual([
    {
      id: 'dough',
      term: 'dough',
      also: [],
      definition: 'Flour and water.',
      language: 'en',
      file: 'glossary.yaml',
      position: { line: 1, column: 1 },
    },
    {
      id: 'sour-dough',
      term: 'sour dough',
      also: ['sourdough'],
      definition: 'Dough that rises by itself.',
      language: 'en',
      file: 'glossary.yaml',
      position: { line: 2, column: 1 },
    },
  ]);
  expect(glossary.es).toEqual([
    {
      id: 'dough',
      term: 'masa',
      also: ['masas'],
      definition: 'Harina y agua.',
      language: 'es',
      file: 'i18n/es/glossary.yaml',
      position: { line: 1, column: 1 },
    },
    {
      id: 'sour-dough',
      term: 'sour dough',
      also: [],
      definition: 'Masa que crece.',
      language: 'es',
      file: 'i18n/es/glossary.yaml',
      position: { line: 2, column: 1 },
    },
  ]);
});

it('a term that is not translated stays in the source language', async () => {
  const { glossary } = await load(GOOD, 'dough: Harina y agua.\n');
  expect(glossary.es?.map(({ language, definition }) => [language, definition])).toEqual([
    ['es', 'Harina y agua.'],
    ['en', 'Dough that rises by itself.'],
  ]);
});

const LACKS =
  'glossary.yaml:1:1 warning glossary-translated The glossary is not translated into "es", so learners read it in "en"; write i18n/es/glossary.yaml';

it.each([
  [
    'no definition',
    'dough:\n',
    [
      'glossary.yaml:1:1 error settings-valid "dough" is empty; expected a definition, or { definition: …, also: [other forms] }, or remove the key',
    ],
  ],
  [
    'an empty definition',
    'dough: " "\n',
    ['glossary.yaml:1:8 error settings-valid "dough" is " "; expected a definition, in a sentence or two'],
  ],
  [
    'an unknown key',
    'dough:\n  definition: Flour.\n  alos: [doughs]\n',
    ['glossary.yaml:3:3 error settings-valid Unknown key "alos". Did you mean "also"?', LACKS],
  ],
  [
    'a term without a letter',
    '"++": Flour.\n',
    [
      'glossary.yaml:1:1 error settings-valid The key "++" cannot be used; expected a term of at most 100 characters with a letter or digit in it',
    ],
  ],
  [
    'terms that are the same to a reader',
    'Résumé: A list.\nother:\n  definition: More.\n  also: [others, resume]\n',
    [
      LACKS,
      'glossary.yaml:4:18 error glossary-term-unique "resume" is a form of the term "Résumé" too; keep it in one of them, since upper case and accents make no difference',
    ].reverse(),
  ],
  [
    'terms that keyboards write alike',
    '"l\'été": A season.\n"l´été": Again.\n',
    [
      'glossary.yaml:2:1 error glossary-term-unique "l´été" is a form of the term "l\'été" too; keep it in one of them, since upper case and accents make no difference',
      LACKS,
    ],
  ],
  [
    'a term twice',
    'dough: Flour.\nDough: Flour again.\n',
    [
      'glossary.yaml:2:1 error glossary-term-unique "Dough" is a form of the term "dough" too; keep it in one of them, since upper case and accents make no difference',
      LACKS,
    ],
  ],
])('reports %s', async (_, glossary, expected) => {
  expect((await load(glossary)).said).toEqual(expected);
});

it.each([
  [
    'a term that the source lacks',
    'dough: Harina.\nsour dough: Masa.\ndoug: Masa.\n',
    [
      'i18n/es/glossary.yaml:3:1 error translation-has-source glossary.yaml has no term "doug". Did you mean "dough"?',
    ],
  ],
  [
    'terms that are missing',
    'dough: Harina.\n',
    [
      'i18n/es/glossary.yaml:1:1 warning glossary-translated The glossary lacks translations of "sour dough", so learners read these in "en"; add them',
    ],
  ],
  [
    'forms that clash',
    'dough: { term: masa, definition: Harina. }\nsour dough: { term: MASA, definition: Otra. }\n',
    [
      'i18n/es/glossary.yaml:2:1 error glossary-term-unique "MASA" is a form of the term "masa" too; keep it in one of them, since upper case and accents make no difference',
    ],
  ],
])('reports in a translation %s', async (_, translated, expected) => {
  expect((await load(GOOD, translated)).said).toEqual(expected);
});

it('keeps the other terms where one has no definition', async () => {
  const { glossary, said } = await load(`${GOOD}oven:\n  also: [ovens]\n`, 'dough:\n  also: [masas]\n');
  expect(said).toEqual([
    'glossary.yaml:8:3 error settings-valid "oven.definition" is missing; expected text',
    'i18n/es/glossary.yaml:2:3 error settings-valid "dough.definition" is missing; expected text',
    expect.stringContaining('glossary-translated'),
  ]);
  expect(glossary.en?.map(({ term }) => term)).toEqual(['dough', 'sour dough']);
});

it('compares terms as they look, however their accents are stored', async () => {
  const { glossary, said } = await load(
    'pâte: Flour and water.\n'.normalize('NFD'),
    'pâte: { term: masa, definition: Harina y agua. }\n',
  );
  expect(said).toEqual([]);
  expect(glossary.es?.map(({ term }) => term)).toEqual(['masa']);
});
