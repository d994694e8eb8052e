/** What is told and kept of one watched video, by the clock of a fake film. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchAnswer } from '../../src/course/model/answer.ts';
import type { VideoEvent } from '../../src/course/model/video-event.ts';
import { watchFilm } from '../support/fake-film.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('document', { fullscreenElement: null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const FILM = { length: 20, slots: 10, threshold: 0.5 };

function watch(saved?: WatchAnswer, film: Parameters<typeof watchFilm>[0] = FILM) {
  const events: VideoEvent[] = [];
  const watching = watchFilm(film, saved, (event) => events.push(event));
  return { ...watching, events, answer: () => watching.answer, kinds: () => events.map(({ kind }) => kind) };
}

it('who goes while it plays has paused first, and ended once', () => {
  const { film, leave, kinds } = watch();
  film.play();
  film.pass(3);
  leave('end');
  leave('end');
  expect(kinds().filter((kind) => kind === 'paused' || kind === 'terminated')).toEqual([
    'paused',
    'terminated',
  ]);
  expect(kinds().at(-1)).toBe('terminated');
});

it('jumps in one go are told as one, from where they began to where they ended', () => {
  const { film, events } = watch();
  film.play();
  film.pass(2);
  for (const to of [5, 9, 3, 12]) film.seek(to);
  film.pass(2);
  const jumps = events.filter(({ kind }) => kind === 'seeked');
  expect(jumps).toHaveLength(1);
  expect(jumps[0]?.from).toBeCloseTo(2, 1);
  expect(jumps[0]?.time).toBeCloseTo(12, 1);
});

it('is completed once, however often it is watched', () => {
  const { film, kinds } = watch();
  film.play();
  film.pass(11);
  film.seek(0);
  film.pass(15);
  expect(kinds().filter((kind) => kind === 'completed')).toEqual(['completed']);
});

it.each<[string, number, number]>([
  ['at its own speed', 1, 10],
  ['at double speed, in half of the time', 2, 5],
])('counts what was played %s', (_, speed, seconds) => {
  const { film, answer } = watch();
  film.setSpeed(speed);
  film.play();
  film.pass(seconds);
  film.pause();
  expect(answer()?.slots).toEqual([...Array(5).fill(true), ...Array(5).fill(false)]);
});

it('does not count what a player jumped over without a word', () => {
  const { film, answer } = watch();
  film.play();
  film.pass(1);
  film.time = 15;
  film.pass(1);
  film.pause();
  expect(answer()?.slots.filter(Boolean)).toEqual([]);
});

describe('over visits', () => {
  it('goes on from what was kept, and is not completed anew', () => {
    const first = watch();
    first.film.play();
    first.film.pass(10.5);
    first.leave('end');
    const kept = first.answer();
    expect(kept?.at).toBeCloseTo(10.5, 1);

    const second = watch(kept);
    expect(second.film.time).toBeCloseTo(10.5, 1);
    second.film.play();
    second.film.pass(9.5);
    expect(second.answer()?.slots).toEqual(Array(10).fill(true));
    expect(second.kinds()).not.toContain('completed');
  });
});
