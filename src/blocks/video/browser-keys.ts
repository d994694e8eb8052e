/** Keys of the player, as people know them; they act while the focus is in the stage. */
import type { VideoPlayer } from './browser-player.ts';
import { SPEEDS } from './browser-preferences.ts';

const ROWS = [
  ['K', 'keyPlay'],
  ['← →', 'keyFive'],
  ['J L', 'keyTen'],
  ['0 – 9', 'keyTenths'],
  ['↑ ↓', 'keyVolume'],
  ['M', 'keyMute'],
  ['C', 'keyCaptions'],
  ['F', 'keyFullScreen'],
  ['< >', 'keySpeed'],
] as const;

const OF_SOUND: readonly string[] = ['keyVolume', 'keyMute'];

/** As the sheet of keys lists them: those of the sound only where a film of the course has any. */
export const KEYS = {
  title: 'keysVideo',
  get rows() {
    const blocks = window.coursewrightCourse?.lessons.flatMap((lesson) => lesson.blocks) ?? [];
    const isHeard = blocks.some(({ type, data }) => type === 'video' && data.silent !== true);
    return ROWS.filter(([, label]) => isHeard || !OF_SOUND.includes(label));
  },
} as const;

export interface KeyActions {
  /** Seconds from here, negative for back. */
  step(seconds: number): void;
  /** Seconds of the video. */
  seek(to: number): void;
  togglePlay(): void;
  /** 0…1; undefined, as the next, where there is nothing to hear. */
  volume?(to: number): void;
  toggleMute?(): void;
  toggleCaptions(): void;
  toggleFullScreen(): void;
  speed(to: number): void;
  /** True where something was open to be closed. */
  escape(): boolean;
}

/** Seconds from here. */
const STEPS: Record<string, number> = { ArrowLeft: -5, ArrowRight: 5, j: -10, l: 10 };

const ACTIONS: Record<string, 'togglePlay' | 'toggleMute' | 'toggleCaptions' | 'toggleFullScreen'> = {
  ' ': 'togglePlay',
  k: 'togglePlay',
  m: 'toggleMute',
  c: 'toggleCaptions',
  f: 'toggleFullScreen',
};

/** True where the key did something. */
export function pressKey(
  event: KeyboardEvent,
  player: VideoPlayer,
  length: number,
  act: KeyActions,
): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
  const target = event.target as HTMLElement;
  if (key === 'Escape') return act.escape();
  // Lists and fields keep their keys, a slider those that move it, a button the one that presses it.
  if (target.matches('select') || (target.matches('.volume') && key.length > 1)) return false;
  if (key === ' ' && target.matches('button')) return false;
  const action = ACTIONS[key];
  const step = STEPS[key] ?? 0;
  const up = { ArrowUp: 1, ArrowDown: -1 }[key] ?? 0;
  const faster = { '>': 1, '<': -1 }[key] ?? 0;
  const tenth = { Home: 0, End: 10 }[key] ?? (/^\d$/.test(key) ? Number(key) : -1);
  if (action !== undefined) act[action]?.();
  else if (step !== 0) act.step(step);
  else if (up !== 0 && target.matches('.seek')) act.step(5 * up);
  else if (up !== 0 && act.volume) act.volume(player.volume + up / 10);
  else if (faster !== 0)
    act.speed(SPEEDS[(SPEEDS as readonly number[]).indexOf(player.speed) + faster] ?? player.speed);
  else if (tenth >= 0) act.seek((length * tenth) / 10);
  else return false;
  return true;
}
