/** What an LRS hears of videos, whatever learners do with them, against the profile's own rules. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_TOLD } from '../../../src/blocks/video/browser-session.ts';
import type { WatchAnswer } from '../../../src/course/model/answer.ts';
import type { VideoEvent } from '../../../src/course/model/video-event.ts';
import { checkStatement } from '../../../src/fakes/check-statement.ts';
import { emptyState, encodeFixed, encodeState } from '../../../src/state/codec.ts';
import { joinStates } from '../../../src/state/join.ts';
import type { LaunchParameters } from '../../../src/tracking/lrs/launch-parameters.ts';
import { createStatementWriter } from '../../../src/tracking/lrs/statements.ts';
import { createVideoStatements, MAX_WAITING } from '../../../src/tracking/lrs/video-statements.ts';
import type { VideoStatements } from '../../../src/tracking/video-parts.ts';
import { type FakeFilm, type Film, type Watching, watchFilm } from '../../support/fake-film.ts';
import { samplePackage } from '../../support/tracking.ts';
import {
  checkVideoStatement,
  checkVideoTrace,
  extension,
  missingAdvice,
  openSessions,
  type Sent,
  segmentsOf,
  videoVerb,
} from '../../support/video-profile.ts';

const LAUNCH: LaunchParameters = {
  endpoint: 'https://lrs.example/xapi',
  auth: 'Basic a',
  fetch: undefined,
  actor: { objectType: 'Agent', name: 'Ada', account: { homePage: 'https://lms.example', name: '42' } },
  registration: '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10',
  activityId: 'https://lms.example/activity/7',
  platform: undefined,
  grouping: undefined,
};
const PLACE = { lesson: 'start/case', block: 'film', title: 'A & B <c> "d" 日本 😀' };

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'],
    now: Date.UTC(2026, 4, 5, 10),
  });
  vi.stubGlobal('document', { fullscreenElement: null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function statementsOfVideos(): VideoStatements {
  return createVideoStatements(createStatementWriter(samplePackage(), LAUNCH), {
    agent: 'Browser/1.0',
    screen: () => [1280, 800],
  });
}

/** Statements as an LRS reads them. */
class Trace {
  readonly sent: Sent[] = [];
  #videos = statementsOfVideos();

