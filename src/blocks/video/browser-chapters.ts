/** The list of chapters below a video: each one plays from its beginning. */
import type { VideoContext } from './browser-context.ts';

export function startChapters(context: VideoContext): void {
  const { element, room } = context;
  const items = [...element.querySelectorAll<HTMLElement>('.chapters .chapter')];
  for (const item of items) {
    const time = item.querySelector('.chapter-time');
    const title = item.querySelector('.chapter-title');
    if (time === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chapter-play';
    button.textContent = time.textContent;
    const from = room.text('playFrom', { time: time.textContent ?? '' });
    button.setAttribute('aria-label', `${from}: ${title?.textContent ?? ''}`);
    button.addEventListener('click', () => context.play(Number(item.dataset.at)));
    time.replaceChildren(button);
  }
}
