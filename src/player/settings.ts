/** The dialog of reading settings, each named after what it sets, and of hosts that may play; kept in this browser. */
import { closeByBackdrop, onClick, part } from './page.ts';
import { chooseReading, currentReading, type Reading } from './reading.ts';
import type { Session } from './session.ts';
import { allowHost, isHostAllowed } from './video-hosts.ts';

export function startSettings(session: Session): void {
  const dialog = part<HTMLDialogElement>('settings');
  const inputs = [...dialog.querySelectorAll('input')];
  onClick('settings', () => {
    for (const input of inputs) {
      const { host } = input.dataset;
      if (host !== undefined) input.checked = isHostAllowed(session, host);
      if (input.name === '') continue;
      const value = currentReading()[input.name as keyof Reading];
      input.checked = input.type === 'checkbox' ? value === true : input.value === String(value);
    }
    dialog.showModal();
  });
  dialog.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { host } = target.dataset;
    if (host === undefined) chooseReading({ [target.name]: choiceOf(target) });
    else allowHost(session, host, target.checked);
  });
  closeByBackdrop(dialog);
}

function choiceOf(input: HTMLInputElement): unknown {
  if (input.type === 'checkbox') return input.checked;
  return /^\d$/.test(input.value) ? Number(input.value) : input.value;
}
