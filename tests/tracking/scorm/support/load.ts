/** What a history costs, step by step: what lies on a device's disk, what is written there, what its LMS is asked. */
import { stateBudget } from '../../../../src/state/budget.ts';
import { retryPause } from '../../../../src/tracking/scorm/retry.ts';
import { COURSE } from '../../../support/tracking.ts';
import { historyCourse, MOST_WORDS } from './course.ts';
import type { Device, LmsScene } from './lms-scene.ts';

/** Of one device, in one step. */
export interface Load {
  step: string;
  milliseconds: number;
  /** Pages of the package that began in it. */
  begun: number;
  /** Times that something was written to the disk. */
  writes: number;
  /** Characters of JSON in them. */
  written: number;
  /** Calls of the LMS's run-time. */
  calls: number;
  commits: number;
  /** Records of pages on the disk, after it. */
  records: number;
  /** The most of them that may be there. */
  mayStay: number;
  /** Characters of JSON on the disk, after it. */
  kept: number;
}

/** What learners do in a page. */
const ACTS: readonly string[] = ['choose', 'change', 'write', 'lesson', 'attempt', 'pass'];
const TABS = 2;
const SLOTS = 8;

/** Characters of the fixed part of the course's state at worst. */
export const MOST_STATE = stateBudget(historyCourse(), COURSE, 'es', undefined).worst;
/** Characters of JSON of a page's record: its state with whole texts, and names, times and tags around it. */
const MOST_RECORD = MOST_STATE + MOST_WORDS + 300;
/** Of an interaction that the LMS may not have: its question with thirty options takes most. */
const MOST_PART = 3000;
/** One write replaces the page's record and the parts that changed, and removes what it took over. */
const MOST_AT_ONCE = MOST_RECORD + SLOTS * MOST_PART;
/** Commits of a page that begins, goes or has something to tell: what is due, what washes it, what is right. */
const COMMITS_AT_ONCE = 3;
/**
 * Calls around a commit: eight interactions of up to eleven elements, and, where a commit was lost, all once
 * more; two objectives; statuses, score, place, time and state.
 */
const CALLS_A_COMMIT = 2 * SLOTS * 11 + 2 * 8 + 20;
/** Calls of a page that reads what its LMS holds, and looks whether it answers. */
const CALLS_TO_READ = 20;
/** Writes that go with no commit: the line comes or goes, and it is known that what was told has arrived. */
const WRITES_BESIDE = 4;

/** Counts from here on; the answer tells of each device what came since. */
export function watchLoad({ devices, server, time }: LmsScene, step: string, learner: string): () => Load[] {
  const began = time.now();
  const before = devices.map(countsOf);
  return () =>
    devices.map((device, at) => {
      const [begun, writes, written, calls, commits] = countsOf(device).map(
        (count, n) => count - (before[at]?.[n] ?? 0),
      ) as [number, number, number, number, number];
      const keys = [...device.store.records.keys()].filter((key) => !key.includes('/'));
      return {
        ...{ step, milliseconds: time.now() - began, begun, writes, written, calls, commits },
        records: keys.length,
        // Where nobody can say which pages are open, or whose they are, each leaves one until its days are over.
        mayStay: device.isClear ? server.lastAttempt(learner) + 1 + TABS : device.visits,
        kept: JSON.stringify([...device.store.records]).length,
      };
    });
}

function countsOf({ pages, visits, writes, written }: Device): number[] {
  const total = (of: (page: Device['pages'][number]) => number): number =>
    pages.reduce((sum, page) => sum + of(page), 0);
  return [
    visits,
    writes,
    written,
    total(({ api }) => api.calls.length),
    total(({ api }) => api.commitTimes.length),
  ];
}

/** What is more than was said. */
export function overloads(load: Load): string[] {
  const { step, milliseconds, begun, writes, written, calls, commits, records, mayStay, kept } = load;
  const isAct = ACTS.includes(step);
  const bounds: [what: string, is: number, most: number][] = [
    ['commits', commits, isAct ? 0 : (TABS + begun) * COMMITS_AT_ONCE * triesIn(milliseconds)],
    ['calls', calls, commits * CALLS_A_COMMIT + (begun + triesIn(milliseconds)) * CALLS_TO_READ],
    ['writes', writes, isAct ? 1 : 2 * (commits + begun) + WRITES_BESIDE * triesIn(milliseconds)],
    ['written', written, writes * MOST_AT_ONCE],
    ['records', records, mayStay],
    ['kept', kept, records * (MOST_RECORD + SLOTS * MOST_PART) + 2],
  ];
  return bounds
    .filter(([, is, most]) => is > most)
    .map(([what, is, most]) => `${what} of ${step}: ${is}, not ${most} at most: ${JSON.stringify(load)}`);
}

/** How often something is told at most in so long a time: at once, and after each of the pauses that grow. */
function triesIn(milliseconds: number): number {
  let tries = 1;
  for (let left = milliseconds - retryPause(tries); left > 0; left -= retryPause(tries)) tries++;
  return tries;
}
