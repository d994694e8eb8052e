/** A tracker that writes down what the player tells it, and keeps the state in this browser as an LMS would. */
import '../../../src/player/main.ts';
import { encodeState } from '../../../src/state/codec.ts';
import type { Launch, SyncStatus, Tracking } from '../../../src/tracking/tracking.ts';

interface Played {
  calls: string[];
  tell: (status: SyncStatus, waiting?: number, savedAt?: number) => void;
}

declare global {
  interface Window {
    played: Played;
  }
}

const played: Played = { calls: [], tell: () => {} };
window.played = played;
const say = (...words: unknown[]) =>
  played.calls.push(words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' '));

window.coursewrightTracking = (): Tracking => ({
  onStatus: (listener) => {
    played.tell = (status, waiting = 0, savedAt) => listener({ status, waiting, savedAt });
  },
  start: () => Promise.resolve(launch()),
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
  flush: () => say('flush'),
  close: () => say('close'),
});

function launch(): Launch {
  return {
    learner: { id: 'ada', name: 'Lovelace, Ada' },
    mode: (localStorage.getItem('lms:mode') as Launch['mode'] | null) ?? 'normal',
    state: localStorage.getItem('lms:state') ?? undefined,
    texts: {},
  };
}
