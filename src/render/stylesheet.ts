/** One style sheet: the course's colours, letters and corners, the page's own style, and that of the blocks in use. */
import { deriveTheme, type Tones } from '../course/colour.ts';
import type { Theme, ThemeCorners, ThemeFont } from '../course/model/theme.ts';
import { readStyle } from '../tool/files.ts';

const PARTS = ['base', 'page', 'start', 'outline', 'lesson', 'dialog', 'print'].map(
  (name) => `theme/${name}.css`,
);
/** Where a course's brand cannot be read as a colour; `check` has told the author. */
const FALLBACK_BRAND = '#1d5a8f';

type Look = Omit<Theme, 'logo'>;

/** Families that systems have, so that nothing is loaded; the last of each is what all have. */
const FONTS: Record<ThemeFont, string> = {
  system: 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif',
  humanist: 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",source-sans-pro,sans-serif',
  serif: 'Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif',
  rounded:
    'ui-rounded,"Hiragino Maru Gothic ProN",Quicksand,"Arial Rounded MT Bold",Nunito,Calibri,sans-serif',
};

/** Radius of cards and pictures, and of buttons. */
const CORNERS: Record<ThemeCorners, readonly [radius: string, pill: string]> = {
  round: ['14px', '99px'],
  soft: ['8px', '10px'],
  square: ['2px', '2px'],
};

export function stylesheet(look: Look, blockStyles: readonly string[], isDraft = false): string {
  const print = PARTS.length - 1;
  const parts = [...PARTS, ...(isDraft ? ['theme/draft.css'] : [])].map(readStyle);
  return [tokens(look), ...parts.slice(0, print), ...blockStyles, ...parts.slice(print)].join('\n');
}

/** The style of a page that is no course, in the colours and letters of one: those tokens, what every element looks like, its own parts. */
export function styleInLook(look: Look, parts: readonly string[], blockStyles: readonly string[]): string {
  return [tokens(look), ...['theme/base.css', ...parts].map(readStyle), ...blockStyles].join('\n');
}

/** Paper is always light; on a screen the learner's choice wins over the system's. */
function tokens({ brand, accent, font = 'system', corners = 'round' }: Look): string {
  const theme = themeOf(brand, accent);
  const [radius, pill] = CORNERS[corners];
  const dark = declarations(theme.dark);
  return [
    // The course's cover keeps its deep tone on a dark page too.
    `:root{color-scheme:light;${declarations(theme.light)};--cover:${theme.light.brand};--on-cover:${theme.light['on-brand']};--font:${FONTS[font]};--radius:${radius};--pill:${pill}}`,
    `@media screen{:root[data-colours=dark]{color-scheme:dark;${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-colours]){color-scheme:dark;${dark}}}`,
  ].join('\n');
}

function themeOf(brand: string, accent?: string): NonNullable<ReturnType<typeof deriveTheme>> {
  const theme = deriveTheme(brand, accent) ?? deriveTheme(FALLBACK_BRAND, accent);
  if (theme === undefined) throw new Error('the fallback brand is no colour');
  return theme;
}

function declarations(tones: Tones): string {
  return Object.entries(tones)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

/** The record's own style, and the colours that it needs where it stands alone: a file is light, like paper. */
export function recordStyle({ brand, accent }: Look): { style: string; colours: string } {
  return {
    style: readStyle('theme/record.css'),
    colours: `:root{color-scheme:light;${declarations(themeOf(brand, accent).light)}}`,
  };
}
