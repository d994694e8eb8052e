import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brandShift,
  contrastOnPaper,
  contrastPairs,
  contrastProblems,
  deriveTheme,
  TOKENS,
} from '../../src/course/colour.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a theme', () => {
  it('is readable with every brand colour, light and dark', () => {
    fc.assert(
      fc.property(hex, (brand) => {
        const theme = deriveTheme(brand);
        if (theme === undefined) throw new Error('no theme');
        const ratios = [theme.light, theme.dark].flatMap((tones) =>
          contrastPairs().map(({ front, back, needed }) => wcagContrast(tones[front], tones[back]) / needed),
        );
        expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1);
        expect(contrastProblems(theme)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every token a colour that all browsers read', () => {
    const theme = deriveTheme('oklch(60% 0.2 30)');
    for (const tones of [theme?.light, theme?.dark]) {
      expect(Object.keys(tones ?? {}).sort()).toEqual([...TOKENS].sort());
      expect(Object.values(tones ?? {}).every((tone) => /^#[0-9a-f]{6}$/.test(tone))).toBe(true);
    }
  });

  it('keeps a brand colour that serves as it is', () => {
    expect(deriveTheme('#1d5a8f')?.light.brand).toBe('#1d5a8f');
    expect(deriveTheme('#1d5a8f')?.dark.paper).toMatch(/^#1/);
  });

  it('notices a pair that cannot be read', () => {
    const theme = deriveTheme('#1d5a8f');
    if (theme === undefined) throw new Error('no theme');
    theme.dark.soft = theme.dark.paper;
    expect(contrastProblems(theme)).toContainEqual({
      mode: 'dark',
      pair: 'soft on paper',
      ratio: 1,
      needed: 4.5,
    });
  });
});

it.each([
  ['#1d5a8f', 0, 7],
  ['black', 0, 20],
  ['rgb(255 212 0 / 50%)', 0.34, 1.4],
  ['hsl(120 100% 25%)', 0, 5],
  ['white', 0.46, 1],
])('the brand %s is darkened by %d, with a contrast of %d on paper', (brand, shift, contrast) => {
  expect(brandShift(brand)).toBeCloseTo(shift, 1);
  expect(Math.floor(contrastOnPaper(brand) ?? 0)).toBe(Math.floor(contrast));
});

it.each(['', 'bluish', '#12345', 'var(--x)', 'url(x)'])('"%s" is no colour', (brand) => {
  expect(deriveTheme(brand)).toBeUndefined();
});
