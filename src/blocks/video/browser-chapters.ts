/** The list of chapters below a video: each one plays from its beginning. */
import type { VideoContext } from './browser-context.ts';
import { make } from './browser-dom.ts';

export function startChapters(context: VideoContext): void {
  const { element, room } = context;
  const items = [...element.querySelectorAll<HTMLElement>('.chapters .chapter')];
  for (const item of items) {
    const time = item.querySelector('.chapter-time');
    const title = item.querySelector('.chapter-title');
    if (time === null) continue;
    const shown = time.textContent ?? '';
    const button = make('button', { type: 'button', className: 'chapter-play' }, shown);
    const from = room.text('playFrom', { time: shown });
    button.setAttribute('aria-label', `${from}: ${title?.textContent ?? ''}`);
    button.addEventListener('click', () => context.play(Number(item.dataset.at)));
    time.replaceChildren(button);
  }
}
