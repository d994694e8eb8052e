/** What a course says of its look. */

/** Families of letters that learners' systems have. */
export const THEME_FONTS = ['system', 'humanist', 'serif', 'rounded'] as const;
export type ThemeFont = (typeof THEME_FONTS)[number];

export const THEME_CORNERS = ['round', 'soft', 'square'] as const;
export type ThemeCorners = (typeof THEME_CORNERS)[number];

export interface Theme {
  /** The brand colour, any CSS colour; every other colour is derived from it. */
  brand: string;
  /** The second colour, any CSS colour; undefined: the brand serves for it. */
  accent?: string | undefined;
  /** Path of the logo in the course folder. */
  logo: string | undefined;
  font?: ThemeFont | undefined;
  corners?: ThemeCorners | undefined;
}
