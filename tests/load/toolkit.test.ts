import { expect, it } from 'vitest';
import { loadFiles } from './load-files.ts';

const SHEET =
  'sheet: { title: First-call sheet, file: assets/sheet.docx, licence: CC-BY-4.0, version: 1.2 }\n';
const NASTY = `${'A & B <c> "d" 日本 😀 '.repeat(17)}!`;

it('gives each language its file, its texts, and what the source says of the rest', async () => {
  const { project, said } = await loadFiles({
    'toolkit.yaml': `${SHEET}protocol:\n  title: ${JSON.stringify(NASTY)}\n  file: assets/protocol.pdf\n  kind: Form\n  accessible: true\n  module: a\n`,
    'assets/sheet.docx': 'x',
    'assets/protocol.pdf': 'x',
    'i18n/es/assets/sheet.docx': 'y',
    'i18n/es/toolkit.yaml': 'sheet: { title: Hoja de la primera llamada, kind: Hoja }\n',
  });
  expect(said).toEqual([
    'i18n/es/toolkit.yaml:1:1 warning toolkit-translated The toolkit lacks translations of "protocol", so learners read these in "en"; add them',
  ]);
  const [sheet, protocol] = project.toolkit.es ?? [];
  expect(project.toolkit.en?.[0]).toMatchObject({
    path: 'assets/sheet.docx',
    fileLanguage: 'en',
    version: '1.2',
  });
  expect(sheet).toMatchObject({
    id: 'sheet',
    title: 'Hoja de la primera llamada',
    kind: 'Hoja',
    language: 'es',
    path: 'i18n/es/assets/sheet.docx',
    fileLanguage: 'es',
    licence: 'CC-BY-4.0',
    accessible: undefined,
  });
  expect(protocol).toMatchObject({
    title: NASTY,
    kind: 'Form',
    language: 'en',
    accessible: true,
    module: 'a',
  });
});

it('takes the file of a partner, who says what became of it, in each language', async () => {
  const { project, said } = await loadFiles({
    'toolkit.yaml': SHEET,
    'assets/sheet.docx': 'x',
    'i18n/es/assets/sheet.docx': 'y',
    'i18n/es/toolkit.yaml': 'sheet: { title: Hoja }\n',
    'local/assets/sheet.docx': 'z',
    'local/toolkit.yaml': 'sheet: { by: School & Co, note: our phone numbers, version: 1.2-b }\n',
    'local/notes.md': 'No lesson.\n',
  });
  expect(said).toEqual([]);
  expect(project.modules.map(({ id }) => id)).toEqual(['a']);
  expect(project.toolkit.en?.[0]).toMatchObject({
    path: 'local/assets/sheet.docx',
    version: '1.2-b',
    licence: 'CC-BY-4.0',
    adapted: { by: 'School & Co', note: 'our phone numbers' },
  });
  // The partner has changed the English file only.
  expect(project.toolkit.es?.[0]).toMatchObject({ path: 'i18n/es/assets/sheet.docx' });
});

it.each([
  [
    `${SHEET}${SHEET}`,
    'toolkit.yaml:2:1 error settings-valid The key "sheet" is given twice; keep one of them',
  ],
  [
    'sheet: { title: A, file: assets/sheet.dox }\n',
    'toolkit.yaml:1:26 error asset-exists There is no file "assets/sheet.dox" in the course folder. Did you mean "assets/sheet.docx"?',
  ],
  [
    'sheet: { title: A, file: ../sheet.docx }\n',
    'toolkit.yaml:1:26 error asset-inside-course "../sheet.docx" leads out of the course folder; copy the file into the course and write its path from there',
  ],
  [
    'sheet: { title: A, file: assets/sheet.docx, module: bb }\n',
    'toolkit.yaml:1:53 error module-known The course has no module "bb". Known: a.',
  ],
  [
    'sheet: { file: assets/sheet.docx }\n',
    'toolkit.yaml:1:8 error settings-valid "sheet.title" is missing; expected text',
  ],
])('refuses %j', async (text, message) => {
  const { said } = await loadFiles({
    'toolkit.yaml': text,
    'assets/sheet.docx': 'x',
    'course.yaml': 'title: B\niri: https://example.org/b\n',
    'i18n/es/01-a/01-b.md': '',
  });
  expect(said.filter((one) => one.startsWith('toolkit.yaml'))).toEqual([message]);
});
