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
  /** Posts anything to the course's page. */
  post(message: unknown): void;
  /** Where the player stands. */
  time(): number;
  /** What the course's page said to it. */
  heard: unknown[];
}

/** @param seconds of every video */
export async function videoHosts(context: BrowserContext, seconds = 8): Promise<VideoHosts> {
  let referrer = '';
  const hosts: VideoHosts = { mode: 'plays', stopAt: undefined, asked: [], referrer: () => referrer };
  for (const [name, origin] of Object.entries(ORIGINS)) {
    await context.route(`${origin}/**`, async (route) => {
      hosts.asked.push(new URL(route.request().url()));
      referrer = (await route.request().allHeaders()).referer ?? '';
      if (hosts.mode === 'blocked') return route.abort('blockedbyclient');
      const script = hosts.mode === 'silent' ? '' : pageScript(name as HostName, seconds, hosts);
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

function pageScript(name: HostName, seconds: number, { mode, stopAt }: VideoHosts): string {
  const speak = { youtube: speakYoutube, vimeo: speakVimeo, peertube: speakPeertube }[name];
  return `
const player = (${silentPlayer.toString()})(${seconds}, ${stopAt ?? seconds});
window.host = {
  heard: [],
  play: () => player.play(), pause: () => player.pause(), playTo: (second) => player.playTo(second), seek: (to) => player.seek(to), end: () => player.seek(player.length),
  rate: (speed) => player.setRate(speed), time: () => player.time, post: (message) => parent.postMessage(message, '*'),
};
addEventListener('message', ({ data }) => window.host.heard.push(data));
(${speak.toString()})(player, ${mode === 'gone'});`;
}

interface SilentPlayer {
  time: number;
  length: number;
  rate: number;
  volume: number;
  muted: boolean;
  state: 'unstarted' | 'playing' | 'paused' | 'ended';
  play(): void;
  pause(): void;
  playTo(second: number): void;
  seek(to: number): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  /** `tick` comes while it plays. */
  on(listener: (what: 'tick' | 'state' | 'seek' | 'rate' | 'volume') => void): void;
}

/** Runs in the host's page: a player's clock. */
function silentPlayer(length: number, firstStop: number): SilentPlayer {
  let stopAt = firstStop;
  const listeners: Parameters<SilentPlayer['on']>[0][] = [];
  const tell: Parameters<SilentPlayer['on']>[0] = (what) => {
    for (const listener of listeners) listener(what);
  };
  let last = performance.now();
  const player: SilentPlayer = {
    time: 0,
    length,
    rate: 1,
    volume: 1,
    muted: false,
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
    on: (listener) => void listeners.push(listener),
  };
  const change = (state: SilentPlayer['state']) => {
    if (player.state === state) return;
    player.state = state;
    tell('state');
  };
  setInterval(() => {
    const now = performance.now();
    if (player.state === 'playing') {
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

/** Runs in the host's page. Silent until it is greeted, and it hears only the origin that its address names. */
function speakYoutube(player: SilentPlayer, gone: boolean): void {
  const query = new URLSearchParams(location.search);
  const STATES = { unstarted: -1, ended: 0, playing: 1, paused: 2 };
  const wanted = new Set<string>();
  let listener: { origin: string; id: unknown; channel: unknown } | undefined;
  const send = (event: string, info: unknown) =>
    listener &&
    parent.postMessage(
      JSON.stringify({ event, info, id: listener.id, channel: listener.channel }),
      listener.origin,
    );
  const sound = () => ({ volume: Math.round(100 * player.volume), muted: player.muted });
  const state = () => ({
    playerState: STATES[player.state],
    currentTime: player.time,
    duration: player.state === 'unstarted' ? 0 : player.length,
    videoData: { video_id: location.pathname.split('/').pop(), title: 'A film' },
    playbackRate: player.rate,
    availableQualityLevels: ['hd720'],
    videoUrl: location.href,
  });
  const commands: Record<string, (...args: never[]) => void> = {
    addEventListener: (name: string) => {
      wanted.add(name);
      if (name === 'onError' && error !== undefined) send('onError', error);
    },
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
  };
  const error = document.referrer === '' ? 153 : gone ? 100 : undefined;
  addEventListener('message', ({ data, origin }) => {
    if (query.get('enablejsapi') !== '1' || typeof data !== 'string' || origin !== query.get('origin'))
      return;
    const { event, func, args = [], id, channel } = JSON.parse(data);
    if (event === 'listening' && listener === undefined) {
      listener = { origin, id, channel };
      send('initialDelivery', { apiInterface: Object.keys(commands), ...state(), ...sound() });
      send('onReady', null);
    } else if (event === 'command') commands[func]?.(...(args as never[]));
  });
  player.on((what) => {
    if (error !== undefined) return;
    if (what === 'tick')
      send('infoDelivery', { currentTime: player.time, playbackRate: player.rate, videoLoadedFraction: 1 });
    else if (what === 'rate') send('infoDelivery', { playbackRate: player.rate });
    else if (what === 'volume') send('infoDelivery', sound());
    else send('infoDelivery', state());
    if (what === 'state' && wanted.has('onStateChange')) send('onStateChange', STATES[player.state]);
  });
  player.time = Number(query.get('start') ?? 0);
  if (query.get('autoplay') === '1' && error === undefined) player.play();
}

/** Runs in the host's page. Says that it is ready, answers methods, and tells what was asked for. */
function speakVimeo(player: SilentPlayer, gone: boolean): void {
  const wanted = new Set<string>();
  // Some of its releases send texts, others objects.
  const send = (message: object) => parent.postMessage(JSON.stringify(message), '*');
  const at = () => ({ seconds: player.time, percent: player.time / player.length, duration: player.length });
  const tell = (event: string, data: object) => wanted.has(event) && parent.postMessage({ event, data }, '*');
  addEventListener('message', ({ data }) => {
    const { method, value } = typeof data === 'string' ? JSON.parse(data) : data;
    if (gone && method !== 'ping') return;
    if (method === 'ping') send({ method: 'ping' });
    else if (method === 'addEventListener') wanted.add(value);
    else if (method === 'getDuration') send({ method, value: player.length });
    else if (method === 'getPlaybackRate') send({ method, value: player.rate });
    else if (method === 'getPaused') send({ method, value: player.state !== 'playing' });
    else if (method === 'play') player.play();
    else if (method === 'pause') player.pause();
    else if (method === 'setCurrentTime') player.seek(value);
    else if (method === 'setPlaybackRate') player.setRate(value);
    else if (method === 'setVolume') player.setVolume(value);
    else if (method === 'setMuted') player.muted = value;
    else send({ event: 'error', data: { method, name: 'TypeError', message: 'no such method' } });
  });
  if (gone) {
    const data = { method: 'ready', name: 'PrivacyError', message: 'The video is private.' };
    send({ event: 'error', data });
    return;
  }
  let before = 'unstarted';
  player.on((what) => {
    if (what === 'tick') tell('timeupdate', at());
    else if (what === 'seek') tell('seeked', at());
    else if (what === 'rate') tell('playbackratechange', { playbackRate: player.rate });
    else if (what === 'volume') tell('volumechange', { volume: player.volume, muted: player.muted });
    else if (player.state === 'playing') {
      tell('play', at());
      tell('playing', at());
    } else {
      if (before === 'playing') tell('pause', at());
      if (player.state === 'ended') tell('ended', at());
    }
    before = player.state;
  });
  player.time = Number(/^#t=(\d+)s$/.exec(location.hash)?.[1] ?? 0);
  send({ event: 'ready' });
  // Nobody has asked for its events yet: that it plays is told to nobody.
  if (new URLSearchParams(location.search).get('autoplay') === '1') player.play();
}

/** Runs in the host's page: jschannel's greeting, requests and notifications, and news twice a second. */
function speakPeertube(player: SilentPlayer, gone: boolean): void {
  const query = new URLSearchParams(location.search);
  if (query.get('api') !== '1') return;
  const waiting: string[] = [];
  let greeted = false;
  const post = (message: object) => parent.postMessage(JSON.stringify(message), '*');
  const notify = (method: string, params: unknown) => {
    const message = { method: `peertube::${method}`, params };
    if (greeted) post(message);
    else waiting.push(JSON.stringify(message));
  };
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
  };
  addEventListener('message', ({ data }) => {
    const { id, method, params } = JSON.parse(data);
    const [scope, name = ''] = `${method}`.split('::');
    if (scope !== 'peertube') return;
    if (name === '__ready') {
      greeted = true;
      for (const message of waiting.splice(0)) parent.postMessage(message, '*');
    } else if (id !== undefined) {
      const act = methods[name];
      post(act === undefined ? { id, error: 'runtime_error' } : { id, result: act(params as never) ?? null });
    }
  });
  setTimeout(() => post({ method: 'peertube::__ready', params: { type: 'publish-request', publish: [] } }));
  // A video that is gone leaves a sentence in the frame and the channel open.
  if (gone) return;
  notify('ready', true);
  player.time = Number((query.get('start') ?? '0').replace('s', ''));
  setInterval(
    () =>
      notify('playbackStatusUpdate', {
        position: player.time,
        volume: player.volume,
        duration: player.length,
        playbackState: player.state,
      }),
    500,
  );
  player.on((what) => {
    if (what === 'state') notify('playbackStatusChange', player.state);
    else if (what === 'volume') notify('volumeChange', player.volume);
  });
  if (query.get('autoplay') === '1') player.play();
}
