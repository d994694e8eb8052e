import { expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import { emptyState, encodeState, type SavedState } from '../../src/state/codec.ts';
import { pageOf } from '../../src/state/join.ts';
import { createWork, type Work } from '../../src/tracking/work.ts';
import { COURSE, samplePackage } from '../support/tracking.ts';

const BEGAN = Date.UTC(2026, 4, 5);
const DAY = 86_400_000;

/** With dice of its own and a clock that stands still. */
function work(now = BEGAN, dice = 0.25): Work {
  const clock = { elapsed: () => 0, now: () => now };
  return createWork(samplePackage(), { clock, random: () => dice });
}

function player(text: string): SavedState {
  const answer: Answer = { kind: 'text', text };
  return { ...emptyState(COURSE, 'es'), answers: new Map([[2, answer]]) };
}

/** As another page finds it. */
function found(by: Work, of: Work): SavedState {
  const state = by.read(encodeState(of.state));
  if (state === undefined) throw new Error('unreadable');
  return state;
}

function begun(text: string, now = BEGAN, dice = 0.25): Work {
  const page = work(now, dice);
  page.tag();
  page.follow(player(text));
  page.commit();
  return page;
}

const textOf = (page: Work): Answer | undefined => page.state.answers.get(2);

it('has a tag once it is given one, and keeps it', () => {
  const page = work();
  expect([page.tagged, page.state.attempt?.tag]).toEqual([false, 0]);
  page.tag();
  const { attempt } = page.state;
  page.tag();
  expect(page.tagged).toBe(true);
  expect(page.state.attempt).toEqual(attempt);
});

it('numbers a commit anew where it says something new, or something goes with it', () => {
  const page = begun('words');
  const first = page.state.attempt?.commit ?? 0;
  expect(page.nextCommit).toBe(first + 1);
  expect(page.commit().attempt?.commit).toBe(first);
  expect(page.commit(true).attempt?.commit).toBe(first + 1);
  page.follow(player('more words'));
  expect(page.commit().attempt?.commit).toBe(first + 2);
});

it('goes on under the number of another page where those of one are used up', () => {
  const page = begun('words');
  const numbers = Array.from({ length: 5000 }, () => page.commit(true).attempt?.commit ?? 0);
  expect(Math.min(...numbers)).toBeGreaterThan(0);
  expect(Math.max(...numbers)).toBeLessThan(2 ** 30);
  expect(pageOf(numbers[0] ?? 0)).toBeGreaterThan(0);
});

it('resumes the attempt that it finds, and its answers', () => {
  const page = work(BEGAN + DAY, 0.75);
  page.gather(found(page, begun('words')), []);
  page.tag();
  expect(page.state.attempt?.tag).toBe(begun('').state.attempt?.tag);
  expect(textOf(page)).toEqual({ kind: 'text', text: 'words' });
});

it('joins what it hears late: the later answer holds', () => {
  const early = begun('long before');
  const page = work(BEGAN + 30 * DAY, 0.75);
  page.follow(player('now'));
  page.hear(found(page, early));
  expect(textOf(page)).toEqual({ kind: 'text', text: 'now' });
  expect(page.state.attempt?.tag).toBe(early.state.attempt?.tag);
});

it('holds what the learner does after it was heard, though the other clock goes ahead', () => {
  const ahead = begun('of next year', BEGAN + 100 * DAY);
  const page = work();
  page.tag();
  page.follow({ ...emptyState(COURSE, 'es'), place: 1 });
  const other = found(page, ahead);
  page.hear({ ...other, attempt: page.state.attempt, times: new Map([[2, 5000]]) });
  page.follow(player('now'));
  expect(textOf(page)).toEqual({ kind: 'text', text: 'now' });
  expect(page.state.times.get(2)).toBeGreaterThan(5000);
});

it('hears nothing of another attempt', () => {
  const page = begun('own');
  page.hear(found(page, begun('of another attempt', BEGAN + DAY, 0.75)));
  expect(textOf(page)).toEqual({ kind: 'text', text: 'own' });
});

it('exceeds what another page wrote at once, and keeps nothing of it', () => {
  const [page, other] = [work(), work(BEGAN, 0.75)];
  other.follow(player('the longer of two texts'));
  page.exceed(found(other, other));
  expect(textOf(page)).toBeUndefined();
  page.tag();
  page.commit();
  page.follow(player('the later'));
  expect(textOf(page)).toEqual({ kind: 'text', text: 'the later' });
  page.hear(found(page, other));
  expect(textOf(page)).toEqual({ kind: 'text', text: 'the later' });
});

it('never lowers what was reached', () => {
  const page = begun('own');
  page.reach({ completion: 'completed', success: 'passed', score: 9000 });
  page.reach({ completion: 'incomplete', success: 'failed', score: 100 });
  page.follow(player('own'));
  expect(page.state).toMatchObject({ completion: 'completed', success: 'passed', score: 9000 });
});
