/** Steps that are shown one at a time: their numbers are tabs, and two buttons lead back and on. */
import type { BlockHost } from '../../player/browser-block.ts';
import { button, make } from '../quiz/browser-elements.ts';
import { makeTabs } from '../tabs/browser-tabs.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'process-one', mount: (element, _, host) => mount(element, host) });

function mount(element: HTMLElement, { text, gone }: BlockHost): void {
  const list = element.querySelector(':scope > [role=list]');
  const steps = [...(list?.children ?? [])] as HTMLElement[];
  if (list === null || steps.length === 0) return;
  // Its items are panels from now on.
  list.setAttribute('role', 'none');
  const back = button('secondary', text('previousStep'), () => at > 0 && turn(at - 1));
  const on = button('primary', text('nextStep'), () => at < steps.length - 1 && turn(at + 1));
  const where = make('p', '');
  const stepOf = (place: number) => text('stepOf', { n: place + 1, all: steps.length });
  let at = 0;
  const turn = makeTabs(
    element,
    steps,
    (_, place) => String(place + 1),
    gone,
    (place) => {
      at = place;
      where.textContent = stepOf(place);
      // A button that is switched off would lose the focus.
      back.setAttribute('aria-disabled', String(place === 0));
      on.setAttribute('aria-disabled', String(place === steps.length - 1));
    },
  );
  const numbers = element.querySelector(':scope > [role=tablist]');
  const title = element.parentElement?.querySelector(':scope > .block-title')?.textContent;
  if (title) numbers?.setAttribute('aria-label', title);
  for (const [place, number] of [...(numbers?.children ?? [])].entries())
    number.setAttribute('aria-label', stepOf(place));
  element.append(make('div', 'process-ways', back, where, on));
  where.setAttribute('role', 'status');
}
