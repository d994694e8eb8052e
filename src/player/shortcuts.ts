/**
 * Single keys for what learners do most, and the list of them.
 *
 * Plain letters, because everything with Ctrl, Alt or Meta belongs to the browser, the LMS page or the screen
 * reader. Screen readers keep plain letters for themselves while reading, so nothing of theirs is lost; they
 * reach the page only where the reader passes keys on. No `/` and `'` (Firefox searches with them), no arrows,
 * blank or digits (they scroll, play and choose). WCAG 2.1.4: the settings turn all of them off, and no key acts
 * in a field or in an activity.
 */
import type { TextKey } from '../texts/texts.ts';
import { isTaken } from './input-method.ts';
import { closeByBackdrop, part } from './page.ts';
import type { Session } from './session.ts';

interface Shortcut {
  key: string;
  /** What is pressed on the learner's behalf; a shortcut without it on the page does not exist. */
  control: string;
  /** Words of the list; undefined: the control's own name. */
  label?: TextKey;
}

const SHORTCUTS: readonly Shortcut[] = [
  { key: 'n', control: '#steps .next', label: 'nextLesson' },
  { key: 'b', control: '#steps .back', label: 'previousLesson' },
  { key: 'o', control: '#outline-toggle', label: 'toggleOutline' },
  { key: 's', control: '[data-do="search"]' },
  { key: 'w', control: '#outline [data-do="status"]' },
  { key: 'r', control: '[data-do="settings"]' },
  { key: 'p', control: '[data-do="print"]' },
  { key: '?', control: '[data-do="shortcuts"]', label: 'showShortcuts' },
];

/** Where keys have a meaning of their own. */
const TAKEN =
  'input, textarea, select, summary, audio, video, iframe, dialog, [contenteditable], [role=tablist], [data-block]';

/** Keys act from now on. Gives back what shows the list. */
export function startShortcuts(session: Session): () => void {
  const dialog = part<HTMLDialogElement>('shortcuts');
  closeByBackdrop(dialog);
  document.addEventListener('keydown', (event) => {
    const control = controlOf(event);
    if (control === null) return;
    event.preventDefault();
    control.click();
  });
  return () => {
    part<HTMLDialogElement>('settings').close();
    list(session);
    dialog.showModal();
  };
}

function controlOf(event: KeyboardEvent): HTMLElement | null {
  if (document.documentElement.dataset.shortcuts === 'false' || isElsewhere(event)) return null;
  const pressed = letterOf(event);
  const shortcut = SHORTCUTS.find(({ key }) => key === pressed);
  if (shortcut === undefined) return null;
  const control = document.querySelector<HTMLElement>(shortcut.control);
  return control === null || control.hidden ? null : control;
}

function isElsewhere(event: KeyboardEvent) {
  const { target, ctrlKey, altKey, metaKey, repeat, defaultPrevented } = event;
  if (ctrlKey || altKey || metaKey || isTaken(event) || repeat || defaultPrevented) return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest(TAKEN) !== null;
}

/** On a Greek or Arabic keyboard the same keys act: there the place counts instead of the letter. */
function letterOf({ key, code, shiftKey }: KeyboardEvent): string | undefined {
  if (key === '?') return key;
  if (shiftKey) return undefined;
  return /^[a-z]$/i.test(key) || !/^\p{L}$/u.test(key)
    ? key.toLowerCase()
    : code.replace(/^Key/, '').toLowerCase();
}

function list(session: Session): void {
  const rows = SHORTCUTS.flatMap(({ key, control, label }) => {
    const element = document.querySelector<HTMLElement>(control);
    if (element === null) return [];
    return [row(key.toUpperCase(), label === undefined ? nameOf(element) : session.say(label))];
  });
  part('shortcut-list').replaceChildren(
    ...rows,
    row('Esc', session.say('closeOpened')),
    ...blockRows(session),
  );
}

/** What the blocks of the package add, each kind below its own heading. */
function blockRows(session: Session): HTMLElement[] {
  return (window.coursewrightBlocks ?? []).flatMap(({ keys }) => {
    if (keys === undefined) return [];
    const title = document.createElement('li');
    title.className = 'keys-of';
    title.textContent = session.say(keys.title);
    return [title, ...keys.rows.map(([key, label]) => row(key, session.say(label)))];
  });
}

function row(key: string, words: string): HTMLElement {
  const item = document.createElement('li');
  const cap = document.createElement('kbd');
  cap.textContent = key;
  const text = document.createElement('span');
  text.textContent = words;
  item.append(cap, ' ', text);
  return item;
}

/** Of a button that is an icon alone, the tip is its name. */
function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? (element.title || (element.textContent ?? '').trim());
}
