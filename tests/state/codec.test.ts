import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { LessonData } from '../../src/course/model/package-data.ts';
import { BitReader, BitWriter } from '../../src/state/bits.ts';
import { stateBudget } from '../../src/state/budget.ts';
import { checksum } from '../../src/state/checksum.ts';
import {
  decodeState,
  emptyState,
  encodeFixed,
  encodeState,
  readTag,
  type SavedState,
} from '../../src/state/codec.ts';
import {
  decodeTexts,
  encodeText,
  encodeTexts,
  fitTexts,
  normaliseText,
  textOverhead,
} from '../../src/state/free-texts.ts';
import { lastTick } from '../../src/state/times.ts';
import { savedState as state } from '../support/states.ts';

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
    fc.assert(
      fc.property(state, (written) => void expect(encodeFixed(written)).toMatch(/^[\w-]{6}\.[\w-]+$/)),
    );
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
          expect(read.state.times.get(block)).toBe(written.times.get(block));
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
    ['a tag alone', own.slice(0, 7), 'a', 'not-ours'],
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

  it('of version 3 is read', () => {
    const written =
      '-I2DCEmCy7l1Cak6wmwHJrWYUVbS1uAD7mlnS1U0WPapPx-lHlFA6QE3TiEbO!7.10z4.1.skill\ue00a2.x\ue021!' +
      '8.1ocp.2.Call Ana!9.1mhq.\u0393\u03b9\u03b1\u03c4\u03af;\ue00aNow\ue021!c:5d6:Only the beg!';
    const read = decodeState(written, 'course');
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(read.state).toEqual({
      ...emptyState('course', 'en'),
      lessons: new Set([1, 3, 4]),
      place: 3,
      completion: 'completed',
      success: 'failed',
      score: 4250,
      completedOn: 2518,
      activeSeconds: 3661,
      answers: new Map<number, Answer>([
        [1, { kind: 'choice', tries: 2, chosen: [3] }],
        [2, { kind: 'choice', tries: 1, chosen: [1, 4] }],
        [3, { kind: 'watch', slots: [true, false, true], at: 12.5, joined: true, read: true }],
        [4, { kind: 'number', tries: 1, value: '-3.5' }],
        [
          5,
          {
            kind: 'pairs',
            tries: 3,
            pairs: [
              [1, 4],
              [2, 3],
            ],
          },
        ],
        [6, { kind: 'order', tries: 1, order: [2, 1, 3] }],
        [7, { kind: 'blanks', tries: 1, right: [1], texts: { 1: 'skill', 2: 'x!' } }],
        [8, { kind: 'plan', ticked: [2], dates: { 1: 2600 }, texts: { 2: 'Call Ana' } }],
        [9, { kind: 'text', text: 'Γιατί;\nNow!' }],
        [10, { kind: 'quiz', attempts: 2, seed: 77, drawn: [12, 14], finished: true, kept: 5000 }],
        [12, { kind: 'text', text: 'Only the beg', cut: true }],
      ]),
    });
    expect(decodeState(encodeState(read.state), 'course')).toEqual(read);
  });

  it('of version 4 is read, from before a pass could be reported without a mark', () => {
    const state: SavedState = {
      ...emptyState('course', 'en'),
      attempt: { tag: 1234, began: 99, commit: 4097 },
      lessons: new Set([1, 2]),
      place: 2,
      completion: 'completed',
      score: 5000,
    };
    const undecided = 'AATS_O.pk6ECEmCy7oAAMYAAIAIElOIAAAJw';
    expect(decodeState(undecided, 'course')).toEqual({ state, lostTexts: 0 });
    expect(encodeState(state)).toBe(undecided);
  });

  it('says that a pass was reported, in the bits that else say undecided', () => {
    const written = { ...emptyState('course', 'en'), completion: 'completed' as const, score: 4000 };
    const reported = { ...written, passReported: true };
    const read = (state: SavedState) => decodeState(encodeState(state), 'course');
    expect(read(reported)).toEqual({ state: reported, lostTexts: 0 });
    expect(read({ ...reported, success: 'failed' })).toEqual({ state: reported, lostTexts: 0 });
    expect(read({ ...reported, success: 'passed' })).toMatchObject({ state: { success: 'passed' } });
    expect(encodeState(reported)).toHaveLength(encodeState(written).length);
  });

  it.each(['zgDBCEmCy7lN1MdFrKLbSa0', 'jWYCCEmCy7klOIk60oBeSaNt2qTg', '', 'AAAAAA.', 'aaaaaa.bbb'])(
    'of an earlier version, or none, has no tag: %j',
    (text) => void expect(readTag(text)).toBeUndefined(),
  );

  it('tells its tag where everything else is damaged', () => {
    fc.assert(
      fc.property(state, fc.string(), (written, junk) => {
        const tag = written.attempt?.tag || undefined;
        expect(readTag(encodeState(written))).toBe(tag);
        expect(readTag(encodeState(written).slice(0, 7) + junk)).toBe(tag);
      }),
    );
  });

  it('loses to others a text whose words were cut off', () => {
    const written = emptyState('course', 'en');
    written.scale = 13;
    written.answers = new Map([
      [2, { kind: 'text', text: 'kept' }],
      [3, { kind: 'text', text: 'lost' }],
    ]);
    written.times = new Map([
      [1, 9],
      [2, 7],
      [3, 8],
    ]);
    const read = decodeState(encodeState(written).slice(0, -2), 'course');
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(read.lostTexts).toBe(1);
    expect([...read.state.times]).toEqual([
      [1, 9],
      [2, 7],
    ]);
  });

  it('holds 1,000 lessons and 1,000 single choices in 4,096 characters, with times', () => {
    const lessons = Array.from({ length: 1000 }, (_, index) => choiceLesson(index + 1));
    const { worst, scale } = stateBudget({ lessons }, 'course', 'en', 4096);
    const full = emptyState('course', 'en');
    full.scale = scale;
    for (let number = 1; number <= 1000; number++) {
      full.lessons.add(number);
      full.answers.set(number, { kind: 'choice', tries: 63, chosen: [6] });
      full.times.set(number, lastTick(scale));
    }
    expect(encodeFixed(full).length).toBeLessThanOrEqual(worst);
    expect(worst).toBeLessThanOrEqual(4096);
    expect(scale).toBe(2);
  });
});

