/** A tracker that writes down what the player tells it, and keeps the state in this browser as an LMS would. */
import '../../../src/player/main.ts';
import { decodeState, encodeState } from '../../../src/state/codec.ts';
import type {
  Channel,
  EarlierWork,
  Launch,
  Offer,
  SyncStatus,
  Tracking,
} from '../../../src/tracking/tracking.ts';

interface Played {
  calls: string[];
  tell: (status: SyncStatus, waiting?: number, savedAt?: number, channels?: readonly Channel[]) => void;
  /** What `refused` gives. */
  refused: string[];
  /** Whether `adopt` fails. */
  broken: boolean;
}

/** Earlier work as a test writes it into the browser's storage, `lms:earlier`. */
export type HeldWork = Omit<EarlierWork, 'state'> & { state: string };

declare global {
  interface Window {
    played: Played;
  }
}

const played: Played = { calls: [], tell: () => {}, refused: [], broken: false };
window.played = played;
const say = (...words: unknown[]) =>
  played.calls.push(words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' '));

window.coursewrightTracking = (data): Tracking => ({
  onStatus: (listener) => {
    played.tell = (status, waiting = 0, savedAt, channels = []) =>
      listener({ status, waiting, savedAt, channels });
  },
  start: async (_time, ask) => {
    const offer = held<Offer>('lms:offer');
    if (offer !== undefined) say('chosen', await ask(offer));
    return launch(data.course.id);
  },
  save: (state) => {
    localStorage.setItem('lms:state', encodeState(state));
    say('save');
  },
  lesson: ({ id, progress }, first) => say('lesson', id, progress, first),
  answer: ({ key, response, correct }) => say('answer', key, response, correct),
  video: ({ kind, block }) => say('video', kind, block),
  score: ({ raw, max }) => say('score', raw, max),
  finish: ({ completion, success }) => say('finish', completion, success),
  exit: () => {
    say('exit');
    return Promise.resolve();
  },
  wake: () => say('wake'),
  adopt: async (id) => {
    if (played.broken) throw new Error('the disk is full');
    say('adopt', id);
  },
  forget: async () => {
    if (played.broken) throw new Error('the disk is full');
    say('forget');
  },
  refused: () => played.refused,
  flush: () => say('flush'),
  close: () => say('close'),
});

function held<T>(name: string): T | undefined {
  const text = localStorage.getItem(name);
  return text === null ? undefined : JSON.parse(text);
}

function launch(course: string): Launch {
  const earlier = (held<HeldWork[]>('lms:earlier') ?? []).flatMap((work): EarlierWork[] => {
    const decoded = decodeState(work.state, course);
    return 'state' in decoded ? [{ ...work, state: decoded.state }] : [];
  });
  return {
    learner: { id: 'ada', name: 'Ada Lovelace' },
    mode: (localStorage.getItem('lms:mode') as Launch['mode'] | null) ?? 'normal',
    state: localStorage.getItem('lms:state') ?? undefined,
    texts: {},
    earlier,
  };
}
