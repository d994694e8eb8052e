/** A tap on a number of the picture opens its text in the list, which leads: the picture shows what is open and where the focus is. */
window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'labelled', mount });

function mount(element: HTMLElement): void {
  const pins = [...element.querySelectorAll('.pin')];
  const texts = [...element.querySelectorAll<HTMLDetailsElement>('.labelled-place')];
  const show = () => {
    pins.forEach((pin, at) => {
      pin.classList.toggle('open', texts[at]?.open === true);
      pin.classList.toggle('focused', texts[at]?.querySelector('summary:focus-visible') != null);
    });
  };
  element.classList.add('live');
  for (const type of ['focusin', 'focusout']) element.addEventListener(type, show);
  // It does not bubble.
  element.addEventListener('toggle', show, true);
  element.querySelector('.map')?.addEventListener('click', (event) => {
    const at = nearest(pins, event as MouseEvent);
    const chosen = texts[at];
    if (chosen === undefined) return;
    const opens = !chosen.open;
    for (const text of texts) text.open = text === chosen && opens;
    chosen.querySelector('summary')?.focus({ preventScroll: true });
    chosen.scrollIntoView({ block: 'nearest' });
  });
}

/** Numbers may stand closer than a finger is broad: the nearest one within its own circle is meant. */
function nearest(pins: readonly Element[], { clientX, clientY }: MouseEvent): number {
  const far = pins.map((pin) => {
    const { left, top, width, height } = pin.getBoundingClientRect();
    const distance = Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
    return distance <= width / 2 + 1 ? distance : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...far);
  return Number.isFinite(least) ? far.indexOf(least) : -1;
}
