/** A pause question in the place of the stage, which stays in the page: a frame that moves loads anew. */
import type { BlockData } from '../../course/package-data.ts';
import type { VideoContext } from './browser-context.ts';
import type { VideoPlayer } from './browser-player.ts';

/** Seconds that "See the passage again" goes back at most. */
const BACK = 15;

export interface Pause {
  /** Seconds. */
  at: number;
  details: HTMLDetailsElement;
  body: HTMLElement;
  title: string;
  /** What in it can be answered. */
  blocks: BlockData[];
  /** The learner went on from it in this visit. */
  passed: boolean;
}

export interface Asked {
  readonly open: boolean;
  /** Takes the question back into the list. */
  close(): void;
}

export function askIn(context: VideoContext, player: VideoPlayer, pause: Pause): Asked {
  const { element, stage, room } = context;
  const { details, body } = pause;
  const at = player.time;
  player.pause();
  leaveFullScreen(element);
  const heading = headingOf(pause);
  const panel = document.createElement('section');
  panel.className = 'pause-panel';
  heading.id = `${element.id}:asked`;
  panel.setAttribute('aria-labelledby', heading.id);
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    details.append(body);
    details.inert = false;
    panel.remove();
    element.classList.remove('asking');
  };
  const goOn = (from?: number) => {
    close();
    player.element.focus({ preventScroll: true });
    if (from !== undefined) player.seek(from);
    // Playing at its end would begin it anew.
    if (from !== undefined || player.time < (player.length ?? Number.POSITIVE_INFINITY) - 0.3) player.play();
  };
  panel.append(
    eyebrow(room.text('pauseQuestion'), details),
    heading,
    body,
    actions(
      button('primary', room.text('pauseContinue'), () => {
        pause.passed = true;
        goOn();
      }),
      button('secondary', room.text('pauseAgain'), () => goOn(passageBefore(context, pause.at))),
    ),
  );
  details.open = false;
  details.inert = true;
  stage.before(panel);
  element.classList.add('asking');
  heading.focus();
  room.announce(room.text('pauseAsked'));
  player.on(({ kind }) => {
    // The keys of a keyboard or headset may have set it going.
    if (kind === 'time' && open && player.time > at + 1) close();
  });
  return {
    get open() {
      return open;
    },
    close,
  };
}

/** The chapter or question before, or a few seconds. */
function passageBefore({ data }: VideoContext, at: number): number {
  const places = [...data.chapters.map((chapter) => chapter.at), ...data.pauses];
  return Math.max(0, data.start ?? 0, at - BACK, ...places.filter((place) => place < at - 1));
}

function headingOf({ details, title }: Pause): HTMLHeadingElement {
  const level = Math.min(6, Number(details.dataset.level) + 1);
  const heading = document.createElement(`h${level}`) as HTMLHeadingElement;
  heading.textContent = title;
  heading.tabIndex = -1;
  return heading;
}

function eyebrow(name: string, details: HTMLElement): HTMLElement {
  const line = document.createElement('p');
  line.className = 'eyebrow';
  line.textContent = `${name} · ${details.querySelector('.pause-time')?.textContent ?? ''}`;
  return line;
}

function actions(...buttons: HTMLElement[]): HTMLElement {
  const row = document.createElement('p');
  row.className = 'pause-actions';
  row.append(...buttons);
  return row;
}

function button(name: string, text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Safari on a telephone has a full screen of the film's own. */
interface PhoneVideo extends Element {
  webkitDisplayingFullscreen?: boolean;
  webkitExitFullscreen?(): void;
}

/** A question in the page cannot be seen from there. */
function leaveFullScreen(element: HTMLElement): void {
  const quiet = () => undefined;
  if (element.contains(document.fullscreenElement)) document.exitFullscreen().catch(quiet);
  if (element.contains(document.pictureInPictureElement)) document.exitPictureInPicture().catch(quiet);
  const film: PhoneVideo | null = element.querySelector('video');
  if (film?.webkitDisplayingFullscreen) film.webkitExitFullscreen?.();
}
