/**
 * The transcript beside the video: follows it, leads to any of its times, and can be searched. It reads
 * what the build wrote: paragraphs, and pieces in them, with `data-from` in seconds; text without times
 * stays text. It scrolls in its own box, never the page.
 */
import { clock } from '../../course/clock.ts';
import type { VideoContext } from './browser-context.ts';
import { choice, make, pageLanguage } from './browser-dom.ts';
import { prefer, preferences, preferred } from './browser-preferences.ts';
import { searchField } from './browser-search.ts';

export function startTranscript(context: VideoContext): void {
  const { element, host } = context;
  const details = element.querySelector<HTMLDetailsElement>('details.transcript');
  const texts = [...(details?.querySelectorAll<HTMLElement>('.transcript-text') ?? [])];
  const [first] = texts;
  if (!details || !first) return;
  // Further languages are chosen in a list, not unfolded below.
  first.after(...texts.slice(1));
  for (const fold of details.querySelectorAll('.transcript-other')) fold.remove();
  let box = first;
  let marked: HTMLElement | undefined;
  const tick = make('input', { type: 'checkbox', checked: preferences().follow });
  const follow = (anew = false) => {
    const now = pieceAt(box, context.player?.time ?? 0);
    if (now === marked && !anew) return;
    marked?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'true');
    marked = now;
    if (now !== undefined && tick.checked) show(now);
  };
  const show = (place: Element | Range) => {
    const { top, bottom } = place.getBoundingClientRect();
    const room = box.getBoundingClientRect();
    if (top < room.top || bottom > room.bottom - room.height / 4)
      box.scrollTop += top - room.top - room.height / 4;
  };
  tick.addEventListener('change', () => {
    prefer({ follow: tick.checked });
    follow(true);
  });
  const choose = (wanted: string | undefined) => {
    box = texts.find((text) => languageOf(text) === wanted) ?? box;
    for (const one of texts) one.hidden = one !== box;
    languages.select.value = languageOf(box);
    // What was searched for is searched for in this text.
    search.querySelector('input')?.dispatchEvent(new Event('input'));
    if (context.player) follow(true);
  };
  const languages = choice(
    host.text('recordLanguage'),
    texts.map((text) => [languageOf(text), text.dataset.name ?? '', languageOf(text)] as const),
    languageOf(box),
    (language) => {
      choose(language);
      prefer({ language });
    },
  );
  const search = searchField(host, () => box, show);
  const isTimed = details.querySelector('[data-from]') !== null;
  const tools = make(
    'div',
    { className: 'transcript-tools' },
    search,
    ...(texts.length > 1 ? [languages.row] : []),
    ...(isTimed ? [make('label', { className: 'tick' }, tick, host.text('transcriptFollow'))] : []),
  );
  first.before(tools);
  choose(languageOf(preferred(texts, languageOf) ?? box));
  for (const text of texts) {
    lead(text, context);
    // Who scrolls wants to read there; what was chosen stays chosen for the next video.
    for (const name of ['wheel', 'touchmove'])
      text.addEventListener(name, () => (tick.checked = false), { passive: true });
  }
  context.onPlayer((player) => {
    element.classList.add('beside');
    for (const text of texts) {
      text.tabIndex = 0;
      text.setAttribute('role', 'region');
      text.setAttribute('aria-label', host.text('transcript'));
    }
    player.on((event) => {
      // Who chooses captions chooses what to read.
      if (event.kind === 'changed' && event.what === 'captions') choose(player.captions);
      follow();
    });
  });
}

function languageOf({ lang }: HTMLElement): string {
  return lang || pageLanguage();
}

/** The smallest piece that has begun last. */
function pieceAt(box: HTMLElement, time: number): HTMLElement | undefined {
  return [...box.querySelectorAll<HTMLElement>('[data-from]')].findLast(
    (part) => Number(part.dataset.from) <= time + 0.05 && part.querySelector('[data-from]') === null,
  );
}

/** A time before each paragraph that has one; a click on a piece leads there as well. */
function lead(text: HTMLElement, context: VideoContext): void {
  for (const part of text.querySelectorAll<HTMLElement>('p[data-from]')) {
    const at = Number(part.dataset.from);
    const button = make('button', { type: 'button', className: 'said-at' }, clock(Math.floor(at)));
    button.setAttribute('aria-label', context.host.text('playFrom', { time: clock(Math.floor(at)) }));
    part.prepend(button);
  }
  text.addEventListener('click', ({ target }) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null;
    if (part === null || getSelection()?.isCollapsed === false) return;
    context.play(Number(part.dataset.from));
  });
}
