/** The browser's own element as a player; nothing is loaded before it is asked to play. */
import { type PlayerEvent, playerEvents, type VideoPlayer } from './browser-player.ts';
import type { VideoData } from './video-data.ts';

export function nativePlayer(data: VideoData, title: string, poster: string | undefined): VideoPlayer {
  const { on, tell } = playerEvents();
  const video = mediaElement(data, title, poster);
  listen(video, tell);
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
      return [...video.textTracks].find((track) => track.mode === 'showing')?.language;
    },
    quality: undefined,
    play: () => void video.play().catch(() => undefined),
    pause: () => video.pause(),
    seek: (to) => {
      video.currentTime = to;
    },
    setSpeed: (speed) => {
      video.playbackRate = speed;
    },
    setVolume: (volume) => {
      video.muted = volume === 0;
      if (volume > 0) video.volume = volume;
    },
    setCaptions: (language) => {
      for (const track of video.textTracks) track.mode = track.language === language ? 'showing' : 'disabled';
    },
    on,
    remove: () => {
      video.pause();
      video.remove();
    },
  };
}

function mediaElement(data: VideoData, title: string, poster: string | undefined): HTMLVideoElement {
  const video = document.createElement('video');
  video.controls = true;
  video.setAttribute('aria-label', title);
  video.playsInline = true;
  video.preload = 'none';
  if (poster !== undefined) video.poster = poster;
  video.src = data.src;
  const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' });
  data.captions.forEach(({ language, cues }, index) => {
    // The cues come with the page: one opened from a disk may not load a caption file.
    const track = video.addTextTrack('captions', names.of(language) ?? language, language);
    for (const [start, end, text] of cues) track.addCue(new VTTCue(start, end, text));
    track.mode = index === 0 ? 'showing' : 'disabled';
  });
  return video;
}

function listen(video: HTMLVideoElement, tell: (event: PlayerEvent) => void): void {
  // The element says where it jumps to, not where from.
  let last = 0;
  let from: number | undefined;
  video.addEventListener('loadedmetadata', () => tell({ kind: 'ready' }));
  video.addEventListener('timeupdate', () => {
    if (video.seeking) return;
    last = video.currentTime;
    tell({ kind: 'time' });
  });
  video.addEventListener('seeking', () => {
    from ??= last;
  });
  video.addEventListener('seeked', () => {
    if (from !== undefined) tell({ kind: 'seeked', from, to: video.currentTime });
    last = video.currentTime;
    from = undefined;
  });
  video.addEventListener('playing', () => tell({ kind: 'played' }));
  video.addEventListener('pause', () => tell({ kind: 'paused' }));
  video.addEventListener('ended', () => tell({ kind: 'ended' }));
  video.addEventListener('error', () => tell({ kind: 'failed', why: 'media' }));
  video.addEventListener('ratechange', () => tell({ kind: 'changed', what: 'speed' }));
  video.addEventListener('volumechange', () => tell({ kind: 'changed', what: 'volume' }));
  video.textTracks.addEventListener('change', () => tell({ kind: 'changed', what: 'captions' }));
}
