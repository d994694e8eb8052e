/** In which language captions and transcripts begin. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['nothing is known', undefined, [], 'es'],
  ['one was chosen here', 'pl', ['de'], 'pl'],
  ['the LMS names one', undefined, ['de', 'pl'], 'de'],
  ['the first that is named is not there', undefined, ['fr', 'pl'], 'pl'],
  ['another region is named', undefined, ['pt-BR'], 'pt-PT'],
  ['none is there', undefined, ['fr'], 'es'],
])('where %s', async (_, chosen, languages, expected) => {
  vi.stubGlobal('window', { coursewrightLanguages: languages });
  vi.stubGlobal('localStorage', { getItem: () => JSON.stringify({ language: chosen }) });
  const { preferred } = await import('../../src/blocks/video/browser-preferences.ts');
  expect(preferred(['es', 'de', 'pl', 'pt-PT'], (language) => language)).toBe(expected);
});
