import { brandShift, contrastOnPaper, contrastProblems, deriveTheme, isColour } from '../../course/colour.ts';
import type { Place } from '../../diagnostics/message.ts';
import { inSettings, quote, type Report, type Rule } from '../rule.ts';

/** How far, in OKLCH lightness 0…1, a colour may be darkened before a designer would ask why. */
const VISIBLE_SHIFT = 0.1;

export const themeContrast: Rule = {
  id: 'theme-contrast',
  summary: 'The brand colour and the accent can be read on the page, light and dark (WCAG 2.2 AA).',
  severity: 'warning',
  run(course, report, context) {
    const { brand, accent } = course.theme;
    for (const [name, key, colour] of [
      ['brand colour', 'theme.brand', brand],
      ['accent', 'theme.accent', accent],
    ] as const) {
      if (colour !== undefined) reportColour(colour, name, inSettings(context, key), report);
    }
    const theme = deriveTheme(brand, accent);
    if (theme === undefined) return;
    const colours = accent === undefined ? quote(brand) : `${quote(brand)} and the accent ${quote(accent)}`;
    for (const { mode, pair, ratio, needed } of contrastProblems(theme)) {
      report(
        `With the brand colour ${colours}, ${pair} has a contrast of ${ratio.toFixed(1)} in ${mode} colours, and ${needed} is needed; choose another colour`,
        inSettings(context, 'theme.brand'),
      );
    }
  },
};

function reportColour(colour: string, name: string, place: Place, report: Report): void {
  if (!isColour(colour)) {
    report(`The ${name} ${quote(colour)} is no colour; write one as "#1d5a8f"`, place);
    return;
  }
  if (brandShift(colour) <= VISIBLE_SHIFT) return;
  const ratio = contrastOnPaper(colour)?.toFixed(1);
  const shown = deriveTheme(colour)?.light.brand;
  report(
    `The ${name} ${quote(colour)} is too pale to be read on white (contrast ${ratio}, 4.5 is needed), so the course shows ${shown} in its place; choose a darker colour to decide yourself`,
    place,
  );
}
