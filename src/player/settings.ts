/** The dialog of reading settings, each named after what it sets, and of hosts that may play; kept in this browser. */
import { closeByBackdrop, part } from './page.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** Gives back what shows it. */
export function startSettings(session: Session): () => void {
  const dialog = part<HTMLDialogElement>('settings');
  const inputs = [...dialog.querySelectorAll('input')];
  const { coursewrightReading: reading } = window;
  const hosts = window.coursewrightHostChoice?.(session);
  dialog.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { host } = target.dataset;
    if (host === undefined) reading?.chooseReading({ [target.name]: choiceOf(target) });
    else hosts?.allow(host, target.checked);
  });
  closeByBackdrop(dialog);
  return () => {
    for (const input of inputs) {
      const { host } = input.dataset;
      if (host !== undefined) input.checked = hosts?.isAllowed(host) ?? false;
      if (input.name === '') continue;
      const value = reading?.currentReading()[input.name as keyof Reading];
      input.checked = input.type === 'checkbox' ? value === true : input.value === String(value);
    }
    dialog.showModal();
  };
}

function choiceOf(input: HTMLInputElement): unknown {
  if (input.type === 'checkbox') return input.checked;
  return /^\d$/.test(input.value) ? Number(input.value) : input.value;
}
