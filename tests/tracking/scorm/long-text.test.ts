import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackLine } from '../../../src/course/text/feedback-text.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { emptyParts, partsOf } from '../../../src/tracking/scorm/long-text.ts';
import { joinParts, noise, prose } from '../../support/prose.ts';
import { answerTo, REFLECTION } from '../../support/tracking.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3000, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 3000, size: 'max' }),
  fc
    .array(fc.constantFrom('work ', 'Arbeit', ' 日本', '👩🏽‍🔧', 'e\u0301', '\n', '&'), {
      maxLength: 2000,
      size: 'max',
    })
    .map((words) => words.join('')),
);

describe('the parts of a text', () => {
  it('put together are the text, each with at most 255 characters and no half ones', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = SCORM12.pieces(text);
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(255);
        if (!/\p{Surrogate}/u.test(text))
          for (const part of parts) expect(part).not.toMatch(/\p{Surrogate}/u);
        const line = feedbackLine(text);
        if (line.length > 255) expect(joinParts(parts)).toBe(line);
        else expect(parts).toEqual([line]);
      }),
    );
  });

  it('say which of how many they are, and end with a word', () => {
    const parts = SCORM12.pieces(prose(600));
    expect(parts.map((part) => part.slice(0, 5))).toEqual(['1/3: ', '2/3: ', '3/3: ']);
    const words = new Set(feedbackLine(prose(600)).split(' '));
    for (const part of parts) expect(words).toContain(part.split(' ').at(-1));
  });

  it.each([
    ['a word of 600 letters', noise(600)],
    ['a text without blanks', '本'.repeat(600)],
  ])('go on within %s', (_, text) => {
    const parts = SCORM12.pieces(text);
    expect(parts.map((part) => part.slice(0, 4))).toEqual(['1/3:', '2/3…', '3/3…']);
    expect(joinParts(parts)).toBe(text);
  });

  it('part no letter from its accent and no face from its colour', () => {
    for (const character of ['e\u0301', '👩🏽‍🔧', '😀']) {
      const parts = SCORM12.pieces(character.repeat(300)).map((part) => part.replace(/^\d+\/\d+(: |…)/, ''));
      for (const part of parts) expect(part).toBe(character.repeat(part.length / character.length));
    }
  });

  it('are as many as the longest text needs', () => {
    const parts = SCORM12.pieces(prose(20_000));
    expect(parts.length).toBeLessThan(86);
    expect(joinParts(parts)).toBe(feedbackLine(prose(20_000)));
  });
});

describe('interactions of a text', () => {
  const write = (text: string) => ({ ...REFLECTION, response: [text] });

  it('have the key of the question and a number', () => {
    expect(partsOf(write(prose(600)), SCORM12.pieces).map(({ key }) => key)).toEqual([
      REFLECTION.key,
      `${REFLECTION.key}.2`,
      `${REFLECTION.key}.3`,
    ]);
  });

  it('say where a shorter version has no more', () => {
    const response = write('Short now.');
    expect(emptyParts(response, 1, 3)).toEqual([
      { ...response, key: `${REFLECTION.key}.2`, response: ['–'] },
      { ...response, key: `${REFLECTION.key}.3`, response: ['–'] },
    ]);
    expect(emptyParts(response, 1, 1)).toEqual([]);
  });

  it('are the same each time for the same text', () => {
    expect(partsOf(write(prose(900)), SCORM12.pieces)).toEqual(partsOf(write(prose(900)), SCORM12.pieces));
  });

  it('leave other answers as they are', () => {
    const answer = answerTo(['fit']);
    expect(partsOf(answer, SCORM12.pieces)).toEqual([answer]);
  });
});
