/** A pause question in the place of the stage, which stays in the page: a frame that moves loads anew. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { VideoContext } from '../video/browser-context.ts';
import { make } from '../video/browser-dom.ts';
import type { VideoPlayer } from '../video/browser-player.ts';

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

function button(className: string, text: string, onclick: () => void): HTMLButtonElement {
  return make('button', { type: 'button', className, onclick }, text);
}

export function askIn(context: VideoContext, player: VideoPlayer, pause: Pause): Asked {
  const { element, stage, host } = context;
  const { details, body } = pause;
  const at = player.time;
  player.pause();
  leaveFullScreen(element);
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    details.querySelector('summary')?.after(body);
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
  const id = `${element.id}:asked`;
  const level = Math.min(6, Number(details.dataset.level) + 1) as 2;
  const heading = make(`h${level}`, { id, tabIndex: -1 }, pause.title);
  const actions = [
    button('primary', host.text('pauseContinue'), () => {
      pause.passed = true;
      goOn();
    }),
    button('secondary', host.text('pauseAgain'), () => goOn(passageBefore(context, pause.at))),
  ];
  const panel = make(
    'section',
    { className: 'pause-panel' },
    make(
      'p',
      { className: 'eyebrow' },
      `${host.text('pauseQuestion')} · ${details.querySelector('.pause-time')?.textContent}`,
    ),
    heading,
    body,
    make('p', { className: 'pause-actions' }, ...actions),
  );
  panel.setAttribute('aria-labelledby', id);
  details.open = false;
  details.inert = true;
  stage.before(panel);
  element.classList.add('asking');
  heading.focus();
  host.announce(host.text('pauseAsked'));
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
export function passageBefore({ data }: VideoContext, at: number): number {
  const places = [...data.chapters.map((chapter) => chapter.at), ...data.pauses];
  return Math.max(0, data.start ?? 0, at - BACK, ...places.filter((place) => place < at - 1));
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
