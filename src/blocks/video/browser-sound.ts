/** How loud a video is: a button that mutes it and a slider. A film without sound has neither. */
import type { VideoContext } from './browser-context.ts';
import { iconButton, make } from './browser-dom.ts';
import type { VideoPlayer } from './browser-player.ts';
import { prefer, preferences } from './browser-preferences.ts';

/** Shapes in a box of 24. */
const LOUD = 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12';
const MUTE = 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5';

export interface Sound {
  readonly elements: readonly HTMLElement[];
  toggleMute(): void;
  /** 0…1 */
  volume(to: number): void;
  refresh(): void;
}

/** Undefined where there is nothing to hear. `show` writes on the picture what was done. */
export function soundControls(
  { data, host }: VideoContext,
  player: VideoPlayer,
  show: (text: string) => void,
): Sound | undefined {
  if (data.silent) return undefined;
  const toggleMute = () => player.setVolume(player.volume > 0 ? 0 : preferences().volume);
  const volume = (to: number) => {
    const rounded = Math.round(Math.max(0, Math.min(1, to)) * 20) / 20;
    player.setVolume(rounded);
    prefer({ ...(rounded > 0 && { volume: rounded }) });
    show(host.text('percent', { n: Math.round(100 * rounded) }));
  };
  const mute = iconButton(host.text('videoMute'), LOUD, toggleMute);
  const slider = make('input', { type: 'range', className: 'volume', min: '0', max: '1', step: '0.05' });
  slider.setAttribute('aria-label', host.text('videoVolume'));
  slider.addEventListener('input', () => volume(Number(slider.value)));
  return {
    elements: [mute.element, slider],
    toggleMute,
    volume,
    refresh: () => {
      const isMute = player.volume === 0;
      mute.show(host.text(isMute ? 'videoUnmute' : 'videoMute'), isMute ? MUTE : LOUD);
      slider.value = String(player.volume);
      slider.style.setProperty('--at', `${100 * player.volume}%`);
    },
  };
}
