/**
 * Places on a picture. The list below is a choice and leads; the picture shows the same state and passes
 * each tap on to the list.
 */
window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'hotspot',
  mount: (element, block, host) => {
    // The type's package holds it: see `uses`.
    window.coursewrightBlocks?.find(({ type }) => type === 'choice')?.mount(element, block, host);
    const spots = spotsOf(element);
    const show = () => {
      for (const spot of spots) mirror(spot);
    };
    for (const { label, input } of spots) {
      label.addEventListener('click', (event) => {
        // The label's own click would scroll the list into sight, and the picture out of it.
        event.preventDefault();
        input.focus({ preventScroll: true });
        input.click();
      });
    }
    for (const type of ['change', 'focusin', 'focusout']) element.addEventListener(type, show);
    const watched = { attributes: true, attributeFilter: ['class', 'disabled'], subtree: true };
    for (const { row } of spots) new MutationObserver(show).observe(row, watched);
    show();
  },
});

interface Spot {
  label: HTMLElement;
  input: HTMLInputElement;
  row: HTMLElement;
}

function spotsOf(element: HTMLElement): Spot[] {
  return [...element.querySelectorAll<HTMLLabelElement>('.spot')].flatMap((label) => {
    const input = label.control;
    const row = input?.closest<HTMLElement>('.option');
    if (!(input instanceof HTMLInputElement) || !row) return [];
    const [left, top, width, height] = (label.dataset.at ?? '').split(' ').map((value) => `${value}%`);
    Object.assign(label.style, { left, top, width, height });
    label.hidden = false;
    return [{ label, input, row }];
  });
}

const SIGNS = { right: '✓', wrong: '✗' };

function mirror({ label, input, row }: Spot): void {
  const how = row.classList.contains('right')
    ? 'right'
    : row.classList.contains('wrong')
      ? 'wrong'
      : undefined;
  for (const name of ['right', 'wrong']) label.classList.toggle(name, name === how);
  label.classList.toggle('checked', input.checked);
  label.classList.toggle('locked', input.disabled);
  label.classList.toggle('focused', input.matches(':focus-visible'));
  label.dataset.sign = how === undefined ? '' : SIGNS[how];
}
