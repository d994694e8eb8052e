/** A host's own player in its frame. */
import { playerEvents, type VideoPlayer } from './browser-player.ts';
import type { VideoData } from './video-data.ts';

export function hostPlayer(data: VideoData, title: string): VideoPlayer {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = data.src;
  return {
    element: frame,
    time: 0,
    length: undefined,
    paused: false,
    speed: 1,
    volume: 1,
    captions: undefined,
    quality: undefined,
    play: () => {},
    pause: () => {},
    seek: () => {},
    setSpeed: () => {},
    setVolume: () => {},
    setCaptions: () => {},
    on: playerEvents().on,
    remove: () => frame.remove(),
  };
}
