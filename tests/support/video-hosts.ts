/**
 * YouTube, Vimeo and a PeerTube instance in a browser without a network: their addresses are answered by
 * pages that speak the hosts' real message protocols around a player without a picture. Tests act in them
 * as learners do who use the host's own buttons, by `window.host`.
 */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

export type HostName = 'youtube' | 'vimeo' | 'peertube';

/** `gone`: the host says that there is no such video; `silent`: a page that speaks to nobody; `blocked`: no answer. */
type HostMode = 'plays' | 'gone' | 'silent' | 'blocked';

export interface VideoHosts {
  mode: HostMode;
  /** What YouTube says in the mode `gone`. */
  error: 2 | 5 | 100 | 101 | 150 | 153;
  /** Of every video from here on; infinite: a live one. */
  seconds: number;
  /** Seconds at which a player that begins pauses by itself. */
  stopAt: number | undefined;
  /** Everything that any page asked of the hosts, in order. */
  readonly asked: URL[];
  /** Headers of the last request. */
  readonly referrer: () => string;
}

export const ORIGINS: Record<HostName, string> = {
  youtube: 'https://www.youtube-nocookie.com',
  vimeo: 'https://player.vimeo.com',
  peertube: 'https://peertube.example',
};

/** What tests may do in a host's page. */
export interface HostPage {
  play(): void;
  pause(): void;
  /** Plays to this second, and pauses there. */
  playTo(second: number): void;
  seek(to: number): void;
  end(): void;
  rate(speed: number): void;
  /** Shows an advertisement in the place of the video, or the video again. */
  advertise(shown: boolean): void;
  /** Posts anything to the course's page. */
  post(message: unknown): void;
  /** Where the player stands. */
  time(): number;
  isPlaying(): boolean;
  /** What the course's page said to it. */
  heard: unknown[];
  /** What of it a real player would have refused or not understood. */
  refused: unknown[];
}

