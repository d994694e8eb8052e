/**
 * How texts are compared, everywhere: answers and replies, numbers, glossary and search. What keyboards, phones and
 * the clipboard make of one sign is one sign here; what means something else stays something else.
 */

/** Spellings that count as the same word, unless the author wants them told apart. */
export interface Folding {
  /** `Firm` is `firm`. */
  case: boolean;
  /** `práctica` is `practica`; Greek tonos, Polish and German letters alike. */
  accents: boolean;
  /** Blanks around a text never count; inside it, many are one and a hyphen between words is one. */
  spaces: boolean;
}

export const FOLD_ALL: Folding = { case: true, accents: true, spaces: true };

/** Letters that have no decomposition in Unicode, as a keyboard without them writes them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ı: 'i',
};

/** Accents; the marks of other scripts are letters: か is not が, कि is not क. */
const ACCENTS =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the ranges hold marks alone
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;

/** A text as it is compared. */
export function fold(text: string, folding: Folding): string {
  let folded = plainText(text);
  if (folding.case) folded = folded.toLowerCase();
  if (folding.accents) folded = withoutAccents(folded);
  // A hyphen between words is a blank; the sign of a number is not.
  return folding.spaces ? folded.replace(/(\p{L})-(?=\p{L})/gu, '$1 ').replace(/\s+/g, ' ') : folded;
}

/** `H₂O` is `H2O`, and `10²` is `10^2`, which nobody takes for `102`. */
export function plainText(text: string): string {
  return plainSigns(
    text
      .replace(/([\p{Nd})\]])([⁺⁻]?[⁰¹²³⁴-⁹]+)/gu, '$1^$2')
      .replace(/(\p{Nd})(?=[¼-¾⅐-⅞])/gu, '$1 ')
      // Keyboards have it in the place of the degree.
      .replace(/(^|[\p{Nd}\s])º/gu, '$1°')
      .replace(/˚/g, '°')
      // Phones make it of two hyphens, as before the option of a command.
      .replace(/(^|\s)—(?=\p{L})/gu, '$1--'),
  )
    .replace(/[‛ʻʽ‵ʹˈ՚׳ꞌ]/g, "'")
    .replace(/[‟〝〞〟״]/g, '"')
    .replace(/[⁃˗־⸺⸻]/g, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/⋯/g, '...')
    .replace(/٪/g, '%')
    .replace(/(?![0-9])\p{Nd}/gu, latinDigit)
    .replace(/(\p{L})\^(?=-?\d)/gu, '$1')
    .trim();
}

/** The same sign by sign, whatever stands around it. */
export function plainSigns(text: string): string {
  return (
    text
      // These would be taken apart into a blank and an accent, or into two primes.
      .replace(/[´΄᾽᾿´]/g, "'")
      .replace(/″/g, '"')
      .normalize('NFKC')
      .replace(/(?![\t-\r])[\p{DI}\p{Cc}]/gu, '')
      .replace(/[`‘’‚‹›′ʼ]/g, "'")
      .replace(/[“”„«»]|''/g, '"')
      .replace(/[‐‒–—―−]/g, '-')
  );
}

/** Ten digits of a script follow each other, and no script's begin right behind another's of its kind. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** Of a text in lower case. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(/[ßłøđðþħæœςı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Of these signs folding leaves all but capitals and blanks. */
const PLAIN = /^[A-Za-z0-9 .,;:!?()]*$/;

/** For texts that are chosen, not typed: small digits are told apart too, since `x²` is not `x₂`. */
export function asRead(text: string): string {
  if (PLAIN.test(text)) return text.trim().toLowerCase().replace(/ {2,}/g, ' ');
  return fold(text.replace(/[²³¹⁰⁴-⁹]/g, '{$&').replace(/[₀-₉]/g, '}$&'), FOLD_ALL);
}

/** Words that a text does not hold already, however it writes them. */
export function unlessSaid(text: string, words: string): string | undefined {
  return asRead(text).includes(asRead(words)) ? undefined : words;
}

/** One letter with its marks, or a half-width one with its own. */
const LETTER = /.[\p{M}\p{DI}ﾞﾟ]*/gsu;

export interface Folded {
  folded: string;
  /** Index in the text of each folded character, and of the end. */
  places: number[];
}

/** A text folded letter by letter, so that what is found in it has its place in the text. */
export function foldWithPlaces(text: string, letter: (letter: string) => string): Folded {
  let folded = '';
  const places: number[] = [];
  const known = new Map<string, string>();
  for (const { 0: one, index } of text.matchAll(LETTER)) {
    const plain = known.get(one) ?? letter(one);
    known.set(one, plain);
    folded += plain;
    for (let at = 0; at < plain.length; at++) places.push(index);
  }
  return { folded, places: [...places, text.length] };
}
