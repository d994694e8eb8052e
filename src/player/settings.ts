/** The dialog of reading settings, each named after what it sets, kept in this browser. */
import { onClick, part } from './page.ts';
import { chooseReading, currentReading, type Reading } from './reading.ts';

export function startSettings(): void {
  const dialog = part<HTMLDialogElement>('settings');
  const inputs = [...dialog.querySelectorAll('input')];
  onClick('settings', () => {
    for (const input of inputs) {
      const value = currentReading()[input.name as keyof Reading];
      input.checked = input.type === 'checkbox' ? value === true : input.value === String(value);
    }
    dialog.showModal();
  });
  dialog.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) chooseReading({ [target.name]: choiceOf(target) });
  });
  closeByBackdrop(dialog);
}

function choiceOf(input: HTMLInputElement): unknown {
  if (input.type === 'checkbox') return input.checked;
  return /^\d$/.test(input.value) ? Number(input.value) : input.value;
}

/** Only the backdrop is the dialog itself; everything else in it is a child. */
export function closeByBackdrop(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