/** @param seconds of every video */
export async function videoHosts(context: BrowserContext, seconds = 8): Promise<VideoHosts> {
  let referrer = '';
  const hosts: VideoHosts = {
    mode: 'plays',
    error: 100,
    seconds,
    stopAt: undefined,
    asked: [],
    referrer: () => referrer,
  };
  for (const [name, origin] of Object.entries(ORIGINS)) {
    await context.route(`${origin}/**`, async (route) => {
      hosts.asked.push(new URL(route.request().url()));
      referrer = (await route.request().allHeaders()).referer ?? '';
      if (hosts.mode === 'blocked') return route.abort('blockedbyclient');
      const script = hosts.mode === 'silent' ? '' : pageScript(name as HostName, hosts);
      const body = `<!doctype html><html lang="en"><title>${name}</title><p>${name}</p><script>${script}</script></html>`;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
  }
  return hosts;
}

/** The host's page in a page of ours. */
export async function hostFrame(page: Page, name: HostName): Promise<Frame> {
  const speaking = async (): Promise<Frame | undefined> => {
    const frame = page.frames().findLast((one) => one.url().startsWith(ORIGINS[name]));
    // A frame that makes room for another one is asked in vain.
    const speaks = await frame?.evaluate(() => 'host' in window).catch(() => false);
    return speaks ? frame : undefined;
  };
  await expect.poll(speaking).toBeDefined();
  return (await speaking()) as Frame;
}

function pageScript(name: HostName, { mode, seconds, error, stopAt }: VideoHosts): string {
  const speak = { youtube: speakYoutube, vimeo: speakVimeo, peertube: speakPeertube }[name];
  return `
const player = (${silentPlayer.toString()})(${seconds}, ${stopAt ?? seconds});
const refused = [];
window.host = {
  heard: [], refused,
  play: () => player.play(), pause: () => player.pause(), playTo: (second) => player.playTo(second),
  seek: (to) => player.seek(to), end: () => player.seek(player.length),
  rate: (speed) => player.setRate(speed), advertise: (shown) => player.advertise(shown),
  time: () => player.time, isPlaying: () => player.state === 'playing', post: (message) => parent.postMessage(message, '*'),
};
addEventListener('message', ({ data }) => window.host.heard.push(data));
(${speak.toString()})(player, ${mode === 'gone' ? error : 0}, (what) => refused.push(what));`;
}

interface SilentPlayer {
  time: number;
  length: number;
  rate: number;
  volume: number;
  muted: boolean;
  /** Language of the captions that are shown. */
  captions: string | undefined;
  state: 'unstarted' | 'playing' | 'paused' | 'ended';
  play(): void;
  pause(): void;
  playTo(second: number): void;
  seek(to: number): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  setCaptions(language: string | undefined): void;
  advertise(shown: boolean): void;
  /** `tick` comes while it plays. */
  on(listener: (what: 'tick' | 'state' | 'seek' | 'rate' | 'volume' | 'captions') => void): void;
}

/** Runs in the host's page: a player's clock. What is live began an hour ago. */
function silentPlayer(length: number, firstStop: number): SilentPlayer {
  let stopAt = firstStop;
  const listeners: Parameters<SilentPlayer['on']>[0][] = [];
  const tell: Parameters<SilentPlayer['on']>[0] = (what) => {
    for (const listener of listeners) listener(what);
  };
  let last = performance.now();
  let advertisement: { since: number; at: number } | undefined;
  const player: SilentPlayer = {
    time: length === Number.POSITIVE_INFINITY ? 3600 : 0,
    length,
    rate: 1,
    volume: 1,
    muted: false,
    captions: undefined,
    state: 'unstarted',
    play: () => {
      if (player.state === 'ended') player.time = 0;
      last = performance.now();
      change('playing');
    },
    pause: () => change('paused'),
    playTo: (second) => {
      stopAt = second;
      player.play();
    },
    seek: (to) => {
      player.time = Math.min(length, Math.max(0, to));
      if (player.state === 'ended' && player.time < length) change('paused');
      tell('seek');
      if (player.time === length) change('ended');
    },
    setRate: (rate) => {
      player.rate = rate;
      tell('rate');
    },
    setVolume: (volume) => {
      player.volume = volume;
      tell('volume');
    },
    setCaptions: (language) => {
      player.captions = language;
      tell('captions');
    },
    // Nothing says which times a player tells meanwhile: here the worst, those of the advertisement.
    advertise: (shown) => {
      if (shown) {
        advertisement = { since: performance.now(), at: player.time };
        change('unstarted');
      } else {
        player.time = advertisement?.at ?? player.time;
        advertisement = undefined;
        player.play();
      }
    },
    on: (listener) => void listeners.push(listener),
  };
  const change = (state: SilentPlayer['state']) => {
    if (player.state === state) return;
    player.state = state;
    tell('state');
  };
  setInterval(() => {
    const now = performance.now();
    if (advertisement !== undefined) {
      player.time = (now - advertisement.since) / 1000;
      tell('tick');
    } else if (player.state === 'playing') {
      player.time = Math.min(stopAt, player.time + ((now - last) / 1000) * player.rate);
      tell('tick');
      if (player.time === length) change('ended');
      else if (player.time === stopAt) {
        stopAt = length;
        change('paused');
      }
    }
    last = now;
  }, 100);
  return player;
}

/**
 * Runs in the host's page. It hears only the origin that its address names, and of commands only those with
 * the id of who greeted it. What it would say before it was greeted and is ready waits; an event that
 * nobody has asked for by then is never told.
 */
function speakYoutube(player: SilentPlayer, gone: number, refuse: (what: unknown) => void): void {
  const query = new URLSearchParams(location.search);
  const STATES = { unstarted: -1, ended: 0, playing: 1, paused: 2 };
  const wanted = new Set<string>();
  const queue: object[] = [];
  const isLive = player.length === Number.POSITIVE_INFINITY;
  let listener: { origin: string; id: unknown } | undefined;
  let initialized = false;
  const post = (message: object) =>
    listener &&
    parent.postMessage(JSON.stringify({ ...message, id: listener.id, channel: 'widget' }), listener.origin);
  const send = (event: string, info: unknown) => {
    if (initialized) post({ event, info });
    else queue.push({ event, info });
  };
  const sound = () => ({ volume: Math.round(100 * player.volume), muted: player.muted });
  const state = () => ({
    playerState: STATES[player.state],
    currentTime: player.time,
    duration: player.state === 'unstarted' ? 0 : isLive ? player.time : player.length,
    videoData: { video_id: location.pathname.split('/').pop(), title: 'A film', isLive },
    playbackRate: player.rate,
    availableQualityLevels: ['hd720'],
    videoUrl: location.href,
    currentTimeLastUpdated_: Date.now() / 1000,
  });
  const commands: Record<string, (...args: never[]) => void> = {
    addEventListener: (name: string) => wanted.add(name),
    playVideo: () => player.play(),
    pauseVideo: () => player.pause(),
    seekTo: (to: number) => player.seek(to),
    setPlaybackRate: (rate: number) => player.setRate(rate),
    setVolume: (volume: number) => player.setVolume(volume / 100),
    mute: () => {
      player.muted = true;
      player.setVolume(player.volume);
    },
    unMute: () => {
      player.muted = false;
      player.setVolume(player.volume);
    },
    setOption: (module: string, option: string, value: { languageCode?: string }) => {
      if (module === 'captions' && option === 'track') player.setCaptions(value.languageCode);
      else refuse([module, option]);
    },
  };
  const error = document.referrer === '' ? 153 : gone;
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== parent) return;
    if (query.get('enablejsapi') !== '1' || typeof data !== 'string' || origin !== query.get('origin'))
      return refuse(data);
    const { event, func, args, id, channel } = JSON.parse(data);
    if (channel !== 'widget' || id === undefined || (listener !== undefined && id !== listener.id))
      refuse(data);
    else if (event === 'command' && Array.isArray(args) && Object.hasOwn(commands, func))
      commands[func]?.(...(args as never[]));
    else if (event !== 'listening') refuse(data);
    else if (initialized) post({ event: 'alreadyInitialized', info: null });
    else {
      listener = { origin, id };
      initialized = true;
      const methods = Object.keys(commands);
      send('initialDelivery', { apiInterface: methods, ...state(), ...sound() });
      send('onReady', null);
      for (const message of queue.splice(0)) post(message);
      if (error !== 0 && wanted.has('onError')) send('onError', error);
    }
  });
  player.on((what) => {
    if (error !== 0) return;
    if (what === 'tick')
      send('infoDelivery', { currentTime: player.time, playbackRate: player.rate, videoLoadedFraction: 1 });
    else if (what === 'rate') send('infoDelivery', { playbackRate: player.rate });
    else if (what === 'volume') send('infoDelivery', sound());
    else if (what === 'captions')
      send('apiInfoDelivery', {
        namespaces: ['captions'],
        captions: { options: ['track'], track: player.captions ? { languageCode: player.captions } : {} },
      });
    else send('infoDelivery', state());
    if (what === 'state' && wanted.has('onStateChange')) send('onStateChange', STATES[player.state]);
  });
  if (!isLive) player.time = Number(query.get('start') ?? 0);
  if (query.get('autoplay') === '1' && error === 0) player.play();
}

