import { describe, expect, it } from 'vitest';
import { createActiveTime, IDLE } from '../../src/player/learning-time.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

type Act = 'active' | 'hide' | 'show' | 'hear' | 'watch silently' | [lesson: string];

/** What a learner does, each after so many milliseconds; returns the time that counts. */
function play(steps: readonly (readonly [after: number, act?: Act])[]) {
  let now = 12_345.678;
  const time = createActiveTime(() => now);
  for (const [after, act] of steps) {
    now += after;
    if (act === 'active') time.active();
    if (act === 'hide') time.hide();
    if (act === 'show') time.show();
    if (act === 'hear') time.playing(true);
    if (act === 'watch silently') time.playing(false);
    if (Array.isArray(act)) time.enter(act[0]);
  }
  return time;
}

/** Media tell of themselves about four times a second, in a hidden page once. */
const plays = (act: Act, milliseconds: number, step: number) =>
  Array.from({ length: milliseconds / step }, () => [step, act] as const);

describe('the time of a question', () => {
  const [one, other] = ['one', 'other'] as unknown as [Element, Element];

  it('begins with its first touch, stands still while another is worked on, and begins anew with its answer', () => {
    let now = 0;
    const time = createActiveTime(() => now);
    const pass = (milliseconds: number) => {
      now += milliseconds;
    };
    time.enter('lesson');
    pass(3 * MINUTE);
    time.activeOn(one);
    pass(MINUTE);
    time.activeOn(other);
    pass(2 * MINUTE);
    time.activeOn(one);
    pass(10 * SECOND);
    expect([time.answered(one), time.answered(other)]).toEqual([70 * SECOND, 2 * MINUTE]);
    pass(20 * SECOND);
    expect([time.answered(one), time.answered(other)]).toEqual([20 * SECOND, 0]);
    expect([time.total(), time.inLesson('lesson')]).toEqual([6.5 * MINUTE, 6.5 * MINUTE]);
  });

  it('is active time: not what passes in a hidden page or without a sign', () => {
    let now = 0;
    const time = createActiveTime(() => now);
    time.activeOn(one);
    now += MINUTE;
    time.hide();
    now += HOUR;
    time.show();
    now += HOUR;
    expect(time.answered(one)).toBe(MINUTE + IDLE);
    time.activeOn(undefined);
    now += MINUTE;
    expect(time.answered(one)).toBe(0);
  });
});

describe('active time', () => {
  it.each<[string, readonly (readonly [number, Act?])[], number]>([
    ['counts from the opening of the page', [[90 * SECOND]], 90 * SECOND],
    ['goes on with each sign', Array(20).fill([4 * MINUTE, 'active']), 80 * MINUTE],
    ['ends a while after the last sign', [[MINUTE, 'active'], [3 * HOUR]], MINUTE + IDLE],
    [
      'goes on after a break without it',
      [[MINUTE, 'active'], [HOUR, 'active'], [2 * MINUTE]],
      MINUTE + IDLE + 2 * MINUTE,
    ],
    ['of a laptop that slept for a night is a while at most', [[9 * HOUR, 'show'], [MINUTE]], IDLE + MINUTE],
    ['stands still while the page is hidden', [[MINUTE, 'hide'], [2 * MINUTE, 'show'], [MINUTE]], 2 * MINUTE],
    ['takes no sign from a hidden page', [[MINUTE, 'hide'], [MINUTE, 'active'], [MINUTE]], MINUTE],
    [
      'bears being hidden twice',
      [
        [MINUTE, 'hide'],
        [MINUTE, 'hide'],
        [MINUTE, 'show'],
      ],
      MINUTE,
    ],
    ['counts a film without a touch', plays('watch silently', 20 * MINUTE, 250), 20 * MINUTE],
    [
      'counts what is heard in a hidden page',
      [[MINUTE, 'hide'], ...plays('hear', 20 * MINUTE, SECOND)],
      21 * MINUTE - SECOND,
    ],
    [
      'counts nothing that runs unheard in a hidden page',
      [[MINUTE, 'hide'], ...plays('watch silently', 20 * MINUTE, SECOND)],
      MINUTE,
    ],
    [
      'ends soon after what was heard in a hidden page',
      [
        [MINUTE, 'hide'],
        [SECOND, 'hear'],
        [HOUR, 'show'],
      ],
      MINUTE + 5 * SECOND,
    ],
  ])('%s', (_, steps, expected) => {
    expect(play(steps).total()).toBeCloseTo(expected, 3);
  });

  it('is kept by lesson, over all visits to it', () => {
    const time = play([[0, ['a']], [MINUTE, ['b']], [2 * MINUTE, ['a']], [HOUR]]);
    expect(time.inLesson('a')).toBeCloseTo(MINUTE + IDLE - 3 * MINUTE, 3);
    expect(time.inLesson('b')).toBeCloseTo(2 * MINUTE, 3);
    expect(time.inLesson('c')).toBe(0);
    expect(time.inLesson('a') + time.inLesson('b')).toBeCloseTo(time.total(), 3);
  });

  it('never runs backwards, whatever the clock says', () => {
    const clock = [0, 1000, 500, -9e9, 1200, 1100, 2000];
    const time = createActiveTime(() => (clock.length > 1 ? (clock.shift() ?? 0) : 2000));
    const read = Array.from({ length: 8 }, () => time.total());
    expect(read).toEqual([...read].sort((a, b) => a - b));
    expect(read.at(-1)).toBe(2000);
  });
});
