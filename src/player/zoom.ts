/** A picture in the page's whole room, as large as it was made, to be zoomed and moved about. */
import { part } from './page.ts';
import type { Session } from './session.ts';

const STEP = 1.5;
/** Times as wide as the room. */
const MOST = 8;

export function startZoom(session: Session): void {
  const dialog = part<HTMLDialogElement>('zoom');
  const room = part('zoom-room');
  const picture = document.createElement('img');
  room.append(picture);
  let width = 0;

  /** The middle of what is seen stays in the middle. */
  const show = (wanted: number) => {
    const before = picture.clientWidth || 1;
    const middle = [room.scrollLeft + room.clientWidth / 2, room.scrollTop + room.clientHeight / 2] as const;
    width = Math.min(Math.max(wanted, fitting()), room.clientWidth * MOST);
    picture.width = Math.round(width);
    const grown = picture.clientWidth / before;
    room.scrollTo(middle[0] * grown - room.clientWidth / 2, middle[1] * grown - room.clientHeight / 2);
  };
  const fitting = () => {
    const { naturalWidth = 1, naturalHeight = 1 } = picture;
    return Math.min(room.clientWidth, (room.clientHeight * naturalWidth) / (naturalHeight || 1));
  };
  const by = (factor: number) => () => show(width * factor);
  part('zoom-in').addEventListener('click', by(STEP));
  part('zoom-out').addEventListener('click', by(1 / STEP));
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '=') show(width * STEP);
    if (key === '-') show(width / STEP);
  });
  picture.addEventListener('click', () => show(width * STEP));
  const open = (shown: HTMLImageElement) => {
    const { src, alt } = shown;
    Object.assign(picture, { src, alt });
    picture.lang = shown.closest<HTMLElement>('[lang]')?.lang ?? '';
    room.setAttribute('aria-label', alt || session.say('enlarge', { title: '' }));
    dialog.showModal();
    room.focus();
    void picture.decode().then(
      () => {
        show(Math.max(fitting(), shown.naturalWidth, Number(shown.getAttribute('width'))));
        room.scrollTo(0, 0);
      },
      () => dialog.close(),
    );
  };
  document.addEventListener('click', ({ target }) => {
    const figure = target instanceof Element ? target.closest('.picture') : null;
    const button = figure?.querySelector<HTMLElement>('.enlarge');
    const shown = figure?.querySelector('img');
    if (!button || !shown || !(target === shown || button.contains(target as Node))) return;
    // From where the focus comes back.
    button.focus();
    open(shown);
  });
}
