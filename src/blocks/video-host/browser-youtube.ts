/** YouTube's player speaks JSON texts once it was greeted; `infoDelivery` tells what has changed. */
import { type HostSigns, type HostSpeech, type HostState, type Message, record } from './browser-speech.ts';

/** `playerState`; while an advertisement is shown, the video has not begun (-1) or waits (5). 3, loading, changes nothing. */
const STATES = new Map<unknown, HostState>([
  [-1, 'away'],
  [0, 'ended'],
  [1, 'playing'],
  [2, 'paused'],
  [5, 'away'],
]);
/** The one error that another try may mend; 2 and 100 know no such video, 101, 150 and 153 may not show it here. */
const PLAYER_BROKE = 5;

const told = (event: string, rest: object) => JSON.stringify({ event, id: 1, channel: 'widget', ...rest });
const command = (func: string, ...args: unknown[]) => told('command', { func, args });
const LISTENING = told('listening', {});
const ASK_ERRORS = command('addEventListener', 'onError');

export const youtube: HostSpeech = {
  address({ searchParams }, at) {
    searchParams.set('enablejsapi', '1');
    searchParams.set('origin', location.origin);
    if (at >= 1) searchParams.set('start', `${Math.floor(at)}`);
  },
  // An error is told once, to those who have asked for it by then.
  hello: [ASK_ERRORS, LISTENING],
  ask: [ASK_ERRORS],
  hear({ event, info }, say) {
    switch (event) {
      case 'initialDelivery':
      case 'infoDelivery':
        return delivered(record(info));
      case 'apiInfoDelivery':
        return captioned(record(record(info).captions).track);
      case 'onError':
        return { failed: info === PLAYER_BROKE ? 'media' : 'gone' };
      case 'readyToListen':
        say(LISTENING);
        return undefined;
      default:
        return undefined;
    }
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

function delivered(info: Message): HostSigns {
  const { currentTime, duration, playbackRate, volume, muted, playerState, videoData } = info;
  return {
    time: currentTime,
    // Of what is live, how long it has been so.
    length: record(videoData).isLive === true ? undefined : duration,
    speed: playbackRate,
    volume: muted === true ? 0 : typeof volume === 'number' ? volume / 100 : undefined,
    state: STATES.get(playerState),
  };
}

/** @param track undefined where the video has no captions to choose */
function captioned(track: unknown): HostSigns | undefined {
  return track === undefined ? undefined : { captions: record(track).languageCode ?? false };
}
