/** What counts as the same when a text is compared, and what never does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  asRead,
  FOLD_ALL,
  type Folding,
  fold,
  foldWithPlaces,
  plainSigns,
} from '../../src/course/text/fold.ts';

/** With every difference that an author can have counted. */
const EXACT: Folding = { case: false, accents: false, spaces: false };

it.each([
  ['an acute for an apostrophe', 'l´été', "l'été"],
  ['a grave for an apostrophe', 'l`été', "l'été"],
  ['an apostrophe of phones', 'don’t', "don't"],
  ['an apostrophe that is a letter', 'donʼt', "don't"],
  ['an okina', 'Hawaiʻi', "Hawai'i"],
  ['a full-width apostrophe', 'don＇t', "don't"],
  ['the accent key of a Greek keyboard', 'σ΄ αυτό', "σ' αυτό"],
  ['a prime', '5′', "5'"],
  ['a double prime', '5″', '5"'],
  ['two apostrophes', "5''", '5"'],
  ['quotation marks', '«a» „b“ ”c”', '"a" "b" "c"'],
  ['single quotation marks', '‹a› ‚b‘', "'a' 'b'"],
  ['dashes', 'a‐b‑c‒d–e—f―g−h﹣i－j', 'a-b-c-d-e-f-g-h-i-j'],
  ['a dash that a phone made of two hyphens', 'git —help', 'git --help'],
  ['three dots', 'and so on…', 'and so on...'],
  ['small digits below', 'H₂O', 'H2O'],
  ['small digits above', 'm²', 'm2'],
  ['a power', '10²³', '10^23'],
  ['a power below one', '10⁻³', '10^-3'],
  ['a power of a letter', 'x^2', 'x²'],
  ['a fraction', '1½', '1 1/2'],
  ['full-width signs', 'Ａ１２％，', 'A12%,'],
  ['ligatures', 'ﬁrm oﬀice', 'firm office'],
  ['micro', '5 µm', '5 μm'],
  ['ohm, kelvin and ångström', 'Ω K Å', 'Ω K Å'],
  ['a degree', '20 ºC', '20 °C'],
  ['a degree of one sign', '20℃', '20°C'],
  ['a ring for a degree', '20˚', '20°'],
  ['an ordinal', 'Nº 5', 'No 5'],
  ['half-width kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
  ['digits of other scripts', '٣٥ १२', '35 12'],
  ['a soft hyphen', 'work\u00adplace', 'workplace'],
  ['zero-width marks', '\ufeffwork\u200bpl\u200dace\u2060', 'workplace'],
  ['direction marks', '\u202aabc\u202c\u200e\u2066d\u2069', 'abcd'],
  ['the form of an emoji', '❤\ufe0f', '❤'],
  ['blanks of any kind', 'a\u00a0b\u202fc\u3000d', 'a b c d'],
  ['letters put together', 'e\u0301', 'é'],
])('%s', (_, typed, plain) => {
  expect(fold(typed, EXACT)).toBe(fold(plain, EXACT));
  expect(fold(typed, FOLD_ALL)).toBe(fold(plain, FOLD_ALL));
});

it.each([
  ['a power and a number', '10²', '102'],
  ['a mixed number and a fraction', '1½', '11/2'],
  ['micro and milli', '5 µm', '5 mm'],
  ['micro and a letter', 'µ', 'u'],
  ['percent and permille', '5 %', '5 ‰'],
  ['feet and inches', '5′', '5″'],
  ['currencies', '5 €', '5 $'],
  ['a sign and none', '−5', '5'],
  ['plus and minus', '+5', '-5'],
  ['options of commands', '--v', '-v'],
  ['voiced kana', 'が', 'か'],
  ['kana', 'カ', 'か'],
  ['vowels of Devanagari', 'कि', 'का'],
  ['tones of Thai', 'ไม่', 'ไม้'],
  ['a long vowel', 'ビール', 'ビル'],
  ['a unit and its square', 'm', 'm²'],
])('%s stay apart', (_, a, b) => {
  expect(fold(a, FOLD_ALL)).not.toBe(fold(b, FOLD_ALL));
});

it('what is chosen, not typed, keeps its small digits apart', () => {
  expect(asRead('x²')).not.toBe(asRead('x₂'));
  expect(asRead('x²')).not.toBe(asRead('x2'));
  expect(asRead('Práctica ')).toBe(asRead('practica'));
});

it('the short way for plain texts reads as the long one does', () => {
  const signs = fc.constantFrom(..."aZ09 .,;:!?()-'`^\t");
  const asLong = (text: string) => fold(text, FOLD_ALL);
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
      expect(asRead(text)).toBe(asLong(text));
    }),
  );
});

it('what is found has its place in the text', () => {
  const text = 'Le caf\u0301 ﬁn ｶﾞ';
  const { folded, places } = foldWithPlaces(text, plainSigns);
  const at = folded.indexOf('fin');
  expect(text.slice(places[at], places[at + 3])).toBe('ﬁn');
  expect(text.slice(places[folded.indexOf('ガ')])).toBe('ｶﾞ');
  expect(places).toHaveLength(folded.length + 1);
});
