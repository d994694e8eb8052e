/** The choices of how the course is shown; they stand in the address, so that a link shows the same. */
import { part } from './parts.ts';
import { SIZES, type View, viewOf, writeView, ZOOMS } from './view.ts';

export function startSwitches(frame: HTMLIFrameElement): void {
  const form = part<HTMLFormElement>('switches');
  const box = part<HTMLDetailsElement>('switch-box');
  const size = part<HTMLSelectElement>('size');
  const zoom = part<HTMLSelectElement>('zoom');
  const colours = part<HTMLSelectElement>('colours');
  const ticks = ['lessMotion', 'forcedColours', 'rightToLeft', 'printed'] as const;
  const tick = (name: (typeof ticks)[number]) => part<HTMLInputElement>(name);
  size.append(...Object.entries(SIZES).map(([name, { label }]) => new Option(label, name)));
  zoom.append(...ZOOMS.map((factor) => new Option(`${factor * 100} %`, String(factor))));

  const chosen = (): View => ({
    size: size.value,
    zoom: Number(zoom.value),
    colours: colours.value === 'light' || colours.value === 'dark' ? colours.value : undefined,
    lessMotion: tick('lessMotion').checked,
    forcedColours: tick('forcedColours').checked,
    rightToLeft: tick('rightToLeft').checked,
    printed: tick('printed').checked,
  });
  const show = (view: View): void => {
    sizeFrame(frame, view);
    const count = [view.zoom !== 1, view.colours, ...ticks.map((name) => view[name])].filter(Boolean).length;
    part('switch-count').textContent = count === 0 ? '' : String(count);
    frame.contentWindow?.coursewrightView?.(view);
  };

  const view = viewOf(new URLSearchParams(location.search));
  size.value = view.size;
  zoom.value = String(view.zoom);
  colours.value = view.colours ?? '';
  for (const name of ticks) tick(name).checked = view[name];
  show(view);
  const change = (): void => {
    const now = chosen();
    const query = new URLSearchParams(location.search);
    writeView(now, query);
    history.replaceState(null, '', `?${query}`);
    show(now);
  };
  form.addEventListener('change', change);
  size.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) box.open = false;
  });
}

/** A browser that zooms has fewer CSS pixels in the same place. */
function sizeFrame(frame: HTMLIFrameElement, { size, zoom }: View): void {
  const { style, dataset } = frame;
  const wanted = SIZES[size];
  const fixed = wanted !== undefined && 'width' in wanted ? wanted : undefined;
  dataset.size = fixed === undefined ? 'full' : 'fixed';
  style.setProperty('zoom', String(zoom));
  style.inlineSize = fixed === undefined ? '' : `${fixed.width / zoom}px`;
  style.blockSize = fixed === undefined ? '' : `${fixed.height / zoom}px`;
}
