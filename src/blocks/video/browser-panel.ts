/** What opens above the controls, and the settings in it: speed, captions and version. */
import type { VideoContext } from './browser-context.ts';
import { choice, iconButton, make, pageLanguage } from './browser-dom.ts';
import type { VideoPlayer } from './browser-player.ts';
import { prefer, preferences, SIZES, SPEEDS } from './browser-preferences.ts';
import type { Film } from './video-data.ts';

/** Opens one panel at a time: its button says so, Escape and a click elsewhere close it. */
export interface Panel {
  readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  /** Undefined: as it is not. */
  toggle(open?: boolean): void;
}

export function panel(name: string, path: string, content: readonly HTMLElement[]): Panel {
  const element = make('div', { className: 'panel', hidden: true }, ...content);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);
  const toggle = (open = element.hidden) => {
    element.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) element.querySelector<HTMLElement>('[aria-current], select, button')?.focus();
  };
  const { element: button } = iconButton(name, path, () => toggle());
  button.setAttribute('aria-expanded', 'false');
  return { button, element, toggle };
}

/** The rows of the settings, and how they are brought up to date. */
export function settingRows(
  { data, stage, host }: VideoContext,
  player: VideoPlayer,
): { rows: HTMLElement[]; refresh(): void } {
  const language = pageLanguage();
  const speed = choice(
    host.text('videoSpeed'),
    SPEEDS.map((one) => [String(one), `${one.toLocaleString(language)} ×`] as const),
    String(player.speed),
    (value) => {
      player.setSpeed(Number(value));
      prefer({ speed: Number(value) });
    },
  );
  const captions = choice(
    host.text('captions'),
    [
      ['', host.text('captionsOff')] as const,
      ...data.captions.map((track) => [track.language, track.name, track.language] as const),
    ],
    player.captions ?? '',
    (value) => chooseCaptions(player, value || undefined),
  );
  const size = choice(
    host.text('captionSize'),
    SIZES.map((one) => [one, host.text(`captionSize${one}`)] as const),
    preferences().size,
    (value) => {
      prefer({ size: value });
      const box = stage.querySelector<HTMLElement>('.captions');
      if (box) box.dataset.size = value;
    },
  );
  const films = (data.films ?? []).filter(({ name }) => player.qualities?.includes(name));
  const version = choice(
    host.text('videoVersion'),
    films.map((film) => [film.name, filmName(film, host, language)] as const),
    player.quality ?? '',
    (value) => player.setQuality?.(value),
  );
  return {
    rows: [
      speed.row,
      ...(data.captions.length > 0 ? [captions.row, size.row] : []),
      ...(films.length > 1 ? [version.row] : []),
    ],
    refresh: () => {
      speed.select.value = String(player.speed);
      captions.select.value = player.captions ?? '';
      version.select.value = player.quality ?? '';
    },
  };
}

export function chooseCaptions(player: VideoPlayer, language: string | undefined): void {
  player.setCaptions(language);
  prefer({ captions: language !== undefined, ...(language !== undefined && { language }) });
}

function filmName({ called, bytes }: Film, host: VideoContext['host'], page: string): string {
  if (called !== undefined) return called;
  if (bytes === undefined) return host.text('versionFilm');
  const size = (bytes / 1e6).toLocaleString(page, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: bytes < 1e7 ? 1 : 0,
  });
  return `${host.text('versionFilm')}, ${size}`;
}
