/** Whatever a question says, GIFT with its signs escaped brings it into a lesson that learners read as it was. */
import fc from 'fast-check';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readGift } from '../../src/import/banks/gift.ts';
import { lessonsOf } from '../../src/import/banks/lessons.ts';
import type { Content, Notes } from '../../src/import/banks/question.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { cases } from '../support/cases.ts';

const notes: Notes = { say: () => undefined, count: () => undefined };
const context = { fileOf: () => undefined, say: () => undefined };
const words = { trueAnswer: 'True', falseAnswer: 'False' };

/** Letters, and all signs that mean something in GIFT, Markdown or our dialect. */
const text = fc
  .array(fc.constantFrom(...'ab1 ~=#{}:\\*_`<>[]()!|$^-+.&"\'@/%{}::::', 'é', '日', '😀', ' '), {
    minLength: 1,
    maxLength: 24,
  })
  .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
  // A sign of a word or two makes each text unlike the others, and no format, formula or comment of it.
  .map((signs) => `q${signs.replaceAll('$$', '$').replace(/\\[([]/g, '(')}q`);
const escaped = (words: string) => words.replace(/[\\~=#{}:]/g, '\\$&');

describe('GIFT', () => {
  it('brings every text through', async ({ task }) => {
    await fc.assert(
      fc.property(text, text, text, (asked, right, wrong) => {
        fc.pre(new Set([asked, right, wrong]).size === 3);
        const gift = `[plain]${escaped(asked)}{=${escaped(right)}#${escaped(wrong)}\n~${escaped(wrong)}}`;
        const bank = readGift(gift, context, notes);
        const [question] = bank.questions;
        const said = (content: Content | undefined) => plainText({ type: 'root', children: content ?? [] });
        expect(question?.kind).toBe('choice');
        if (question?.kind !== 'choice') return;
        expect([question.stem, ...question.answers.map(({ label }) => label)].map(said)).toEqual([
          asked,
          right,
          wrong,
        ]);
        const [lesson] = lessonsOf(bank, 'a.gift', 'A', words, notes).lessons;
        const shown = plainText(parseMarkdown(lesson?.body ?? ''));
        for (const one of [asked, right, wrong]) expect(shown).toContain(one);
      }),
      { numRuns: cases(task, 300, 5000) },
    );
  });
});
