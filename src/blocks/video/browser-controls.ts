/**
 * Our own controls around the browser's own element: over the picture where a mouse is at hand and there
 * is room, below it elsewhere (style.css decides), so they never cover captions nor ask for fine fingers.
 */
import { clock } from '../../course/clock.ts';
import type { VideoContext } from './browser-context.ts';
import { iconButton, make, pageLanguage } from './browser-dom.ts';
import { fullScreen } from './browser-fullscreen.ts';
import { type KeyActions, pressKey } from './browser-keys.ts';
import { chooseCaptions, panel, settingRows } from './browser-panel.ts';
import type { VideoPlayer } from './browser-player.ts';
import { prefer, preferred } from './browser-preferences.ts';
import { seekBar, spokenTime } from './browser-seek.ts';
import { soundControls } from './browser-sound.ts';

/** Shapes in a box of 24. */
const ICONS = {
  play: 'M7 4v16l13-8z',
  pause: 'M8 5v14M16 5v14',
  again: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v5h5',
  back: 'M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4v4.5H9',
  on: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4.5H15',
  captions: 'M3 5h18v14H3zM10.5 10.5a2.2 2.2 0 1 0 0 3M17.5 10.5a2.2 2.2 0 1 0 0 3',
  chapters: 'M4 6h.01M4 12h.01M4 18h.01M9 6h11M9 12h11M9 18h11',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  picture: 'M3 5h18v14H3zM12 12h6v4h-6z',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  small: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
};

/** What of the video's element tells that the controls are to be brought up to date. */
const TELLING =
  'play pause playing ended timeupdate seeked durationchange progress waiting volumechange ratechange ' +
  'enterpictureinpicture leavepictureinpicture';

/** Milliseconds after which the controls over a playing picture go. */
const IDLE = 2500;

/** Milliseconds for which it is written on the picture what a key has done. */
const HINT = 900;

export function startControls(context: VideoContext): void {
  const { stage } = context;
  hideWhenIdle(stage);
  context.onPlayer((player) => {
    if (player.element instanceof HTMLVideoElement) surround(context, player, player.element);
  });
}

