/** Joining is a matter of what is joined, never of the order in which it comes, of how often, or of clocks. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, QuizAnswer } from '../../src/course/model/answer.ts';
import { emptyState, type SavedState } from '../../src/state/codec.ts';
import { follow } from '../../src/state/follow.ts';
import { joinHeld, joinStates } from '../../src/state/join.ts';
import { lastTick } from '../../src/state/times.ts';
import { answer } from '../support/answers.ts';
import { savedState } from '../support/states.ts';

const QUIZZES = [
  { block: 9, members: [1, 2, 3] },
  { block: 10, members: [4, 5] },
];
const BLOCKS = 12;
const ATTEMPT = { tag: 77, began: 3_000_000, commit: 0 };

const join = (a: SavedState, b: SavedState): SavedState => joinStates(a, b, QUIZZES);

/** Of one attempt and in one resolution, with so few times and answers that many are equal. */
function crowdedState(): fc.Arbitrary<SavedState> {
  const pool = fc.sample(answer, { numRuns: 12, seed: 5 });
  const quiz = fc.record({
    kind: fc.constant('quiz' as const),
    attempts: fc.integer({ min: 1, max: 2 }),
    seed: fc.integer({ min: 0, max: 1 }),
    drawn: fc.constantFrom<number[][]>([], [1], [4, 5]),
    finished: fc.boolean(),
    kept: fc.constantFrom(undefined, 10, 20),
  });
  const watched = fc.record({
    kind: fc.constant('watch' as const),
    slots: fc.array(fc.boolean(), { maxLength: 3 }),
    at: fc.integer({ min: 0, max: 2 }),
  });
  const choice = fc.record({
    kind: fc.constant('choice' as const),
    tries: fc.constantFrom(1, 2),
    chosen: fc.constantFrom<number[][]>([1], [2], [3]),
  });
  const one = fc.oneof(fc.constantFrom(...pool), choice, quiz, watched, fc.constant(undefined));
  const block = fc.integer({ min: 1, max: BLOCKS });
  return fc
    .tuple(savedState, fc.array(fc.tuple(block, one, fc.integer({ min: 0, max: 2 })), { maxLength: 14 }))
    .map(([state, list]) => {
      const answers = new Map<number, Answer>();
      const times = new Map<number, number>();
      for (const [number, kept, time] of list) {
        answers.delete(number);
        times.delete(number);
        if (kept !== undefined) answers.set(number, kept);
        if (kept === undefined || time > 0) times.set(number, time);
      }
      const attempt = { ...ATTEMPT, commit: state.attempt?.commit ?? 0 };
      return { ...state, attempt, scale: 2, placeTime: state.placeTime % 2, answers, times };
    });
}

const crowded = crowdedState();

it('is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(crowded, crowded, crowded, (a, b, c) => {
      expect(join(a, b)).toEqual(join(b, a));
      expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      expect(join(a, a)).toEqual(a);
      expect(join(join(a, b), b)).toEqual(join(a, b));
    }),
    { numRuns: 1000 },
  );
});

type Act =
  | { kind: 'answer'; block: number; answer: Answer | undefined }
  | { kind: 'quiz'; quiz: number; seed: number }
  | { kind: 'hand in'; quiz: number }
  | { kind: 'watch'; slot: number; at: number }
  | { kind: 'lesson'; lesson: number };

const ordinary = answer.filter(({ kind }) => kind !== 'quiz' && kind !== 'watch');
const FILM = 11;

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    block: fc.integer({ min: 1, max: 6 }),
    answer: fc.option(ordinary, { nil: undefined, freq: 4 }),
  }),
  fc.record({
    kind: fc.constant('quiz' as const),
    quiz: fc.constantFrom(9, 10),
    seed: fc.nat({ max: 4095 }),
  }),
  fc.record({ kind: fc.constant('hand in' as const), quiz: fc.constantFrom(9, 10) }),
  fc.record({
    kind: fc.constant('watch' as const),
    slot: fc.nat({ max: 4 }),
    at: fc.nat({ max: 100 }),
  }),
  fc.record({ kind: fc.constant('lesson' as const), lesson: fc.integer({ min: 1, max: 9 }) }),
);

/** What the player holds once the learner has done it. */
function done(state: SavedState, step: Act): SavedState {
  const answers = new Map(state.answers);
  if (step.kind === 'lesson') {
    return { ...state, place: step.lesson, lessons: new Set([...state.lessons, step.lesson]) };
  }
  if (step.kind === 'answer') {
    // A quiz shows its questions once it has begun.
    const quiz = QUIZZES.find(({ members }) => members.includes(step.block));
    if (quiz !== undefined && !answers.has(quiz.block)) return state;
    if (step.answer === undefined) answers.delete(step.block);
    else answers.set(step.block, step.answer);
  } else if (step.kind === 'watch') {
    const before = answers.get(FILM);
    const slots = before?.kind === 'watch' ? [...before.slots] : Array<boolean>(5).fill(false);
    slots[step.slot] = true;
    answers.set(FILM, { kind: 'watch', slots, at: step.at });
  } else {
    const before = answers.get(step.quiz) as QuizAnswer | undefined;
    if (step.kind === 'hand in') {
      if (before !== undefined) answers.set(step.quiz, { ...before, finished: true });
    } else {
      for (const member of QUIZZES.find(({ block }) => block === step.quiz)?.members ?? []) {
        answers.delete(member);
      }
      const attempts = (before?.attempts ?? 0) + 1;
      answers.set(step.quiz, {
        kind: 'quiz',
        attempts,
        seed: step.seed,
        drawn: [],
        finished: false,
        kept: undefined,
      });
    }
  }
  return { ...state, answers };
}