  hear = (event: VideoEvent): void => {
    this.sent.push(...asSent(this.#videos.tell({ ...PLACE, ...event })));
  };

  /** The tab is killed, and the next visit tells what its journal holds. */
  kill(): void {
    this.sent.push(...asSent(this.#videos.lastWords()));
    this.#videos = statementsOfVideos();
  }

  get verbs(): string[] {
    return this.sent.map(videoVerb);
  }

  last(verb: string): Sent {
    return this.sent.findLast((one) => videoVerb(one) === verb);
  }
}

function asSent(statements: readonly object[]): Sent[] {
  return JSON.parse(JSON.stringify(statements)) as Sent[];
}

function problemsOf(sent: readonly Sent[]): string[] {
  return [...sent.flatMap(checkStatement), ...sent.flatMap(checkVideoStatement), ...checkVideoTrace(sent)];
}

const FILM: Film = { length: 60, slots: 30, threshold: 0.8 };

describe('a film that is watched to its end', () => {
  it('is told in the order of the profile', () => {
    const trace = new Trace();
    const { film, leave } = watchFilm(FILM, undefined, trace.hear);
    film.play();
    film.pass(10);
    film.pause();
    film.pass(5);
    film.seek(20);
    film.setSpeed(2);
    film.play();
    film.pass(30);
    film.seek(5);
    film.play();
    film.pass(60);
    leave('end');
    expect(problemsOf(trace.sent)).toEqual([]);
    expect(trace.verbs).toEqual([
      ...['initialized', 'played', 'paused', 'seeked', 'interacted', 'played', 'completed', 'paused'],
      ...['seeked', 'played', 'paused', 'terminated'],
    ]);
  });

  it('says what, where and how much', () => {
    const trace = new Trace();
    const { film, leave } = watchFilm({ ...FILM, threshold: 0.5 }, undefined, trace.hear);
    film.play();
    film.pass(12.5);
    film.pause();
    film.seek(30);
    film.pass(2);
    film.play();
    film.pass(40);
    leave('end');
    expect(trace.last('initialized')).toMatchObject({
      object: {
        id: 'https://example.org/courses/sample/start/case#film',
        definition: { type: 'https://w3id.org/xapi/video/activity-type/video', name: { es: PLACE.title } },
      },
      context: {
        registration: LAUNCH.registration,
        contextActivities: {
          parent: [{ id: 'https://example.org/courses/sample/start/case' }],
          grouping: [{ id: LAUNCH.activityId }, { id: 'https://example.org/courses/sample' }],
          category: [{ id: 'https://w3id.org/xapi/video' }],
        },
      },
    });
    const seeked = trace.last('seeked');
    expect([extension(seeked, 'result', 'time-from'), extension(seeked, 'result', 'time-to')]).toEqual([
      12.5, 30,
    ]);
    expect(trace.last('played').verb).toEqual({
      id: 'https://w3id.org/xapi/video/verbs/played',
      display: { 'en-US': 'played' },
    });
    expect(segmentsOf(trace.last('terminated'))).toEqual([
      [0, 12.5],
      [30, 60],
    ]);
    expect(extension(trace.last('completed'), 'context', 'completion-threshold')).toBe(0.5);
    expect(trace.last('completed').result).toMatchObject({ completion: true, duration: 'PT30.5S' });
    expect(new Set(trace.sent.map((one) => extension(one, 'context', 'session-id')))).toEqual(
      new Set([trace.sent[0].id]),
    );
  });

  it('tells jumps and settings of when and where they happened, not of when they were over', () => {
    const trace = new Trace();
    const { film } = watchFilm(FILM, undefined, trace.hear);
    film.play();
    film.pass(10);
    const at = Date.now();
    film.setVolume(0.5);
    film.pass(2);
    film.seek(30);
    film.pass(2);
    const of = (verb: string) => Date.parse(trace.last(verb).timestamp) - at;
    expect(extension(trace.last('interacted'), 'result', 'time')).toBe(10);
    expect([of('interacted'), of('seeked')]).toEqual([0, 2000]);
  });

  it('counts the whole film in length, stretches, progress and threshold, where a part of it counts', () => {
    const trace = new Trace();
    const { film, leave } = watchFilm(
      { ...FILM, threshold: 0.5, start: 10, end: 50, slots: 20 },
      undefined,
      trace.hear,
    );
    film.play();
    film.pass(31);
    leave('end');
    const told = (verb: string, name: string) => extension(trace.last(verb), 'result', name);
    expect(extension(trace.last('completed'), 'context', 'completion-threshold')).toBe(0.333);
    expect(Number(told('completed', 'progress'))).toBeGreaterThanOrEqual(0.333);
    expect([told('terminated', 'progress'), told('terminated', 'played-segments')]).toEqual([
      0.517,
      '0.000[.]31.000',
    ]);
    expect(problemsOf(trace.sent)).toEqual([]);
  });

  it('follows the advice of the profile, but for what nobody knows', () => {
    const trace = new Trace();
    const { film, leave } = watchFilm(FILM, undefined, trace.hear);
    film.quality = '720p';
    film.play();
    film.setVolume(0);
    film.pass(60);
    leave('end');
    expect(new Set(trace.sent.flatMap(missingAdvice))).toEqual(
      new Set(['context:frame-rate', 'context:track']),
    );
  });

  it('counts the time of earlier visits by what they left', () => {
    const trace = new Trace();
    const slots = Array.from({ length: 30 }, (_, slot) => slot < 20);
    const { film } = watchFilm({ ...FILM, threshold: 1 }, { kind: 'watch', slots, at: 40 }, trace.hear);
    film.setSpeed(2);
    film.play();
    film.pass(60);
    expect(trace.last('completed').result.duration).toBe('PT50S');
  });

  it('names another sound, and a picture by its lines', () => {
    const trace = new Trace();
    const { film } = watchFilm(FILM, undefined, trace.hear);
    film.quality = '720p';
    film.play();
    film.pause();
    film.quality = 'description';
    film.captions = undefined;
    film.play();
    const [first, second] = trace.sent.filter((one) => videoVerb(one) === 'played');
    const settings = (one: Sent) =>
      ['quality', 'track', 'cc-subtitle-enabled', 'cc-subtitle-lang'].map((name) =>
        extension(one, 'context', name),
      );
    expect(settings(first)).toEqual([720, undefined, true, 'en']);
    expect(settings(second)).toEqual([undefined, 'description', false, undefined]);
  });
});

describe('the profile’s rules', () => {
  const trace = (): Sent[] => {
    const told = new Trace();
    const { film, leave } = watchFilm(FILM, undefined, told.hear);
    film.play();
    film.pass(60);
    leave('end');
    return told.sent;
  };
  const RESULT = 'https://w3id.org/xapi/video/extensions/';
  it.each<[string, (sent: Sent[]) => void, string]>([
    ['a missing length', ([first]) => delete first.context.extensions[`${RESULT}length`], 'context:length'],
    ['four decimals', ([, played]) => (played.result.extensions[`${RESULT}time`] = 0.1234), 'time 0.1234'],
    ['completion of a pause', (sent) => (sent.at(-2).result.completion = true), 'result.completion'],
    ['another name of a verb', ([, played]) => (played.verb.display['en-US'] = 'began'), 'display'],
    ['its name in another language', ([, played]) => (played.verb.display.es = 'reprodujo'), 'display'],
    ['a missing category', ([first]) => delete first.context.contextActivities.category, 'category'],
    ['a beginning in the middle', (sent) => sent.shift(), 'its session was not initialized'],
    ['two beginnings', (sent) => sent.unshift(sent[0]), 'the session was initialized before'],
    ['no pause at the end', (sent) => sent.splice(-2, 1), 'not paused'],
    ['words after the end', (sent) => sent.push(sent[1]), 'its session is terminated'],
    [
      'a progress that is not what was played',
      (sent) => (sent.at(-1).result.extensions[`${RESULT}progress`] = 0.9),
      'progress 0.9 where 60 of 60 s were played',
    ],
    [
      'segments out of order',
      (sent) => (sent.at(-1).result.extensions[`${RESULT}played-segments`] = '5.000[.]6.000[,]0.000[.]2.000'),
      'segment 0–2 out of order',
    ],
  ])('see %s', (_, spoil, problem) => {
    const sent = trace();
    spoil(sent);
    expect(problemsOf(sent).join('\n')).toContain(problem);
  });
});

it('stands in the order of its timestamps, though a clock ticks between two statements', () => {
  const trace = new Trace();
  const { film } = watchFilm(FILM, undefined, trace.hear);
  film.play();
  film.pass(10);
  let now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now++);
  trace.kill();
  vi.mocked(Date.now).mockRestore();
  expect(trace.verbs.slice(-2)).toEqual(['paused', 'terminated']);
  const times = trace.sent.map(({ timestamp }) => String(timestamp));
  expect(times).toEqual([...times].sort());
});

it('a player that takes over from another begins a session of its own', () => {
  const trace = new Trace();
  const first = watchFilm(FILM, undefined, trace.hear);
  first.film.play();
  first.film.pass(3);
  const second = watchFilm(FILM, first.answer, trace.hear);
  second.film.play();
  second.film.pass(3);
  second.leave('end');
  expect(problemsOf(trace.sent)).toEqual([]);
  expect(openSessions(trace.sent)).toBe(0);
});

type Step =
  | { do: 'play' | 'pause' | 'hide' | 'turn' }
  | { do: 'pass'; seconds: number }
  | { do: 'seek'; share: number }
  | { do: 'speed'; speed: number };

interface Session {
  device: 0 | 1;
  /** What the other device kept is known. */
  joined: boolean;
  steps: Step[];
  end: 'end' | 'kill';
}

/** Evenly spread, to the millisecond; a share likewise. */
function seconds(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'play' }, { do: 'pause' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'hide' }, { do: 'turn' }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      seconds: seconds(0.05, 40),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('seek' as const),
      share: seconds(0, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('speed' as const), speed: fc.constantFrom(0.5, 1, 1.25, 2) }),
  },
);
const session: fc.Arbitrary<Session> = fc.record({
  device: fc.constantFrom(0 as const, 1 as const),
  joined: fc.boolean(),
  steps: fc.array(step, { maxLength: 30 }),
  end: fc.constantFrom('end' as const, 'end' as const, 'kill' as const),
});
const film: fc.Arbitrary<Film> = fc
  .record({
    length: seconds(2, 240),
    slots: fc.integer({ min: 1, max: 60 }),
    threshold: fc.option(fc.constantFrom(0.3, 0.5, 0.8, 1), { nil: undefined }),
    cut: fc.boolean(),
  })
  .map(({ cut, length, ...rest }) => ({
    ...rest,
    length,
    ...(cut && { start: length * 0.1, end: length * 0.9 }),
  }));

