/**
 * Keeps a dialog open whatever the browser closes dialogs by, twice Escape and a gesture too, or hears of it.
 * Gives back what lets it go.
 */
export function holdOpen(dialog: HTMLDialogElement, closed?: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  const refuse = (event: Event) => {
    event.preventDefault();
    closed?.();
  };
  dialog.addEventListener('cancel', refuse, { signal });
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') refuse(event);
    },
    { signal },
  );
  dialog.addEventListener('close', () => (closed === undefined ? dialog.showModal() : closed()), { signal });
  return () => over.abort();
}
