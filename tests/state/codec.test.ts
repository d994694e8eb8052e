import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/answer.ts';
import { BitReader, BitWriter } from '../../src/state/bits.ts';
import { checksum } from '../../src/state/checksum.ts';
import { decodeState, emptyState, encodeFixed, encodeState, type SavedState } from '../../src/state/codec.ts';
import {
  decodeTexts,
  encodeText,
  encodeTexts,
  fitTexts,
  normaliseText,
  textOverhead,
} from '../../src/state/free-texts.ts';
import { answer } from '../support/answers.ts';

const state: fc.Arbitrary<SavedState> = fc.record({
  course: fc.constant('employer-engagement'),
  language: fc.constantFrom('en', 'pt', 'de-AT', 'zh-Hant'),
  place: fc.integer({ min: 0, max: 5000 }),
  lessons: fc
    .uniqueArray(fc.integer({ min: 1, max: 1200 }))
    .map((list) => new Set(list.sort((a, b) => a - b))),
  answers: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), answer), {
      selector: ([number]) => number,
      maxLength: 40,
    })
    .map((list) => new Map(list.filter(([, kept]) => kept.kind !== 'text' || kept.text !== ''))),
  completion: fc.constantFrom('incomplete' as const, 'completed' as const),
  success: fc.constantFrom('undecided' as const, 'passed' as const, 'failed' as const),
  score: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
  completedOn: fc.option(fc.integer({ min: 0, max: 2 ** 14 - 1 }), { nil: undefined }),
  interactions: fc.integer({ min: 0, max: 4095 }),
  sessions: fc.integer({ min: 0, max: 4095 }),
  activeSeconds: fc.integer({ min: 0, max: 2 ** 18 - 1 }),
});

describe('the saved state', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(state, (written) => {
        const read = decodeState(encodeState(written), written.course);
        expect(read).toEqual({ state: written, lostTexts: 0 });
      }),
    );
  });

  it('uses only characters that no LMS escapes in its fixed part', () => {
    fc.assert(fc.property(state, (written) => void expect(encodeFixed(written)).toMatch(/^[\w-]+$/)));
  });

  it('keeps everything before the cut when an LMS cuts it', () => {
    fc.assert(
      fc.property(state, fc.nat(), (written, at) => {
        const whole = encodeState(written);
        const fixed = encodeFixed(written);
        const cut = whole.slice(0, fixed.length + (at % (whole.length - fixed.length + 1)));
        const read = decodeState(cut, written.course);
        if ('unreadable' in read) throw new Error(read.unreadable);
        expect(read.state.lessons).toEqual(written.lessons);
        for (const [block, kept] of read.state.answers) {
          const whole = written.answers.get(block);
          const known =
            'texts' in kept && Object.keys(kept.texts).length === 0 ? { ...whole, texts: {} } : whole;
          expect(kept).toEqual(known);
        }
      }),
    );
  });

  it('never throws and never accepts damage', () => {
    fc.assert(
      fc.property(state, fc.nat(), fc.string(), (written, at, junk) => {
        const fixed = encodeFixed(written);
        const index = at % fixed.length;
        const damaged = fixed.slice(0, index) + (fixed[index] === 'A' ? 'B' : 'A') + fixed.slice(index + 1);
        expect(decodeState(damaged, written.course)).toHaveProperty('unreadable');
        expect(decodeState(junk, written.course)).toHaveProperty('unreadable');
      }),
    );
  });

  const own = encodeState(emptyState('a', 'en'));
  it.each([
    ['another course', own, 'b', 'other-course'],
    ['nothing of ours', '{"page":3}', 'a', 'not-ours'],
    ['an empty text', '', 'a', 'not-ours'],
    ['a cut fixed part', own.slice(0, -1), 'a', 'damaged'],
    ['a megabyte of ours-like text', 'A'.repeat(1_000_000), 'a', 'damaged'],
  ])('recognises %s', (_name, text, course, unreadable) => {
    expect(decodeState(text, course)).toEqual({ unreadable });
  });

  it('of version 1 is read', () => {
    const written = 'zgDBCEmCy7lN1MdFrKLbSa0!5.1mhq.\u0393\u03b9\u03b1\u03c4\u03af;\ue00aNow\ue021!';
    const read = decodeState(written, 'course');
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(read.state).toEqual({
      ...emptyState('course', 'en'),
      lessons: new Set([1, 3]),
      place: 3,
      sessions: 2,
      interactions: 5,
      score: 7500,
      success: 'passed',
      answers: new Map([
        [1, { kind: 'choice', tries: 2, chosen: [3] }],
        [2, { kind: 'choice', tries: 1, chosen: [1, 4] }],
        [4, { kind: 'watch', slots: [true, false, true] }],
        [5, { kind: 'text', text: 'Γιατί;\nNow!' }],
      ]),
    });
    expect(decodeState(encodeState(read.state), 'course')).toEqual(read);
  });

  it('of version 2 is read', () => {
    const read = decodeState('jWYCCEmCy7klOIk60oBeSaNt2qTg!3.1rk8.Ja!', 'course');
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(read.state).toEqual({
      ...emptyState('course', 'en'),
      lessons: new Set([1, 2]),
      place: 2,
      sessions: 3,
      score: 5000,
      completion: 'completed',
      completedOn: 2518,
      activeSeconds: 754,
      answers: new Map<number, Answer>([
        [1, { kind: 'watch', slots: [true, true, false, true] }],
        [2, { kind: 'order', tries: 1, order: [2, 1, 3] }],
        [3, { kind: 'text', text: 'Ja' }],
      ]),
    });
    expect(decodeState(encodeState(read.state), 'course')).toEqual(read);
  });

  it('holds 1,000 lessons and 1,000 single choices in 4,096 characters', () => {
    const full = emptyState('course', 'en');
    for (let number = 1; number <= 1000; number++) {
      full.lessons.add(number);
      full.answers.set(number, { kind: 'choice', tries: 63, chosen: [6] });
    }
    expect(encodeFixed(full).length).toBeLessThan(4096);
  });
});

