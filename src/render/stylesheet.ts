/** One style sheet: the course's colours, the page's own style, and that of the blocks in use. */
import { deriveTheme, type Tones } from '../course/colour.ts';
import { readTemplate } from '../tool/files.ts';

const PARTS = ['base', 'page', 'outline', 'lesson', 'dialog', 'print'].map((name) => `theme/${name}.css`);
/** Where a course's brand cannot be read as a colour; `check` has told the author. */
const FALLBACK_BRAND = '#1d5a8f';

export function stylesheet(brand: string, blockStyles: readonly string[], isDraft = false): string {
  const print = PARTS.length - 1;
  const parts = [...PARTS, ...(isDraft ? ['theme/draft.css'] : [])].map((name) =>
    compact(readTemplate(name)),
  );
  return [tokens(brand), ...parts.slice(0, print), ...blockStyles, ...parts.slice(print)].join('\n');
}

/** Paper is always light; on a screen the learner's choice wins over the system's. */
function tokens(brand: string): string {
  const theme = themeOf(brand);
  const dark = declarations(theme.dark);
  return [
    // The course's cover keeps its deep tone on a dark page too.
    `:root{color-scheme:light;${declarations(theme.light)};--cover:${theme.light.brand};--on-cover:${theme.light['on-brand']}}`,
    `@media screen{:root[data-colours=dark]{color-scheme:dark;${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-colours]){color-scheme:dark;${dark}}}`,
  ].join('\n');
}

function themeOf(brand: string): NonNullable<ReturnType<typeof deriveTheme>> {
  const theme = deriveTheme(brand) ?? deriveTheme(FALLBACK_BRAND);
  if (theme === undefined) throw new Error('the fallback brand is no colour');
  return theme;
}

function declarations(tones: Tones): string {
  return Object.entries(tones)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** The record's own style, and the colours that it needs where it stands alone: a file is light, like paper. */
export function recordStyle(brand: string): { style: string; colours: string } {
  return {
    style: compact(readTemplate('theme/record.css')),
    colours: `:root{color-scheme:light;${declarations(themeOf(brand).light)}}`,
  };
}

/** Without comments and indentation: a reader of the package finds every rule, and the zip no blanks. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\s*\{\s*/g, '{')
    .replace(/;\s*\}/g, '}')
    .replace(/;\n/g, ';')
    .replace(/,\n/g, ',')
    .trim();
}