function surround(context: VideoContext, player: VideoPlayer, video: HTMLVideoElement): void {
  const { stage, data, host } = context;
  const say = host.text;
  const length = () => player.length ?? data.duration ?? 0;
  const hint = make('p', { className: 'hint', hidden: true });
  hint.setAttribute('aria-hidden', 'true');
  const again = iconButton(say('videoAgain'), ICONS.again, () => act.togglePlay());
  again.element.className = 'again';
  const waiting = make('p', { className: 'waiting' }, say('videoLoading'));
  const screen = make('div', { className: 'screen' }, video, waiting, hint, again.element);
  const screens = fullScreen(stage, video, () => refresh());
  const bar = seekBar(context, player, video);

  const sound = soundControls(context, player, show);
  const act: KeyActions = {
    ...sound,
    togglePlay: () => (video.paused ? player.play() : player.pause()),
    step: (seconds) => {
      jump(player.time + seconds);
      show(`${seconds > 0 ? '+' : '−'}${Math.abs(seconds)} s`, spokenTime(host, player.time, length()));
    },
    seek: (to) => {
      jump(to);
      show(clock(to), spokenTime(host, to, length()));
    },
    toggleCaptions: () => {
      const kept = preferred(data.captions, ({ language }) => language);
      if (kept !== undefined)
        chooseCaptions(player, player.captions === undefined ? kept.language : undefined);
    },
    toggleFullScreen: screens.toggle,
    speed: (speed) => {
      player.setSpeed(speed);
      prefer({ speed });
      show(`${speed.toLocaleString(pageLanguage())} ×`);
    },
    escape: () => {
      const open = panels.find(({ element }) => !element.hidden);
      if (open !== undefined) {
        open.toggle(false);
        open.button.focus();
      } else if (stage.classList.contains('fills')) screens.toggle();
      else return false;
      return true;
    },
  };

  const play = iconButton(say('videoPlay'), ICONS.play, act.togglePlay);
  const back = iconButton(say('videoBack'), ICONS.back, () => jump(player.time - 10));
  const on = iconButton(say('videoOn'), ICONS.on, () => jump(player.time + 10));
  for (const { element } of [back, on]) element.append(make('small', { ariaHidden: 'true' }, '10'));
  const time = make('span', { className: 'time' });
  const captions = iconButton(say('captions'), ICONS.captions, act.toggleCaptions);
  const picture = iconButton(say('pictureInPicture'), ICONS.picture, () => void togglePicture(video));
  const full = iconButton(say('fullScreen'), ICONS.full, screens.toggle);

  const settings = settingRows(context, player);
  const chapters = window.coursewrightChapters?.menu(context, player, (at) => {
    jump(at);
    act.escape();
  });
  const settingsPanel = panel(say('videoSettings'), ICONS.settings, settings.rows);
  const chaptersPanel = chapters && panel(say('chapters'), ICONS.chapters, [chapters]);
  const panels = [settingsPanel, ...(chaptersPanel ? [chaptersPanel] : [])];
  for (const { button, toggle } of panels) {
    button.addEventListener('click', () => {
      for (const other of panels) if (other.button !== button) other.toggle(false);
    });
    stage.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Element && !target.closest('.panel, [aria-expanded]')) toggle(false);
    });
  }

  const row = make(
    'div',
    { className: 'row' },
    play.element,
    back.element,
    on.element,
    time,
    ...(sound?.elements ?? []),
    ...(data.captions.length > 0 ? [captions.element] : []),
    ...(chaptersPanel ? [chaptersPanel.button] : []),
    settingsPanel.button,
    ...(document.pictureInPictureEnabled ? [picture.element] : []),
    full.element,
  );
  const controls = make(
    'div',
    { className: 'controls' },
    bar.element,
    row,
    ...panels.map(({ element }) => element),
  );
  stage.replaceChildren(screen, controls);
  for (const name of TELLING.split(' ')) video.addEventListener(name, refresh);
  player.on(refresh);
  video.addEventListener('click', act.togglePlay);
  video.addEventListener('dblclick', screens.toggle);
  // A click on the picture lets the keys act.
  video.tabIndex = -1;
  for (const part of [screen, controls]) part.addEventListener('keydown', press);
  refresh();
  play.element.focus({ preventScroll: true });

  function press(event: KeyboardEvent): void {
    if (!pressKey(event, player, length(), act)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function jump(to: number): void {
    player.seek(Math.max(0, Math.min(to, length() || to)));
    refresh();
  }

  let hiding: ReturnType<typeof setTimeout> | undefined;
  /** What a key has done, to see and to hear. */
  function show(text: string, spoken = text): void {
    hint.textContent = text;
    hint.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => (hint.hidden = true), HINT);
    if (!document.activeElement?.matches('input[type=range]')) host.announce(spoken);
  }

  function refresh(): void {
    const { ended, paused } = video;
    const isOver = ended && paused;
    stage.dataset.state = isOver ? 'ended' : paused ? 'paused' : 'playing';
    stage.classList.toggle('waits', !paused && video.readyState < 3);
    if (isOver) play.show(say('videoAgain'), ICONS.again);
    else play.show(say(paused ? 'videoPlay' : 'videoPause'), paused ? ICONS.play : ICONS.pause);
    sound?.refresh();
    time.textContent = `${clock(Math.floor(player.time))} / ${clock(length())}`;
    captions.element.setAttribute('aria-pressed', String(player.captions !== undefined));
    picture.element.setAttribute('aria-pressed', String(document.pictureInPictureElement === video));
    full.show(say(screens.on ? 'leaveFullScreen' : 'fullScreen'), screens.on ? ICONS.small : ICONS.full);
    settings.refresh();
    bar.refresh();
  }
}

async function togglePicture(video: HTMLVideoElement): Promise<void> {
  try {
    if (document.pictureInPictureElement === video) await document.exitPictureInPicture();
    else await video.requestPictureInPicture();
  } catch {
    // The system said no; the video plays on where it is.
    return;
  }
}

/** Whether they really go is up to style.css: not without a mouse, not while something in them has the focus. */
function hideWhenIdle(stage: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    stage.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(() => stage.classList.add('idle'), IDLE);
  };
  for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin']) stage.addEventListener(name, wake);
}