/** A browser: what it has kept, and what it has told. */
class Device {
  own: SavedState;
  exposed: SavedState;

  constructor(scale: number) {
    this.own = { ...emptyState('course', 'en'), attempt: ATTEMPT, scale };
    this.exposed = this.own;
  }

  act(step: Act, tick: number): void {
    this.own = follow(this.own, done(this.own, step), { tick, exposed: this.exposed }, QUIZZES);
  }

  tell(): SavedState {
    this.exposed = this.own;
    return this.own;
  }

  /** At its next start. */
  learn(other: SavedState): void {
    this.own = join(this.own, other);
    this.exposed = this.own;
  }
}

type Step =
  | { device: number; do: 'act'; act: Act; minutes: number }
  | { device: number; do: 'tell' }
  | { device: number; do: 'learn'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      device: fc.nat({ max: 2 }),
      do: fc.constant('act' as const),
      act,
      minutes: fc.nat({ max: 600 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ device: fc.nat({ max: 2 }), do: fc.constant('tell' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ device: fc.nat({ max: 2 }), do: fc.constant('learn' as const), which: fc.nat() }),
  },
);
/** Ticks by which the clock of each device is wrong: from long before the attempt to long after its last tick. */
const YEARS = 3 * lastTick(20);

interface Played {
  devices: Device[];
  told: SavedState[];
}

function play(steps: readonly Step[], wrong: readonly number[], scale: number): Played {
  const devices = wrong.map(() => new Device(scale));
  const told: SavedState[] = [];
  let now = 0;
  for (const one of steps) {
    const device = devices[one.device];
    if (device === undefined) continue;
    if (one.do === 'tell') told.push(device.tell());
    else if (one.do === 'learn') {
      const state = told[one.which % Math.max(1, told.length)];
      if (state !== undefined) device.learn(state);
    } else {
      now += one.minutes;
      const shown = Math.max(0, now + (wrong[one.device] ?? 0)) >> (20 - scale);
      device.act(one.act, shown);
    }
  }
  return { devices, told };
}

const steps = fc.array(step, { maxLength: 40 });
const clocks = (most: number) => fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -YEARS, max: most })));

it('comes to the same in any order of arrival, whatever the clocks say and however coarse they are', () => {
  fc.assert(
    fc.property(steps, clocks(YEARS), fc.constantFrom(0, 2, 13, 20), fc.infiniteStream(fc.nat()), (...of) => {
      const [list, wrong, scale, dice] = of;
      const { devices, told } = play(list, wrong, scale);
      const states = [...told, ...devices.map(({ own }) => own)];
      const once = states.reduce(join);
      const twice = shuffled([...states, ...states], dice).reduce(join);
      expect(twice).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

function shuffled<T>(list: readonly T[], dice: Iterator<number>): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice((dice.next().value ?? 0) % left.length, 1));
}

it('holds what a device did last against everything that it has told or heard before', () => {
  fc.assert(
    fc.property(steps, clocks(0), (list, wrong) => {
      const { devices, told } = play(list, wrong, 20);
      for (const [index, { own }] of devices.entries()) {
        const heard = toldBy(list, index, told);
        expect(heard.reduce(join, own)).toEqual(own);
      }
    }),
    { numRuns: 500 },
  );
});

/** What this device has told, and what it has learnt. */
function toldBy(list: readonly Step[], index: number, told: readonly SavedState[]): SavedState[] {
  let count = 0;
  return list.flatMap((one) => {
    if (one.do === 'tell') {
      const state = told[count++];
      return one.device === index && state !== undefined ? [state] : [];
    }
    const learnt =
      one.do === 'learn' && one.device === index ? told[one.which % Math.max(1, count)] : undefined;
    return learnt === undefined || count === 0 ? [] : [learnt];
  });
}

it('holds what a page has kept against its own commits, also when time has run out', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), fc.nat({ max: 20 }), (acts, committed) => {
      const device = new Device(2);
      let held = device.own;
      const page = 9 * 4096;
      acts.forEach((one, count) => {
        device.act(one, YEARS);
        device.own = { ...device.own, attempt: { ...ATTEMPT, commit: page + count + 1 } };
        if (count <= committed) held = device.tell();
      });
      if (acts.length > 0) expect(joinHeld(device.own, held, QUIZZES)).toEqual(device.own);
    }),
  );
});
