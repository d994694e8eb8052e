/** Help with a question, opened piece by piece. */
import type { BlockHost } from '../../player/browser-block.ts';

/** One more hint with each press; the button leaves with the last. */
export function startHints(element: HTMLElement, host: BlockHost): void {
  const hints = [...element.querySelectorAll<HTMLElement>('.hints .hint')];
  const button = element.querySelector<HTMLButtonElement>('.more-help');
  if (button === null) return;
  let shown = 0;
  const label = () => {
    button.hidden = shown === hints.length;
    button.textContent = host.text(shown === 0 ? 'showHint' : 'nextHint');
  };
  button.addEventListener('click', () => {
    const hint = hints[shown++];
    if (hint === undefined) return;
    hint.hidden = false;
    hint.tabIndex = -1;
    hint.focus();
    label();
  });
  label();
}