/**
 * Runs in the host's page. Says that it is ready, answers methods or tells what is wrong with them, and
 * tells of events from when they are asked for: that it plays by itself, it has told nobody.
 */
function speakVimeo(player: SilentPlayer, gone: number, refuse: (what: unknown) => void): void {
  const EVENTS = new Set(
    'play playing pause ended timeupdate seeked durationchange playbackratechange volumechange texttrackchange error'.split(
      ' ',
    ),
  );
  const wanted = new Set<string>();
  // Some of its releases send texts, others objects.
  const send = (message: object) => parent.postMessage(JSON.stringify(message), '*');
  // Whole seconds before it plays.
  const duration = () => (player.state === 'unstarted' ? Math.round(player.length) : player.length);
  const at = (length = player.length) => ({
    seconds: player.time,
    percent: player.time / length,
    duration: length,
  });
  const tell = (event: string, data: object) => wanted.has(event) && parent.postMessage({ event, data }, '*');
  const within = (value: unknown, least: number, most: number) =>
    typeof value === 'number' && value >= least && value <= most;
  const methods: Record<string, (value: never) => unknown> = {
    ping: () => undefined,
    addEventListener: (name: string) => (EVENTS.has(name) ? void wanted.add(name) : 'TypeError'),
    getPlaybackRate: () => player.rate,
    getPaused: () => player.state !== 'playing',
    play: () => player.play(),
    pause: () => player.pause(),
    setCurrentTime: (to: number) => (within(to, 0, player.length) ? player.seek(to) : 'RangeError'),
    setPlaybackRate: (rate: number) => (within(rate, 0.5, 2) ? player.setRate(rate) : 'RangeError'),
    setVolume: (volume: number) => (within(volume, 0, 1) ? player.setVolume(volume) : 'RangeError'),
    setMuted: (muted: boolean) => {
      player.muted = muted;
      tell('volumechange', { volume: player.volume, muted });
    },
    enableTextTrack: ({ language }: { language: string }) =>
      language === 'en' ? player.setCaptions(language) : 'InvalidTrackLanguageError',
    disableTextTrack: () => player.setCaptions(undefined),
  };
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    const { method, value } = typeof data === 'string' ? JSON.parse(data) : data;
    if (gone !== 0 && method !== 'ping') return;
    const act = Object.hasOwn(methods, method) ? methods[method] : undefined;
    const result = act === undefined ? 'TypeError' : act(value as never);
    if (typeof result !== 'string') send({ method, value: result });
    else {
      refuse(data);
      send({ event: 'error', data: { method, name: result, message: 'It does not.' } });
    }
  });
  if (gone !== 0) {
    const data = { method: 'ready', name: 'PrivacyError', message: 'The video is private.' };
    send({ event: 'error', data });
    return;
  }
  player.time = Number(/^#t=(\d+)s$/.exec(location.hash)?.[1] ?? 0);
  let before: SilentPlayer['state'] = 'unstarted';
  player.on((what) => {
    if (what === 'tick') tell('timeupdate', at());
    else if (what === 'seek') tell('seeked', at());
    else if (what === 'rate') tell('playbackratechange', { playbackRate: player.rate });
    else if (what === 'volume') tell('volumechange', { volume: player.volume, muted: player.muted });
    else if (what === 'captions')
      tell('texttrackchange', { kind: player.captions && 'captions', language: player.captions ?? null });
    else if (player.state === 'playing') {
      tell('play', at(Math.round(player.length)));
      tell('playing', at());
    } else {
      if (before === 'playing') tell('pause', at());
      if (player.state === 'ended') tell('ended', at());
    }
    before = player.state;
  });
  tell('durationchange', { duration: duration() });
  send({ event: 'ready' });
  if (new URLSearchParams(location.search).get('autoplay') === '1') player.play();
}

