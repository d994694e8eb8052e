/** Keys of the player, as people know them; they act while the focus is in the stage. */
import type { VideoPlayer } from './browser-player.ts';
import { SPEEDS } from './browser-preferences.ts';

/** As the sheet of keys lists them. */
export const KEYS = {
  title: 'keysVideo',
  rows: [
    ['K', 'keyPlay'],
    ['← →', 'keyFive'],
    ['J L', 'keyTen'],
    ['0 – 9', 'keyTenths'],
    ['↑ ↓', 'keyVolume'],
    ['M', 'keyMute'],
    ['C', 'keyCaptions'],
    ['F', 'keyFullScreen'],
    ['< >', 'keySpeed'],
  ],
} as const;

export interface KeyActions {
  /** Seconds from here, negative for back. */
  step(seconds: number): void;
  /** Seconds of the video. */
  seek(to: number): void;
  togglePlay(): void;
  /** 0…1 */
  volume(to: number): void;
  toggleMute(): void;
  toggleCaptions(): void;
  toggleFullScreen(): void;
  speed(to: number): void;
  /** True where something was open to be closed. */
  escape(): boolean;
}

/** True where the key did something. */
export function pressKey(
  event: KeyboardEvent,
  player: VideoPlayer,
  length: number,
  act: KeyActions,
): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented)
    return false;
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Escape') return act.escape();
  // Lists and fields keep their keys; a slider keeps those that move it.
  if (
    target.closest('select, textarea, input:not([type=range]), [contenteditable], [data-block] [data-block]')
  )
    return false;
  const isVolume = target.matches('.volume');
  const isSeek = target.matches('.seek');
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case ' ':
      if (target.closest('button, a, summary')) return false;
      act.togglePlay();
      break;
    case 'k':
      act.togglePlay();
      break;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (isVolume) return false;
      act.step(key === 'ArrowLeft' ? -5 : 5);
      break;
    case 'ArrowUp':
    case 'ArrowDown':
      if (isVolume) return false;
      if (isSeek) act.step(key === 'ArrowUp' ? 5 : -5);
      else act.volume(player.volume + (key === 'ArrowUp' ? 0.1 : -0.1));
      break;
    case 'j':
      act.step(-10);
      break;
    case 'l':
      act.step(10);
      break;
    case 'm':
      act.toggleMute();
      break;
    case 'c':
      act.toggleCaptions();
      break;
    case 'f':
      act.toggleFullScreen();
      break;
    case 'Home':
      if (isVolume) return false;
      act.seek(0);
      break;
    case 'End':
      if (isVolume) return false;
      act.seek(length);
      break;
    case '<':
    case '>':
      act.speed(nextSpeed(player.speed, key === '>'));
      break;
    default:
      if (!/^\d$/.test(key)) return false;
      act.seek((length * Number(key)) / 10);
  }
  return true;
}

function nextSpeed(speed: number, faster: boolean): number {
  const next = faster ? SPEEDS.find((one) => one > speed) : SPEEDS.findLast((one) => one < speed);
  return next ?? speed;
}
