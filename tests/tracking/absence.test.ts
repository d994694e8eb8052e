import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SLEEP, watchAbsence } from '../../src/tracking/absence.ts';
import { handTime } from '../support/tracking.ts';

const MINUTE = 60_000;
let elapsed = 0;

beforeEach(() => {
  vi.useFakeTimers();
  elapsed = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const time = handTime();
  const absences: { slept: boolean }[] = [];
  const absence = watchAbsence(
    time,
    () => elapsed,
    (how) => absences.push(how),
  );
  return {
    time,
    absences,
    absence,
    /** A minute in which the page runs. */
    minutes(count: number, work: 'rest' | 'pass'): void {
      for (let n = 0; n < count; n++) {
        time[work](MINUTE);
        elapsed += MINUTE;
        vi.advanceTimersByTime(MINUTE);
      }
    },
    /** The computer's lid is closed: no timer runs. */
    closeLid(milliseconds: number): void {
      elapsed += milliseconds;
      vi.advanceTimersByTime(MINUTE);
    },
  };
}

it('is told after half an hour without a sign of the learner, once', () => {
  const page = watched();
  page.minutes(29, 'rest');
  expect(page.absences).toEqual([]);
  page.minutes(31, 'rest');
  expect(page.absences).toEqual([{ slept: false }]);
});

it('is none while the learner works', () => {
  const page = watched();
  for (let n = 0; n < 4; n++) {
    page.minutes(25, 'rest');
    page.minutes(1, 'pass');
  }
  expect(page.absences).toEqual([]);
});

it('is told of a computer that slept, whatever the learner did before', () => {
  const page = watched();
  page.minutes(3, 'pass');
  page.closeLid(SLEEP);
  expect(page.absences).toEqual([{ slept: true }]);
});

it('is none where it slept for a shorter time', () => {
  const page = watched();
  page.closeLid(SLEEP - 1);
  expect(page.absences).toEqual([]);
});

it('is not looked for any more once that is stopped', () => {
  const page = watched();
  page.absence.stop();
  page.minutes(60, 'rest');
  expect(page.absences).toEqual([]);
});
