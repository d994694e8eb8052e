import { describe, expect, it } from 'vitest';
import en from '../../src/texts/portal/en.ts';
import { portalLanguages, portalTexts } from '../../src/texts/portal/index.ts';
import type { PortalKey, PortalTexts } from '../../src/texts/portal/portal-texts.ts';

const english: PortalTexts = en;

describe.each(Object.keys(portalLanguages))('the texts of a portal in %s', (language) => {
  it('are all there, with the values of the English ones and a form for each number', async () => {
    const texts = await portalTexts(language);
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    const forms = new Set(Array.from({ length: 1000 }, (_, n) => new Intl.PluralRules(language).select(n)));
    for (const key of Object.keys(english) as PortalKey[]) {
      const text = texts[key];
      const written = typeof text === 'string' ? [text] : [...forms].map((form) => text[form] ?? '');
      for (const one of written) {
        expect(one.trim(), key).not.toBe('');
        expect(placeholders(one), key).toBe(placeholders(english[key]));
      }
    }
  });
});

function placeholders(text: PortalTexts[PortalKey]): string {
  const whole = typeof text === 'string' ? text : text.other;
  return [...new Set(whole.match(/\{\w+\}/g))].sort().join();
}
