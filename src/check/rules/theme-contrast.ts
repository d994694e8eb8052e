import { brandShift, contrastOnPaper, contrastProblems, deriveTheme } from '../../course/colour.ts';
import { inSettings, quote, type Rule } from '../rule.ts';

/** How far, in OKLCH lightness 0…1, a brand may be darkened before a designer would ask why. */
const VISIBLE_SHIFT = 0.1;

export const themeContrast: Rule = {
  id: 'theme-contrast',
  summary: 'The brand colour can be read on the page, light and dark (WCAG 2.2 AA).',
  severity: 'warning',
  run(course, report, context) {
    const { brand } = course.theme;
    const place = inSettings(context, 'theme.brand');
    const theme = deriveTheme(brand);
    if (theme === undefined) {
      report(`The brand colour ${quote(brand)} is no colour; write one as "#1d5a8f"`, place);
      return;
    }
    for (const { mode, pair, ratio, needed } of contrastProblems(theme)) {
      report(
        `With the brand colour ${quote(brand)}, ${pair} has a contrast of ${ratio.toFixed(1)} in ${mode} colours, and ${needed} is needed; choose another colour`,
        place,
      );
    }
    if (brandShift(brand) <= VISIBLE_SHIFT) return;
    const ratio = contrastOnPaper(brand)?.toFixed(1);
    report(
      `The brand colour ${quote(brand)} is too pale to be read on white (contrast ${ratio}, 4.5 is needed), so the course shows ${theme.light.brand} in its place; choose a darker colour to decide yourself`,
      place,
    );
  },
};
