/** Texts come back whole through LMSs that change what they carry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTexts, encodeTexts, fitTexts, normaliseText } from '../../src/state/free-texts.ts';

const CHANGES: Record<string, (text: string) => string> = {
  'escape what HTML reserves': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'read a plus as a blank': (text) => text.replaceAll('+', ' '),
  'read percents as bytes': (text) =>
    text.replace(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
  'strip tags': (text) => text.replace(/<[^>]*>?/g, ''),
  'write a question mark for an emoji': (text) => text.replace(/[\u{10000}-\u{10FFFF}]/gu, '?'),
  'put a backslash before quotes': (text) => text.replace(/['"\\]/g, '\\$&'),
  'end lines in their own way': (text) => text.replaceAll('\n', '\r\n'),
  'drop what cannot be seen': (text) => text.replace(/[\p{Cf}\p{Co}\p{Cc}]/gu, ''),
};

const pieces = fc.oneof(
  fc.constantFrom(
    'R&D',
    '<b>',
    'a < b',
    '1 + 1',
    '50 %',
    '%41',
    '😀',
    '👩🏽‍🏫',
    '!',
    '"x"',
    "it's",
    '\\',
    '_',
    '_a',
    '_u1_',
    '\n',
    '\t',
    'é',
    'Γ',
    '\u00a0',
    '\u200b',
    '\uE021',
    '€',
    '{',
    '#',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const texts = fc
  .array(fc.array(pieces, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map(
    (all) =>
      new Map(
        all
          .map((one, at) => [at + 1, normaliseText(one.join(''))] as const)
          .filter(([, text]) => text !== ''),
      ),
  );

describe.each(Object.entries(CHANGES))('an LMS that would %s', (_, change) => {
  it('gives them back', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const carried = change(encodeTexts(written));
        expect(decodeTexts(carried)).toEqual({ texts: written, beginnings: new Set(), lost: 0 });
      }),
    );
  });

  it('gives beginnings back that were cut to a room', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 120 }), (written, room) => {
        const { texts: fitted, cut } = fitTexts(written, room);
        const carried = change(encodeTexts(fitted, cut));
        expect(carried.length).toBeLessThanOrEqual(room);
        expect(decodeTexts(carried)).toMatchObject({ texts: fitted, lost: 0 });
      }),
    );
  });
});
