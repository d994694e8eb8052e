/** The dialog of reading settings: colours and text size, kept in this browser. */
import { onClick, part } from './page.ts';
import { chooseReading, currentReading, type Reading } from './reading.ts';

export function startSettings(): void {
  const dialog = part<HTMLDialogElement>('settings');
  const inputs = [...dialog.querySelectorAll('input')];
  onClick('settings', () => {
    const reading = currentReading();
    for (const input of inputs) {
      input.checked = input.value === (input.name === 'size' ? String(reading.size) : reading.colours);
    }
    dialog.showModal();
  });
  dialog.addEventListener('change', () => {
    chooseReading(chosen(inputs, currentReading()));
  });
  dialog.addEventListener('click', (event) => {
    // Only the backdrop is the dialog itself; everything else in it is a child.
    if (event.target === dialog) dialog.close();
  });
}

function chosen(inputs: readonly HTMLInputElement[], reading: Reading): Reading {
  const value = (name: string) => inputs.find((input) => input.name === name && input.checked)?.value;
  return {
    ...reading,
    colours: (value('colours') as Reading['colours'] | undefined) ?? reading.colours,
    size: Number(value('size') ?? reading.size),
  };
}
