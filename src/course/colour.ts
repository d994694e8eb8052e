/**
 * Every colour of a course from its brand and, where it has one, its accent, in OKLCH, light and dark as equals. Each tone is
 * moved in lightness until it is readable where it stands (WCAG 2.2 AA), so a course cannot be built
 * with a text that nobody reads; what had to be moved far is told to the author.
 */
import {
  clampChroma,
  converter,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  parse,
  useMode,
  wcagContrast,
} from 'culori/fn';

for (const mode of [modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch])
  useMode(mode as never);
const toOklch = converter('oklch');

/** The names of the CSS custom properties of a page, without `--`. */
export const TOKENS = [
  /** The page. */
  'paper',
  /** What lies on the page: questions, the outline's drawer. */
  'card',
  /** Text. */
  'ink',
  /** Text of second rank. */
  'soft',
  /** Hairlines that carry no meaning. */
  'line',
  /** Borders of controls: 3:1 on everything they stand on. */
  'control',
  /** A quiet tint of the brand: hovered rows, code, objectives. */
  'wash',
  /** Links, buttons, focus rings. */
  'brand',
  /** Text on `brand`. */
  'on-brand',
  /** The second colour: progress, and what stands out; the brand where a course has no other. */
  'accent',
  /** Text on `accent`. */
  'on-accent',
  /** A quiet tint of it. */
  'accent-wash',
  'good',
  'good-wash',
  'bad',
  'bad-wash',
  'tip',
  'tip-wash',
  'warn',
  'warn-wash',
  'example',
  'example-wash',
  'definition',
  'definition-wash',
  /** Highlighted code, on `wash`. */
  'code-keyword',
  'code-string',
  'code-number',
  'code-name',
] as const;

export type Token = (typeof TOKENS)[number];
export type Tones = Record<Token, string>;
export interface ColourTheme {
  light: Tones;
  dark: Tones;
}

export interface ContrastProblem {
  mode: keyof ColourTheme;
  /** Foreground and background, e.g. `brand on wash`. */
  pair: string;
  ratio: number;
  needed: number;
}

/** WCAG 2.2, 1.4.3: text; 1.4.11: what a control is recognised by. */
const TEXT = 4.5;
const CONTROL = 3;

/** Hue and chroma of the tones that mean something, the same in every course. */
const MEANINGS = {
  good: { h: 155, c: 0.11 },
  bad: { h: 28, c: 0.15 },
  tip: { h: 200, c: 0.09 },
  warn: { h: 75, c: 0.1 },
  example: { h: 300, c: 0.11 },
  definition: { h: 255, c: 0.09 },
} as const;
const CODE = {
  'code-keyword': { h: 310, c: 0.13 },
  'code-string': { h: 150, c: 0.1 },
  'code-number': { h: 50, c: 0.11 },
  'code-name': { h: 250, c: 0.12 },
} as const;

interface Shade {
  /** Grounds of the page, before any text stands on them. */
  paper: number;
  card: number;
  wash: number;
  line: number;
  /** Where each kind of text begins; it moves from there by `step` until it is readable. */
  ink: number;
  soft: number;
  control: number;
  tone: number;
  meaningWash: number;
  onBrand: [light: number, dark: number];
  step: number;
}

const LIGHT: Shade = {
  paper: 0.992,
  card: 1,
  wash: 0.965,
  line: 0.895,
  ink: 0.24,
  soft: 0.47,
  control: 0.64,
  tone: 0.48,
  meaningWash: 0.965,
  onBrand: [0.99, 0.2],
  step: -0.005,
};
const DARK: Shade = {
  paper: 0.2,
  card: 0.245,
  wash: 0.29,
  line: 0.36,
  ink: 0.93,
  soft: 0.75,
  control: 0.56,
  tone: 0.8,
  meaningWash: 0.29,
  onBrand: [0.99, 0.2],
  step: 0.005,
};

/** All tones of a course; undefined where `brand` is no CSS colour. An `accent` that is none is as if it were left out. */
export function deriveTheme(brand: string, accent?: string): ColourTheme | undefined {
  const colour = readColour(brand);
  if (colour === undefined) return undefined;
  const second = accent === undefined ? undefined : readColour(accent);
  const on = (shade: Shade) => deriveTones(colour, second, shade);
  return { light: on(LIGHT), dark: on(DARK) };
}

export function isColour(text: string): boolean {
  return readColour(text) !== undefined;
}

/** How far a brand or an accent has to be darkened to be read on white: 0 for a colour that serves as it is. */
export function brandShift(brand: string): number {
  const given = readColour(brand);
  const light = deriveTheme(brand)?.light.brand;
  if (given === undefined || light === undefined) return 0;
  return Math.max(0, given.l - (readColour(light)?.l ?? given.l));
}

/** Contrast of a brand colour on the light page, 1…21. */
export function contrastOnPaper(brand: string): number | undefined {
  const theme = deriveTheme(brand);
  return theme === undefined ? undefined : wcagContrast(brand, theme.light.paper);
}

/** Pairs of a derived theme that are not readable; none, unless a rule of derivation is broken. */
export function contrastProblems(theme: ColourTheme): ContrastProblem[] {
  const modes = ['light', 'dark'] as const;
  return modes.flatMap((mode) =>
    contrastPairs().flatMap(({ front, back, needed }) => {
      const ratio = wcagContrast(theme[mode][front], theme[mode][back]);
      return ratio >= needed ? [] : [{ mode, pair: `${front} on ${back}`, ratio, needed }];
    }),
  );
}

