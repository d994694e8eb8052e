/** A film in its page: chapters lead to their times, and a host is asked only once the visitor says so. */
export function startFilm(): void {
  const film = document.querySelector<HTMLVideoElement>('video#film');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-at]'))
    link.addEventListener('click', (event) => {
      if (film === null) return;
      event.preventDefault();
      film.currentTime = Number(link.dataset.at);
      void film.play().catch(() => undefined);
      film.focus();
    });
  for (const stage of document.querySelectorAll<HTMLElement>('.stage[data-host]'))
    stage.querySelector('button')?.addEventListener('click', () => play(stage));
}

function play(stage: HTMLElement): void {
  const { host, src = '', title = '' } = stage.dataset;
  const made = host === 'frame' ? document.createElement('iframe') : document.createElement('video');
  if (made instanceof HTMLIFrameElement) {
    made.allow = 'autoplay; fullscreen; picture-in-picture';
    made.referrerPolicy = 'strict-origin';
    made.title = title;
  } else {
    made.controls = true;
    made.autoplay = true;
    made.setAttribute('aria-label', title);
  }
  made.src = src;
  made.tabIndex = 0;
  stage.replaceChildren(made);
  made.focus();
}
