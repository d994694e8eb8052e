/** What trackers need around them: a course, a browser's storage that outlives a page, a learner's story. */

import type { Answer } from '../../src/course/model/answer.ts';
import type { Response } from '../../src/course/model/interaction.ts';
import type { BlockData, PackageData } from '../../src/course/model/package-data.ts';
import type { Outcome } from '../../src/course/outcome/outcome.ts';
import type { SpentTime } from '../../src/player/learning-time.ts';
import { decodeState, emptyState, type SavedState } from '../../src/state/codec.ts';
import en from '../../src/texts/en.ts';
import { createClock } from '../../src/tracking/clock.ts';
import type { JournalStore } from '../../src/tracking/journal/journal.ts';
import type { JournalLocks } from '../../src/tracking/journal/presence.ts';
import type { XapiTiming } from '../../src/tracking/lrs/surroundings.ts';
import type { Surroundings } from '../../src/tracking/surroundings.ts';
import type { Ask, Launch, Sync, Tracking } from '../../src/tracking/tracking.ts';

export const COURSE = 'sample';
const CHOICES = ['fit', 'cheap', 'funded'].map((id) => ({ id, text: `Option ${id}` }));

const QUESTIONS = [1, 5].map((block) => ({
  block,
  points: 2,
  key: { kind: 'choice' as const, correct: [1], multiple: false },
}));

export function samplePackage(overrides: Partial<PackageData> = {}): PackageData {
  return {
    course: {
      id: COURSE,
      iri: 'https://example.org/courses/sample',
      title: 'A & B <c> "d" 日本 😀',
      module: undefined,
      description: 'A course for tests',
      language: 'es',
      version: '1.2.0',
    },
    modules: [{ id: 'start', title: 'Start', objectives: [] }],
    lessons: [
      {
        id: 'welcome',
        key: 'start/welcome',
        number: 1,
        title: 'Welcome',
        module: 0,
        minutes: 5,
        objectives: [],
        blocks: [],
      },
      {
        id: 'case',
        key: 'start/case',
        number: 2,
        title: 'A case',
        module: 0,
        minutes: undefined,
        objectives: [],
        blocks: [
          sampleBlock(1, 'main-benefit', { kind: 'choice', multiple: false }, 0),
          sampleBlock(2, 'my-employers', { kind: 'text', max: 60_000 }, 2, 300),
          sampleBlock(3, 'my-plan', { kind: 'text', max: 60_000 }, 302, 300),
          sampleBlock(5, 'another', { kind: 'choice', multiple: false }, 1),
        ],
      },
    ],
    rule: {
      completion: { lessons: [1, 2] },
      pass: 0.6,
      report: 'completed',
      questions: QUESTIONS,
      quizzes: [],
    },
    texts: en,
    times: 13,
    ...overrides,
  };
}

function sampleBlock(
  number: number,
  id: string,
  state: BlockData['state'],
  first: number,
  pieces = 1,
): BlockData {
  const suffixes = Array.from({ length: pieces }, (_, piece) => (piece === 0 ? '' : String(piece + 1)));
  return {
    indexes: Object.fromEntries(suffixes.map((suffix, piece) => [suffix, first + piece])),
    type: state.kind,
    id,
    element: `start/case:${id}`,
    number,
    prompt: '',
    points: 0,
    attempts: undefined,
    parts: CHOICES.map((choice, index) => ({ ...choice, number: index + 1 })),
    state,
    interaction:
      state.kind === 'choice'
        ? { type: 'choice', choices: CHOICES, correct: [['fit']] }
        : { type: 'long-fill-in', choices: [], correct: [] },
    data: {},
  };
}

/** The disk of a browser: what was written outlives the page. */
export interface Disk extends JournalStore {
  records: Map<string, unknown>;
  /** Writes fail from now on. */
  broken: boolean;
}

export function disk(): Disk {
  const records = new Map<string, unknown>();
  return {
    records,
    broken: false,
    async entries(prefix) {
      return structuredClone([...records].filter(([key]) => key.startsWith(prefix)));
    },
    async write({ put, remove }) {
      if (this.broken) throw new Error('the disk is full');
      for (const [key, value] of put) records.set(key, structuredClone(value));
      for (const key of remove) records.delete(key);
    },
  };
}

/** Locks of the pages that are open; `release` plays the end of them all, `drop` of some. */
export function locks(): JournalLocks & { release(): void; drop(names: readonly string[]): void } {
  const held = new Set<string>();
  return {
    request: async (name) => void held.add(name),
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
    release: () => held.clear(),
    drop(names) {
      for (const name of names) held.delete(name);
    },
  };
}

/** What a tracker finds around a page of one browser, on a line that works. */
export function surroundingsOf(overrides: Partial<Surroundings> = {}): Surroundings {
  const storage = disk();
  return {
    window: {},
    site: 'https://lms.example/',
    tab: 'tab',
    openStore: async () => storage,
    // The pages of earlier visits are gone.
    locks: { request: async () => {}, query: async () => ({}) },
    clock: createClock(),
    random: Math.random,
    reload: () => {},
    head: async () => ({ status: 200 }),
    isOnline: () => true,
    onNetwork: () => {},
    isHidden: () => false,
    ...overrides,
  };
}

/** An LRS is asked often, and waited for longer than a busy computer needs. */
export const XAPI_TIMING: XapiTiming = {
  interval: 5,
  gather: 1,
  retryFirst: 5,
  retryLast: 20,
  timeout: 10_000,
  startWait: 10_000,
};