describe('bits', () => {
  it('writes any whole number in the bits that it says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 })), (numbers) => {
        const writer = new BitWriter();
        for (const number of numbers) writer.number(number);
        const text = writer.toString();
        expect(text.length).toBe(Math.ceil(writer.length / 6));
        const reader = new BitReader(text);
        expect(numbers.map(() => reader.number())).toEqual(numbers);
      }),
    );
  });
});

describe('free texts', () => {
  const texts = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.string({ unit: 'binary', minLength: 1 })), {
      selector: ([block]) => block,
      maxLength: 12,
    })
    .map(
      (list) =>
        new Map(
          list
            .map(([block, text]) => [block, normaliseText(text)] as const)
            .filter(([, text]) => text !== ''),
        ),
    );

  it('share a room without exceeding it, and short ones lose nothing', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 800 }), (written, room) => {
        const { texts: fitted, cut } = fitTexts(written, room);
        expect(encodeTexts(fitted).length).toBeLessThanOrEqual(room);
        const share = Math.floor(room / Math.max(1, written.size));
        for (const [block, text] of written) {
          if (encodeText(block, text).length <= share) expect(fitted.get(block)).toBe(text);
          else if (fitted.get(block) !== text) expect(cut.has(block)).toBe(true);
          expect(text.startsWith(fitted.get(block) ?? '')).toBe(true);
        }
        expect(decodeTexts(encodeTexts(fitted, cut))).toMatchObject({ texts: fitted, lost: 0 });
      }),
    );
  });

  const long = fc
    .array(fc.constantFrom('work', ' ', 'Betrieb ', 'ψυχή', '日本', '😀', '!', '\n', 'é'), { maxLength: 900 })
    .map((words) => words.join(''));

  it('read back what was written, whole or a beginning, compressed or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), long, fc.boolean(), (block, text, isBeginning) => {
        const written = encodeText(block, text, isBeginning);
        expect(written.length).toBeLessThanOrEqual(text.length + textOverhead(block));
        const { texts: read, beginnings, lost } = decodeTexts(written);
        expect(read).toEqual(new Map([[block, text]]));
        expect([...beginnings]).toEqual(isBeginning ? [block] : []);
        expect(lost).toBe(0);
      }),
    );
  });

  it('lose only what stands behind a cut at any character', () => {
    fc.assert(
      fc.property(long, long, long, fc.nat(), (a, b, c, at) => {
        const all = new Map([a, b, c].map((text, index) => [index + 1, text]));
        const written = encodeTexts(all);
        const length = at % (written.length + 1);
        const { texts: read } = decodeTexts(written.slice(0, length));
        const ends = [...all].map(([block]) => encodeTexts(new Map([...all].slice(0, block))).length);
        const whole = ends.filter((end) => end <= length).length;
        expect([...read]).toEqual([...all].slice(0, whole));
      }),
    );
  });

  it('are cut as late as the room allows', () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 1500 }), (text, room) => {
        const { texts: fitted, cut } = fitTexts(new Map([[3, text]]), room);
        const kept = fitted.get(3) ?? '';
        expect(encodeTexts(fitted).length).toBeLessThanOrEqual(room);
        if (!cut.has(3)) return;
        // Two characters: the next may be one of two halves, and a checksum may be shorter than the others.
        const more = text.slice(0, kept.length + 2);
        expect(encodeText(3, more).length + 3).toBeGreaterThan(room);
        expect(kept).not.toMatch(/[\uD800-\uDBFF]$/);
      }),
    );
  });

  it('take less room when they are prose, in letters that no LMS changes', () => {
    const prose = 'An apprentice costs time in the first weeks, and the owner asked who pays for that time. '
      .repeat(40)
      .slice(0, 3000);
    const written = encodeText(7, prose);
    expect(written.length).toBeLessThan(1500);
    expect(written).toMatch(/^7-[0-9a-z]+-[\w-]+!$/);
  });

  it('of an older state are read', () => {
    const written = `7.${checksum('Ja!').toString(36)}.Ja\uE021!`;
    expect(decodeTexts(written)).toEqual({ texts: new Map([[7, 'Ja!']]), beginnings: new Set(), lost: 0 });
  });

  it.each([
    ['a compressed text of a megabyte', `7-a-${'A'.repeat(1_000_000)}!`],
    ['letters of another alphabet', '7-a-A+B=!'],
    ['what was never compressed', '7-a-zzzzzz!'],
    ['two marks that differ', '7-a.text!'],
    ['nothing', '!'],
  ])('that are %s count as lost', (_, written) => {
    expect(decodeTexts(written)).toEqual({ texts: new Map(), beginnings: new Set(), lost: 1 });
  });

  it('keep Greek, emoji, line ends and the mark', () => {
    const text = 'Γιατί όχι;\nΝαι! 😀\tτέλος';
    expect(decodeTexts(encodeText(7, text)).texts.get(7)).toBe(text);
  });
});