/** Every pair of tones that meets in a page, with the ratio it needs. */
export function contrastPairs(): { front: Token; back: Token; needed: number }[] {
  const grounds = ['paper', 'card', 'wash'] as const;
  const texts = ['ink', 'soft', 'brand', 'good', 'bad'] as const;
  const pairs: { front: Token; back: Token; needed: number }[] = [
    ...texts.flatMap((front) => grounds.map((back) => ({ front, back, needed: TEXT }))),
    ...grounds.map((back) => ({ front: 'control' as const, back, needed: CONTROL })),
    { front: 'on-brand', back: 'brand', needed: TEXT },
    { front: 'on-accent', back: 'accent', needed: TEXT },
    ...(['paper', 'card', 'wash', 'accent-wash'] as const).map((back) => ({
      front: 'accent' as const,
      back,
      needed: TEXT,
    })),
    ...(['ink', 'soft', 'brand'] as const).map((front) => ({
      front,
      back: 'accent-wash' as const,
      needed: TEXT,
    })),
  ];
  for (const name of Object.keys(MEANINGS) as (keyof typeof MEANINGS)[]) {
    const back: Token = `${name}-wash`;
    pairs.push({ front: name, back, needed: TEXT }, { front: 'ink', back, needed: TEXT });
    pairs.push({ front: 'brand', back, needed: TEXT }, { front: 'soft', back, needed: TEXT });
  }
  for (const front of Object.keys(CODE) as (keyof typeof CODE)[])
    pairs.push({ front, back: 'wash', needed: TEXT });
  return pairs;
}

function readColour(text: string): Oklch | undefined {
  const colour = toOklch(parse(text));
  if (colour === undefined) return undefined;
  return { mode: 'oklch', l: Math.min(1, Math.max(0, colour.l)), c: colour.c, h: colour.h ?? 255 };
}

function deriveTones(brand: Oklch, accent: Oklch | undefined, shade: Shade): Tones {
  const hue = brand.h ?? 255;
  const chroma = Math.min(1, brand.c / 0.1);
  const tint = (l: number, c: number) => hex(l, c * chroma, hue);
  const washes = mapKeys(MEANINGS, ({ h, c }) =>
    hex(shade.meaningWash, c * (shade === LIGHT ? 0.22 : 0.4), h),
  );
  const paper = tint(shade.paper, 0.004);
  const card = shade === LIGHT ? hex(1, 0, hue) : tint(shade.card, 0.02);
  const wash = tint(shade.wash, shade === LIGHT ? 0.014 : 0.03);
  const accentWash = accent === undefined ? wash : washOf(accent, shade);
  const grounds = [paper, card, wash];
  const everywhere = [...grounds, accentWash, ...Object.values(washes)];
  const readable = (l: number, c: number, h: number, on: string[], needed = TEXT) =>
    reach({ mode: 'oklch', l, c, h }, on, needed, shade.step);
  const strong = ({ l, c, h }: Oklch) =>
    readable(shade === LIGHT ? l : Math.max(l, 0.72), c, h ?? 255, everywhere);
  const brandTone = strong(brand);
  const accentTone = accent === undefined ? brandTone : strong(accent);
  return {
    paper,
    card,
    wash,
    line: tint(shade.line, 0.014),
    ink: readable(shade.ink, 0.02 * chroma, hue, everywhere, 7),
    soft: readable(shade.soft, 0.025 * chroma, hue, everywhere),
    control: readable(shade.control, 0.03 * chroma, hue, grounds, CONTROL),
    brand: brandTone,
    'on-brand': onBrand(brandTone, shade, hue, chroma),
    accent: accentTone,
    'on-accent': onBrand(accentTone, shade, accent?.h ?? hue, chroma),
    'accent-wash': accentWash,
    ...prefixed(MEANINGS, (name, { h, c }) => ({
      [name]: readable(
        shade.tone,
        c,
        h,
        name === 'good' || name === 'bad' ? [...grounds, washes[name]] : [washes[name]],
      ),
      [`${name}-wash`]: washes[name],
    })),
    ...prefixed(CODE, (name, { h, c }) => ({ [name]: readable(shade.tone, c, h, [wash]) })),
  } as Tones;
}

function washOf({ c, h = 255 }: Oklch, shade: Shade): string {
  const chroma = Math.min(1, c / 0.1);
  return shade === LIGHT ? hex(shade.wash, 0.022 * chroma, h) : hex(shade.wash, 0.04 * chroma, h);
}

function onBrand(brand: string, shade: Shade, hue: number, chroma: number): string {
  const [pale, dark] = shade.onBrand.map((l) => hex(l, 0.01 * chroma, hue)) as [string, string];
  return wcagContrast(pale, brand) >= wcagContrast(dark, brand) ? pale : dark;
}

/** The first lightness, going by `step`, that is readable on all grounds. */
function reach(from: Oklch, grounds: string[], needed: number, step: number): string {
  for (let l = from.l; l >= 0 && l <= 1; l += step) {
    const colour = hex(l, from.c, from.h ?? 0);
    if (grounds.every((ground) => wcagContrast(colour, ground) >= needed)) return colour;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

function hex(l: number, c: number, h: number): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'));
}

function mapKeys<K extends string, V, R>(table: Record<K, V>, make: (value: V) => R): Record<K, R> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, make(value as V)])) as Record<
    K,
    R
  >;
}

function prefixed<K extends string, V>(
  table: Record<K, V>,
  make: (key: K, value: V) => Record<string, string>,
): Record<string, string> {
  return Object.assign({}, ...Object.entries(table).map(([key, value]) => make(key as K, value as V)));
}
