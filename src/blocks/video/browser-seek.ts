/** The bar of the time: where the video stands, what is loaded, where its chapters begin. */
import type { VideoContext } from './browser-context.ts';
import { make, pageLanguage } from './browser-dom.ts';
import type { VideoPlayer } from './browser-player.ts';

export interface SeekBar {
  readonly element: HTMLElement;
  refresh(): void;
}

export function seekBar({ data, host }: VideoContext, player: VideoPlayer, video: HTMLVideoElement): SeekBar {
  const input = make('input', { type: 'range', className: 'seek', min: '0', step: 'any' });
  input.setAttribute('aria-label', host.text('videoPosition'));
  const ticks = data.chapters.slice(1).map(({ at }) => ({ at, mark: make('i', {}) }));
  const element = make('div', { className: 'seek-bar', dir: 'ltr' }, ...ticks.map(({ mark }) => mark), input);
  const length = () => player.length ?? data.duration ?? 0;
  const say = () => {
    input.setAttribute('aria-valuetext', spokenTime(host, player.time, length()));
  };
  input.addEventListener('input', () => {
    player.seek(Number(input.value));
    say();
  });
  input.addEventListener('focus', say);
  video.addEventListener('seeked', say);
  return {
    element,
    refresh: () => {
      const all = length();
      const share = (time: number) => `${all > 0 ? Math.min(100, (100 * time) / all) : 0}%`;
      input.max = String(all || 1);
      input.value = String(player.time);
      // One that is listened to says its time when it is asked, not on and on.
      if (document.activeElement !== input) say();
      element.style.setProperty('--at', share(player.time));
      element.style.setProperty('--loaded', share(loaded(video)));
      for (const { at, mark } of ticks) mark.style.insetInlineStart = share(at);
    },
  };
}

/** End of what is loaded from here on, in seconds. */
function loaded({ buffered, currentTime }: HTMLVideoElement): number {
  for (let index = 0; index < buffered.length; index++)
    if (buffered.start(index) <= currentTime + 0.1 && buffered.end(index) >= currentTime)
      return buffered.end(index);
  return 0;
}

/** `1 minute 4 seconds of 2 minutes`, in the words of the page's language. */
export function spokenTime(host: VideoContext['host'], time: number, length: number): string {
  return host.text('videoTimeOf', { time: spoken(time), all: spoken(length) });
}

function spoken(time: number): string {
  const whole = Math.round(time);
  const language = pageLanguage();
  const parts = (
    [
      ['hour', Math.floor(whole / 3600)],
      ['minute', Math.floor(whole / 60) % 60],
      ['second', whole % 60],
    ] as const
  ).filter(([, count]) => count > 0);
  if (parts.length === 0) parts.push(['second', 0]);
  return parts
    .map(([unit, count]) => count.toLocaleString(language, { style: 'unit', unit, unitDisplay: 'long' }))
    .join(' ');
}
