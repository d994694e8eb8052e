/**
 * PeerTube's player speaks JSON texts by the rules of jschannel: names behind its scope, a greeting that
 * has to be answered, requests with an id, and news without one. Twice a second it tells where it stands, but
 * its speed only when it is asked for: at each of these news, for what plays faster than is known looks like a
 * jump, which is not counted.
 */
import { type HostSigns, type HostSpeech, type HostState, record } from './browser-speech.ts';

const SCOPE = 'peertube::';
const SPEED = 'speed';

const STATES: Record<string, HostState | undefined> = {
  playing: 'playing',
  paused: 'paused',
  ended: 'ended',
};

let requests = 0;

function request(method: string, params?: unknown, id: string | number = ++requests): string {
  return JSON.stringify({ id, method: SCOPE + method, params });
}

export const peertube: HostSpeech = {
  sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups',
  address({ searchParams }, at) {
    searchParams.set('api', '1');
    if (at >= 1) searchParams.set('start', `${Math.floor(at)}s`);
  },
  hello: [],
  ask: [],
  hear({ id, method, params, result }, say) {
    if (method === undefined) return answer(id, result);
    if (typeof method !== 'string' || !method.startsWith(SCOPE)) return undefined;
    switch (method.slice(SCOPE.length)) {
      case '__ready':
        // Two releases of jschannel greet in two ways.
        if (params === 'ping') say(greeting('pong'));
        else if (record(params).type === 'publish-request')
          say(greeting({ type: 'publish-reply', publish: [] }));
        return undefined;
      case 'ready':
        return {};
      case 'playbackStatusChange':
        // The time comes with the answer: news of it may be half a second old.
        if (stateOf(params) !== undefined) say(request('getCurrentTime', undefined, `${params}`));
        return undefined;
      case 'playbackStatusUpdate':
        return statusOf(params, say);
      case 'volumeChange':
        return { volume: params };
      default:
        return undefined;
    }
  },
  play: () => request('play'),
  pause: () => request('pause'),
  seek: (to) => request('seek', to),
  speed: (speed) => request('setPlaybackRate', speed),
  volume: (volume) => [request('setVolume', volume)],
};

function greeting(params: unknown): string {
  return JSON.stringify({ method: `${SCOPE}__ready`, params });
}

/** @param id of the request; that of the time is the state that it was asked for */
function answer(id: unknown, result: unknown): HostSigns | undefined {
  if (id === SPEED) return { speed: result };
  const state = stateOf(id);
  return state && { time: result, state };
}

function statusOf(params: unknown, say: (message: unknown) => void): HostSigns {
  const { position, duration, volume, playbackState } = record(params);
  say(request('getPlaybackRate', undefined, SPEED));
  return { time: position, length: duration, volume, state: stateOf(playbackState) };
}

function stateOf(value: unknown): HostState | undefined {
  return typeof value === 'string' && Object.hasOwn(STATES, value) ? STATES[value] : undefined;
}