function take(step: Step, { film: playing, leave }: Watching): void {
  switch (step.do) {
    case 'play':
      playing.play();
      break;
    case 'pause':
      playing.pause();
      break;
    case 'hide':
      leave('save');
      break;
    case 'turn':
      leave('lesson');
      break;
    case 'pass':
      playing.pass(step.seconds);
      break;
    case 'seek':
      playing.seek(step.share * playing.length);
      break;
    case 'speed':
      playing.setSpeed(step.speed);
  }
}

function merged(newer: WatchAnswer | undefined, older: WatchAnswer | undefined): WatchAnswer | undefined {
  const of = (answer: WatchAnswer | undefined) => ({
    ...emptyState('sample', 'es'),
    answers: new Map(answer === undefined ? [] : [[1, answer]]),
  });
  return joinStates(of(newer), of(older), []).answers.get(1) as WatchAnswer | undefined;
}

/** The model: which slots were played for at least this share of their length, second by second. */
function slotsPlayed(
  { length, slots, start = 0, end = length }: Film,
  films: FakeFilm[],
  share: number,
): boolean[] {
  const all = films.flatMap(({ stretches }) => stretches).sort((a, b) => a[0] - b[0]);
  const size = (end - start) / slots;
  return Array.from({ length: slots }, (_, slot) => {
    const [from, to] = [start + slot * size, start + (slot + 1) * size];
    let covered = 0;
    let reached = from;
    for (const [a, b] of all) {
      covered += Math.max(0, Math.min(b, to) - Math.max(a, reached));
      reached = Math.max(reached, Math.min(b, to));
    }
    return covered >= share * size;
  });
}

