/** The browser's own element as a player; nothing is loaded before it is asked to play. */
import { type PlayerEvent, playerEvents, type VideoPlayer } from './browser-player.ts';
import { preferences, preferred } from './browser-preferences.ts';
import type { Film, VideoData } from './video-data.ts';

/** Undefined where this browser plays none of the video's files. */
export function nativePlayer(
  data: VideoData,
  title: string,
  poster: string | undefined,
): VideoPlayer | undefined {
  const films = playableFilms(data);
  const [first] = films;
  if (first === undefined) return undefined;
  let film = first;
  const { on, tell } = playerEvents();
  const left = new AbortController();
  const video = mediaElement(data, title, poster, film);
  const captions = captionsOf(video, data);
  const failed = new Set<Film>();
  const watch = listen(video, tell, left.signal);
  video.addEventListener('error', () => {
    failed.add(film);
    const other = films.find((one) => one.kind === film.kind && !failed.has(one));
    if (other === undefined) tell({ kind: 'failed', why: 'media' });
    else load(other);
  });

  function load(next: Film): void {
    const { currentTime, paused } = video;
    film = next;
    video.src = next.src;
    watch.jump(currentTime);
    if (!paused) play();
    tell({ kind: 'changed', what: 'quality' });
  }

  function play(): void {
    void video.play().catch(() => undefined);
  }

  return {
    element: video,
    get time() {
      return video.currentTime;
    },
    get length() {
      return Number.isFinite(video.duration) ? video.duration : undefined;
    },
    get paused() {
      return video.paused;
    },
    get speed() {
      return video.playbackRate;
    },
    get volume() {
      return video.muted ? 0 : video.volume;
    },
    get captions() {
      return captions.shown;
    },
    get quality() {
      return films.length > 1 ? film.name : undefined;
    },
    qualities: films.map(({ name }) => name),
    play,
    pause: () => video.pause(),
    seek: (to) => watch.jump(Math.max(0, Math.min(to, video.duration || to))),
    setSpeed: (speed) => {
      // The default one is what another file begins with.
      video.defaultPlaybackRate = speed;
      video.playbackRate = speed;
    },
    setVolume: (volume) => {
      video.muted = volume === 0;
      if (volume > 0) video.volume = volume;
    },
    setCaptions: (language) => {
      if (language === captions.shown) return;
      captions.show(language);
      tell({ kind: 'changed', what: 'captions' });
    },
    setQuality: (name) => {
      const next = films.find((one) => one.name === name);
      if (next !== undefined && next !== film) load(next);
    },
    on,
    remove: () => {
      left.abort();
      video.pause();
      video.remove();
    },
  };
}

const TYPES: Record<string, string> = {
  m3u8: 'application/vnd.apple.mpegurl',
  webm: 'video/webm',
  ogv: 'video/ogg',
};

/** The video's own file first. */
function playableFilms(data: VideoData): Film[] {
  const films = data.films ?? [{ kind: 'film', name: 'film', src: data.src }];
  const probe = document.createElement('video');
  return films.filter(({ src }) => {
    const type = TYPES[/\.(\w+)(?:[?#]|$)/.exec(src)?.[1]?.toLowerCase() ?? ''];
    return type === undefined || probe.canPlayType(type) !== '';
  });
}

function mediaElement(
  data: VideoData,
  title: string,
  poster: string | undefined,
  film: Film,
): HTMLVideoElement {
  const { speed, volume } = preferences();
  const video = document.createElement('video');
  video.setAttribute('aria-label', title);
  video.playsInline = true;
  video.preload = 'none';
  if (poster !== undefined) video.poster = poster;
  video.src = film.src;
  video.volume = volume;
  video.defaultPlaybackRate = speed;
  video.playbackRate = speed;
  for (const { language, name, cues } of data.captions) {
    // The cues come with the page: one opened from a disk may not load a caption file.
    const track = video.addTextTrack('captions', name, language);
    for (const [start, end, text] of cues) track.addCue(new VTTCue(start, end, text));
  }
  return video;
}

/** The page draws the captions itself; where the system shows the picture alone, the browser does. */
function captionsOf(video: HTMLVideoElement, { captions }: VideoData) {
  const first = preferred(captions, ({ language }) => language);
  let shown = preferences().captions ? first?.language : undefined;
  let alone = false;
  const apply = () => {
    for (const track of video.textTracks)
      track.mode = track.language !== shown ? 'disabled' : alone ? 'showing' : 'hidden';
  };
  const leave = (isAlone: boolean) => () => {
    alone = isAlone;
    apply();
  };
  for (const name of ['enterpictureinpicture', 'webkitbeginfullscreen'])
    video.addEventListener(name, leave(true));
  for (const name of ['leavepictureinpicture', 'webkitendfullscreen'])
    video.addEventListener(name, leave(false));
  apply();
  return {
    get shown() {
      return shown;
    },
    show: (language: string | undefined) => {
      shown = language;
      apply();
    },
  };
}

function listen(
  video: HTMLVideoElement,
  tell: (event: PlayerEvent) => void,
  signal: AbortSignal,
): { jump(to: number): void } {
  // The element says where it jumps to, not where from.
  let last = 0;
  let from: number | undefined;
  let { playbackRate, volume, muted } = video;
  video.addEventListener('loadedmetadata', () => tell({ kind: 'ready' }));
  video.addEventListener('timeupdate', () => {
    if (video.seeking || video.readyState === 0) return;
    last = video.currentTime;
    tell({ kind: 'time' });
  });
  video.addEventListener('seeking', () => {
    from ??= last;
  });
  video.addEventListener('seeked', () => {
    const to = video.currentTime;
    if (from !== undefined && Math.abs(to - from) > 0.05) tell({ kind: 'seeked', from, to });
    last = to;
    from = undefined;
  });
  video.addEventListener('playing', () => tell({ kind: 'played' }));
  video.addEventListener('pause', () => tell({ kind: 'paused' }));
  video.addEventListener('ended', () => tell({ kind: 'ended' }));
  video.addEventListener('ratechange', () => {
    if (video.playbackRate === playbackRate) return;
    ({ playbackRate } = video);
    tell({ kind: 'changed', what: 'speed' });
  });
  video.addEventListener('volumechange', () => {
    if (video.volume === volume && video.muted === muted) return;
    ({ volume, muted } = video);
    tell({ kind: 'changed', what: 'volume' });
  });
  let isFull = false;
  const noteFullScreen = () => {
    const now = document.fullscreenElement?.contains(video) ?? false;
    if (now !== isFull) tell({ kind: 'changed', what: 'fullscreen' });
    isFull = now;
  };
  document.addEventListener('fullscreenchange', noteFullScreen, { signal });
  return {
    jump: (to) => {
      // Where a file that is not loaded yet begins is no jump.
      if (video.readyState === 0) last = to;
      video.currentTime = to;
    },
  };
}
