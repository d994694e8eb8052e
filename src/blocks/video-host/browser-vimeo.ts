/** Vimeo's player takes methods and, once asked for them, tells events with the time in `seconds`. */
import { type HostSigns, type HostSpeech, type HostState, type Message, record } from './browser-speech.ts';

const STATES: Record<string, HostState | undefined> = {
  play: 'playing',
  playing: 'playing',
  pause: 'paused',
  ended: 'ended',
};
const TIMED = [...Object.keys(STATES), 'timeupdate', 'seeked', 'durationchange'];
const EVENTS = [...TIMED, 'playbackratechange', 'volumechange', 'texttrackchange', 'error'];

export const vimeo: HostSpeech = {
  address(address, at) {
    if (at >= 1) address.hash = `t=${Math.floor(at)}s`;
  },
  hello: [{ method: 'ping' }],
  ask: [
    ...EVENTS.map((value) => ({ method: 'addEventListener', value })),
    { method: 'getPlaybackRate' },
    // It may have begun before it was asked to tell so.
    { method: 'getPaused' },
  ],
  hear({ event, method, data, value }) {
    if (event === 'ready' || method === 'ping') return {};
    if (method === 'getPlaybackRate') return { speed: value };
    if (method === 'getPaused') return value === false ? { state: 'playing' } : {};
    return typeof event === 'string' ? told(event, record(data)) : undefined;
  },
  play: () => ({ method: 'play' }),
  pause: () => ({ method: 'pause' }),
  seek: (value) => ({ method: 'setCurrentTime', value }),
  speed: (value) => ({ method: 'setPlaybackRate', value }),
  volume: (volume) => [
    { method: 'setMuted', value: volume === 0 },
    ...(volume === 0 ? [] : [{ method: 'setVolume', value: volume }]),
  ],
  captions: (language) =>
    language === undefined
      ? { method: 'disableTextTrack' }
      : { method: 'enableTextTrack', value: { language } },
};

function told(event: string, data: Message): HostSigns | undefined {
  if (TIMED.includes(event)) {
    // Before it really plays it knows the whole seconds only.
    const length = event === 'play' ? undefined : data.duration;
    return { time: data.seconds, length, state: STATES[event] };
  }
  switch (event) {
    case 'playbackratechange':
      return { speed: data.playbackRate };
    case 'volumechange':
      return { volume: data.muted === true ? 0 : data.volume };
    case 'texttrackchange':
      return { captions: data.language ?? false };
    case 'error':
      // An order that it does not follow is told as an error too; a password is asked for in the frame.
      return data.method === 'ready' && data.name !== 'PasswordError' ? { failed: 'gone' } : undefined;
    default:
      return undefined;
  }
}