/** Learning time that tests let pass; all of it belongs to the lesson that is named. */
export interface HandTime extends SpentTime {
  pass(milliseconds: number, lesson?: string): void;
  /** Nothing is done meanwhile. */
  rest(milliseconds: number): void;
}

/** A learner who always goes on with the work on this device. */
export const goOn: Ask = async () => 'go-on';

export function handTime(): HandTime {
  let total = 0;
  let idle = 0;
  const lessons = new Map<string, number>();
  return {
    total: () => total,
    inLesson: (id) => lessons.get(id) ?? 0,
    idle: () => idle,
    answered: () => 0,
    rest(milliseconds) {
      idle += milliseconds;
    },
    pass(milliseconds, lesson) {
      total += milliseconds;
      idle = 0;
      if (lesson !== undefined) lessons.set(lesson, (lessons.get(lesson) ?? 0) + milliseconds);
    },
  };
}

export function answerTo(response: string[], overrides: Partial<Response> = {}): Response {
  const correct = response.length === 1 && response[0] === 'fit';
  return {
    key: 'start/case/main-benefit',
    lessonId: 'case',
    blockId: 'main-benefit',
    prompt: 'Which benefit did the owner name first?',
    interaction: { type: 'choice', choices: CHOICES, correct: [['fit']] },
    response,
    correct,
    score: { raw: correct ? 2 : 0, max: 2 },
    latency: 4250,
    at: Date.UTC(2026, 4, 5, 10, 20, 30),
    ...overrides,
  };
}

export const REFLECTION: Response = answerTo(['Ana & Co, 50 % more'], {
  key: 'start/case/my-employers',
  blockId: 'my-employers',
  prompt: 'Name two employers near you.',
  interaction: { type: 'long-fill-in', choices: [], correct: [] },
  correct: undefined,
  score: undefined,
});

interface Said {
  verb: { id: string };
  object: { definition?: object };
}

/** It tells of a lesson, a module or an attempt at a quiz: what was reached on the way. */
export function isMilestone(statement: Said): boolean {
  return verbOf(statement).includes(' ');
}

/** Last part of the verb's id, of a milestone behind what it tells of: `lesson completed`. */
export function verbOf({ verb, object }: Said): string {
  const { type = '' } = (object.definition ?? {}) as { type?: string };
  const name = verb.id.split('/').at(-1) ?? '';
  const part = /\/(lesson|module|assessment)$/.exec(type)?.[1];
  const isReached = ['attempted', 'completed', 'passed', 'failed'].includes(name);
  return part !== undefined && isReached ? `${part} ${name}` : name;
}

export const PASSED: Outcome = { completion: 'completed', success: 'passed', report: 'completed' };
export const UNDECIDED: Outcome = { completion: 'incomplete', success: 'undecided', report: 'completed' };

/** A learner at a page: keeps the state as the player does, and tells it to the tracker. */
export interface Visit {
  tracking: Tracking;
  launch: Launch;
  state: SavedState;
  statuses: Sync['status'][];
  syncs: Sync[];
  time: HandTime;
  lesson(number: number): void;
  put(block: number, answer: Answer): void;
  choose(response: string[], tries: number): void;
  reflect(text: string): void;
  pass(): void;
}

export async function visit(tracking: Tracking, time = handTime(), ask = goOn): Promise<Visit> {
  const statuses: Sync['status'][] = [];
  const syncs: Sync[] = [];
  tracking.onStatus((sync) => {
    syncs.push(sync);
    statuses.push(sync.status);
  });
  const launch = await tracking.start(time, ask);
  const decoded = decodeState(launch.state ?? '', COURSE);
  const state = 'state' in decoded ? decoded.state : emptyState(COURSE, 'es');
  const save = (): void => tracking.save(state);
  // What the player cannot read stays until the learner does something.
  if ('state' in decoded || (launch.state ?? '') === '') save();
  const learner: Visit = {
    tracking,
    launch,
    state,
    statuses,
    syncs,
    time,
    lesson(number) {
      const first = !state.lessons.has(number);
      state.lessons.add(number);
      state.place = number;
      save();
      const id = number === 1 ? 'welcome' : 'case';
      tracking.lesson({ id, title: id, progress: Math.min(100, state.lessons.size * 50) }, first);
    },
    put(block, answer) {
      state.answers.set(block, answer);
      save();
    },
    choose(response, tries) {
      const chosen = response.map((id) => CHOICES.findIndex((choice) => choice.id === id) + 1);
      learner.put(1, { kind: 'choice', tries, chosen });
      tracking.answer(answerTo(response));
    },
    reflect(text) {
      learner.put(2, { kind: 'text', text });
      tracking.answer({ ...REFLECTION, response: [text] });
    },
    pass() {
      tracking.score({ scaled: 1, raw: 2, max: 2 });
      tracking.finish(PASSED);
    },
  };
  return learner;
}

/** The one story that every tracker must tell: two lessons, wrong, right, a reflection, the end. */
export async function playStory(tracking: Tracking): Promise<Visit> {
  const learner = await visit(tracking);
  learner.lesson(1);
  learner.lesson(2);
  learner.choose(['cheap'], 1);
  tracking.finish(UNDECIDED);
  learner.choose(['fit'], 2);
  learner.reflect('Ana & Co, 50 % more');
  learner.pass();
  await tracking.exit();
  return learner;
}
