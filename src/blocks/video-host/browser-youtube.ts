/** YouTube's player speaks JSON texts once it was greeted; `infoDelivery` tells what has changed. */
import { type HostSpeech, type HostState, record } from './browser-speech.ts';

/** `playerState`; -1 not begun, 3 loading and 5 waiting change nothing. */
const STATES = new Map<unknown, HostState>([
  [0, 'ended'],
  [1, 'playing'],
  [2, 'paused'],
]);
/** The one error that another try may mend; 2 and 100 know no such video, 101, 150 and 153 may not show it here. */
const PLAYER_BROKE = 5;

const told = (event: string, rest: object) => JSON.stringify({ event, id: 1, channel: 'widget', ...rest });
const command = (func: string, ...args: unknown[]) => told('command', { func, args });

export const youtube: HostSpeech = {
  address({ searchParams }, at) {
    searchParams.set('enablejsapi', '1');
    searchParams.set('origin', location.origin);
    if (at >= 1) searchParams.set('start', `${Math.floor(at)}`);
  },
  hello: told('listening', {}),
  ask: [command('addEventListener', 'onError')],
  hear({ event, info }) {
    if (event === 'onError') return { failed: info === PLAYER_BROKE ? 'media' : 'gone' };
    if (event !== 'initialDelivery' && event !== 'infoDelivery') return undefined;
    const { currentTime, duration, playbackRate, volume, muted, playerState } = record(info);
    return {
      time: currentTime,
      length: duration,
      speed: playbackRate,
      volume: muted === true ? 0 : typeof volume === 'number' ? volume / 100 : undefined,
      state: STATES.get(playerState),
    };
  },
  play: () => command('playVideo'),
  pause: () => command('pauseVideo'),
  seek: (to) => command('seekTo', to, true),
  speed: (speed) => command('setPlaybackRate', speed),
  volume: (volume) =>
    volume === 0 ? [command('mute')] : [command('unMute'), command('setVolume', Math.round(100 * volume))],
  captions: (language) =>
    command('setOption', 'captions', 'track', language === undefined ? {} : { languageCode: language }),
};
