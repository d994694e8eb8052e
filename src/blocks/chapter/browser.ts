/**
 * The chapters of a video, in a list below it and in one of its controls: each one plays from its
 * beginning, and the one that is on is marked in both. Only packages with chapters carry this.
 */
import { clock } from '../../course/clock.ts';
import type { VideoContext } from '../video/browser-context.ts';
import { make } from '../video/browser-dom.ts';
import type { VideoPlayer } from '../video/browser-player.ts';

window.coursewrightChapters = {
  start(context) {
    const { element, host } = context;
    const buttons = [...element.querySelectorAll<HTMLElement>('.chapters .chapter')].map((item) => {
      const time = item.querySelector('.chapter-time');
      const shown = time?.textContent ?? '';
      const button = make('button', { type: 'button', className: 'chapter-play' }, shown);
      const title = item.querySelector('.chapter-title')?.textContent ?? '';
      button.setAttribute('aria-label', `${host.text('playFrom', { time: shown })}: ${title}`);
      button.onclick = () => context.leadTo(Number(item.dataset.at));
      time?.replaceChildren(button);
      return button;
    });
    context.onPlayer((player) => mark(buttons, context, player));
  },
  menu(context, player, jump) {
    const { chapters } = context.data;
    if (chapters.length < 2) return undefined;
    const buttons = chapters.map(({ at, title }) =>
      make(
        'button',
        { type: 'button', onclick: () => jump(at) },
        make('span', { className: 'chapter-at' }, clock(at)),
        ' ',
        title,
      ),
    );
    mark(buttons, context, player);
    return make('ol', { className: 'chapter-menu' }, ...buttons.map((button) => make('li', {}, button)));
  },
};

/** Marks the chapter that is on, from now on. */
function mark(buttons: readonly HTMLElement[], { data }: VideoContext, player: VideoPlayer): void {
  player.on(() => {
    const now = data.chapters.findLastIndex(({ at }) => at <= player.time + 0.05);
    for (const [index, button] of buttons.entries()) {
      if (index === now) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  });
}