/**
 * Runs in the host's page: jschannel 1.0.2, as PeerTube has it. It holds back all but its greeting until
 * that is answered, and then hears no other; what has no id is no request. A state is told each half second.
 */
function speakPeertube(player: SilentPlayer, gone: number, refuse: (what: unknown) => void): void {
  const query = new URLSearchParams(location.search);
  if (query.get('api') !== '1') return;
  const waiting: object[] = [];
  let greeted = false;
  const post = (message: object) => {
    if (greeted) parent.postMessage(JSON.stringify(message), '*');
    else waiting.push(message);
  };
  const notify = (method: string, params: unknown) => post({ method: `peertube::${method}`, params });
  const methods: Record<string, (value: never) => unknown> = {
    play: () => player.play(),
    pause: () => player.pause(),
    seek: (to: number) => player.seek(to),
    setPlaybackRate: (rate: number) => player.setRate(rate),
    getPlaybackRate: () => player.rate,
    setVolume: (volume: number) => player.setVolume(volume),
    getVolume: () => player.volume,
    getCurrentTime: () => player.time,
    isReady: () => true,
    isPlaying: () => player.state === 'playing',
  };
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    if (typeof data !== 'string') return refuse(data);
    const { id, method, params } = JSON.parse(data);
    const [scope, name = ''] = `${method}`.split('::');
    if (scope !== 'peertube') return refuse(data);
    if (name === '__ready') {
      if (greeted || params.type !== 'publish-reply' || !Array.isArray(params.publish)) return refuse(data);
      greeted = true;
      for (const message of waiting.splice(0)) post(message);
    } else if (!id) refuse(data);
    else if (!Object.hasOwn(methods, name)) {
      refuse(data);
      post({ id, error: 'method_not_found', message: 'not bound' });
    } else post({ id, result: methods[name]?.(params as never) });
  });
  setTimeout(() => {
    const params = { type: 'publish-request', publish: [] };
    parent.postMessage(JSON.stringify({ method: 'peertube::__ready', params }), '*');
  });
  // A video that is gone leaves a sentence in the frame and the channel open.
  if (gone !== 0) return;
  player.time = Number((query.get('start') ?? `${player.time}`).replace('s', ''));
  setInterval(
    () =>
      notify('playbackStatusUpdate', {
        position: player.time,
        volume: player.volume,
        // What is live has none, which JSON writes as null.
        duration: player.length,
        playbackState: player.state,
      }),
    500,
  );
  let before: SilentPlayer['state'] = 'unstarted';
  player.on((what) => {
    if (what === 'volume') notify('volumeChange', player.volume);
    if (what !== 'state') return;
    if (player.state === 'ended' && before === 'playing') notify('playbackStatusChange', 'paused');
    if (player.state !== 'unstarted') notify('playbackStatusChange', player.state);
    before = player.state;
  });
  notify('ready', true);
  if (query.get('autoplay') === '1') player.play();
}
