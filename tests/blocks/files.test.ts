import { expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

it.each([
  [
    'en',
    '../assets/checklist.docx',
    'href="files/checklist.docx" download="checklist.docx"',
    'DOCX · 14\u00a0kB',
  ],
  ['de', '../assets/checklist.docx', 'href="files/checklist.docx"', 'DOCX · 14\u00a0kB'],
  ['de', '<../assets/Übung für später.pdf>', 'download="Übung für später.pdf"', 'PDF · 2,3\u00a0MB'],
])('a download in %s of %s', async (language, src, link, meta) => {
  const { html, said } = await compileExample(
    `::download[A **file**]{src="${src.replace(/[<>]/g, '')}"}`,
    language,
  );
  expect(said).toEqual([]);
  expect(html).toContain(link);
  expect(html).toContain(
    `<span class="download-title">A <strong>file</strong></span> <span class="download-meta">${meta}</span>`,
  );
});

it('an item of the toolkit in another language says its language and its direction', async () => {
  const { html, said } = await compileExample('::download{toolkit=first-call}', 'ar');
  expect(said).toEqual([]);
  expect(html).toContain('<span class="download-title" lang="en" dir="ltr">Sheet for the first call</span>');
});

it('a sound file is played by the browser, which loads nothing before', async () => {
  const { html } = await compileExample(
    '::audio[An owner]{src=../assets/owner.mp3 transcript=../assets/owner.txt}',
  );
  expect(html).toContain(
    '<audio src="files/owner.mp3" controls preload="none" aria-label="Listen: An owner"></audio>',
  );
  expect(html).toContain('<p>Nobody has budgeted for time.</p><p>That is the first thing I say.</p>');
});

it.each(['::download[A]{src=../assets/gone.docx}', '::audio[A]{src=../assets/gone.mp3}'])(
  'a missing file is noted for the rules: %s',
  async (source) => {
    const { lesson, html } = await compileExample(source);
    expect(lesson.facts.files).toMatchObject([{ kind: 'missing', position: { line: 1, column: 1 } }]);
    expect(html).toBe('');
  },
);