describe('a hostile state', () => {
  /** Rightly summed, whatever it holds. */
  function summed(write: (bits: BitWriter) => void, more = 0): string {
    const bits = new BitWriter();
    bits.write(4, 6);
    bits.write(checksum('course'), 18);
    bits.write(0, 6);
    write(bits);
    const own = encodeFixed(emptyState('course', 'en'));
    const tag = own.slice(0, 6);
    const body = bits.toString() + 'A'.repeat(more);
    const sum = new BitWriter();
    sum.write(checksum(tag + body), 18);
    return `${tag}.${sum}${body}`;
  }
  /** Up to the lessons. */
  function upTo(bits: BitWriter): void {
    bits.write(0, 1 + 5);
    bits.number(0);
    bits.write(0, 1 + 2 + 1 + 1 + 18);
  }
  const HUGE = 2 ** 30;
  it.each<[string, (bits: BitWriter) => void]>([
    ['times of 31 bits', (bits) => bits.write(31, 6)],
    [
      'a thousand million lessons',
      (bits) => {
        upTo(bits);
        bits.number(HUGE);
      },
    ],
    [
      'a million lessons',
      (bits) => {
        upTo(bits);
        bits.number(1_000_000);
      },
    ],
    [
      'a million answers',
      (bits) => {
        upTo(bits);
        bits.number(0);
        bits.number(1_000_000);
      },
    ],
    [
      'an order of a thousand million numbers without a bit',
      (bits) => {
        upTo(bits);
        bits.number(0);
        bits.number(1);
        bits.write(6, 3);
        bits.number(1);
        bits.number(HUGE);
        bits.number(0);
      },
    ],
    [
      'an order of more numbers than it has bits',
      (bits) => {
        upTo(bits);
        bits.number(0);
        bits.number(1);
        bits.write(6, 3);
        bits.number(1);
        bits.number(99_999);
        bits.number(30);
      },
    ],
  ])('of %s is damaged, and not worked through', (_, write) => {
    expect(decodeState(summed(write), 'course')).toEqual({ unreadable: 'damaged' });
  });

  it('of a megabyte takes no longer than to look at each character a few times', () => {
    const text = summed((bits) => {
      upTo(bits);
      bits.number(99_999);
    }, 1_000_000);
    const looked = quickest(() => checksum(text));
    expect(quickest(() => decodeState(text, 'course'))).toBeLessThan(20 * (looked + 1));
  });
});

/** Milliseconds, the least of five. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

function choiceLesson(number: number): LessonData {
  return {
    id: `l${number}`,
    key: `m/l${number}`,
    number,
    title: 'T',
    module: 0,
    minutes: undefined,
    objectives: [],
    blocks: [
      {
        type: 'choice',
        id: 'q',
        element: '',
        number,
        prompt: '',
        points: 1,
        attempts: 63,
        parts: Array.from({ length: 6 }, (_, part) => ({ id: `p${part}`, number: part + 1, text: '' })),
        state: { kind: 'choice', multiple: false },
        interaction: undefined,
        data: {},
      },
    ],
  };
}

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
        // Each sign that an LMS may change takes one more at least, a character beyond 16 bits five more.
        const signs = text.replace(/[^!\n]/g, '').length + 5 * (text.split('😀').length - 1);
        expect(written.length).toBeLessThanOrEqual(text.length + signs + textOverhead(block));
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
    expect(decodeTexts(`${written}${written.replaceAll('.', ':').replace('7', '8')}`)).toEqual({
      texts: new Map([
        [7, 'Ja!'],
        [8, 'Ja!'],
      ]),
      beginnings: new Set([8]),
      lost: 0,
    });
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