describe('over random sessions on two devices', () => {
  it('every statement and their order follow the profile', () => {
    fc.assert(
      fc.property(film, fc.array(session, { minLength: 1, maxLength: 5 }), (of, sessions) => {
        const traces = [new Trace(), new Trace()];
        const kept: (WatchAnswer | undefined)[] = [undefined, undefined];
        for (const { device, joined, steps, end } of sessions) {
          const trace = traces[device] as Trace;
          const before = joined ? merged(kept[device], kept[1 - device]) : kept[device];
          const watching = watchFilm(of, before, trace.hear);
          for (const one of steps) take(one, watching);
          if (end === 'end') watching.leave('end');
          else trace.kill();
          vi.advanceTimersByTime(60_000);
          kept[device] = watching.answer;
        }
        for (const { sent } of traces) {
          expect(problemsOf(sent)).toEqual([]);
          expect(openSessions(sent)).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what counts as watched is what was played', () => {
    fc.assert(
      fc.property(film, fc.array(session, { minLength: 1, maxLength: 5 }), (of, sessions) => {
        const kept: (WatchAnswer | undefined)[] = [undefined, undefined];
        const ended: FakeFilm[] = [];
        const all: FakeFilm[] = [];
        for (const { device, joined, steps, end } of sessions) {
          const before = joined ? merged(kept[device], kept[1 - device]) : kept[device];
          const watching = watchFilm(of, before, () => {});
          for (const one of steps) take(one, watching);
          if (end === 'end') watching.leave('end');
          vi.advanceTimersByTime(60_000);
          kept[device] = watching.answer;
          all.push(watching.film);
          if (end === 'end') ended.push(watching.film);
        }
        const slots = merged(kept[0], kept[1])?.slots ?? [];
        const most = slotsPlayed(of, all, 0.8999);
        const least = ended.map((one) => slotsPlayed(of, [one], 0.9001));
        for (const [slot, full] of slots.entries()) {
          if (full) expect(most[slot]).toBe(true);
          else expect(least.some((seen) => seen[slot])).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('after 10,000 random seeks', () => {
  const seeks = fc.sample(
    fc.record({
      to: seconds(0, 600),
      wait: seconds(0.05, 3),
    }),
    10_000,
  );

  it('statements and the saved state are bounded', () => {
    const trace = new Trace();
    const of: Film = { length: 600, slots: 60, threshold: 0.8 };
    const state = emptyState('sample', 'es');
    const most = {
      ...state,
      answers: new Map([
        [1, { kind: 'watch', slots: Array<boolean>(60).fill(true), at: 599, joined: true } as const],
      ]),
    };
    let longest = 0;
    const watching = watchFilm(of, undefined, trace.hear, (answer) => {
      state.answers.set(1, answer);
      longest = Math.max(longest, encodeState(state).length);
    });
    watching.film.play();
    for (const { to, wait } of seeks) {
      watching.film.seek(to);
      watching.film.play();
      watching.film.pass(wait);
    }
    watching.leave('end');
    expect(problemsOf(trace.sent)).toEqual([]);
    expect(trace.verbs.filter((verb) => verb === 'seeked').length).toBeGreaterThan(50);
    expect(trace.sent.length).toBeLessThanOrEqual(MAX_TOLD + 4);
    expect(Math.max(...trace.sent.map((one) => JSON.stringify(one).length))).toBeLessThan(4000);
    expect(longest).toBeLessThanOrEqual(encodeFixed(most).length);
  });

  it('an LRS that is away leaves few waiting, which still tell it all', () => {
    const videos = statementsOfVideos();
    let waiting: ReturnType<VideoStatements['tell']> = [];
    const watching = watchFilm(FILM, undefined, (event) => {
      waiting.push(...videos.tell({ ...PLACE, ...event }));
      const spared = new Set(videos.spare(waiting));
      waiting = waiting.filter((one) => !spared.has(one));
    });
    for (const { to, wait } of seeks.slice(0, 2000)) {
      watching.film.seek(to / 10);
      watching.film.play();
      watching.film.pass(wait);
      watching.film.pause();
      watching.film.pass(1);
    }
    watching.leave('end');
    const sent = asSent(waiting);
    expect(problemsOf(sent)).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(MAX_WAITING + 3);
    expect(JSON.stringify(sent).length).toBeLessThan(48_000);
    expect(sent.map(videoVerb)).toEqual(
      expect.arrayContaining(['initialized', 'completed', 'paused', 'terminated']),
    );
  });
});
