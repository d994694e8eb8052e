import { afterEach, expect, it, vi } from 'vitest';
import { countedText } from '../../src/portal/page/counted-text.ts';
import { voiceIn } from '../../src/portal/voice.ts';
import { loadTexts } from '../../src/texts/index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('says how many are shown in the form that the language of the page has for the number', async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'el' } });
  const found = JSON.stringify((await voiceIn('el', loadTexts)).forms('found'));
  expect([1, 8].map((n) => countedText(found, n))).toEqual(['Εμφανίζεται 1', 'Εμφανίζονται 8']);
});
