/**
 * What is wrong with the course: errors over the page, with the last good state behind them, and warnings in a list
 * that unfolds. All of it is told as text, politely, and takes no focus.
 */

import { plural } from '../../course/text/plural.ts';
import type { Problems, ShownMessage } from '../wire.ts';
import { make } from './make.ts';
import { part } from './parts.ts';

export function startProblems(): (problems: Problems) => void {
  const box = part('problems');
  const list = part('problem-list');
  const warnings = part<HTMLDetailsElement>('warnings');
  const shown = part<HTMLButtonElement>('problems-show');
  const open = (is: boolean): void => {
    box.hidden = !is;
    shown.setAttribute('aria-expanded', String(is));
  };
  part('problems-close').addEventListener('click', () => {
    open(false);
    shown.focus();
  });
  shown.addEventListener('click', () => open(box.hidden));
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') part('problems-close').click();
  });

  const showErrors = (lines: HTMLElement[], told: string): void => {
    list.replaceChildren(...lines);
    shown.hidden = lines.length === 0;
    shown.textContent = plural(lines.length, 'problem');
    open(lines.length > 0);
    part('problems-said').textContent = lines.length === 0 ? 'No problems any more.' : told;
  };
  const showWarnings = (lines: HTMLElement[]): void => {
    part('warning-list').replaceChildren(...lines);
    warnings.hidden = lines.length === 0;
    part('warning-count').textContent = plural(lines.length, 'warning');
  };
  const changed = { errors: watchText(), warnings: watchText() };

  return ({ messages, stopped }) => {
    const errors = messages.filter(({ severity }) => severity === 'error').map(problem);
    const warned = messages.filter(({ severity }) => severity === 'warning').map(problem);
    const lines = [...(stopped === undefined ? [] : [make('li', {}, make('p', {}, stopped))]), ...errors];
    const told = stopped ?? `${plural(lines.length, 'problem')} in the course.`;
    if (changed.errors(lines)) keepFocus(box, () => showErrors(lines, told));
    if (changed.warnings(warned)) keepFocus(warnings, () => showWarnings(warned));
  };
}

/** Tells of lines whether they read otherwise than the last ones; at first there are none. */
function watchText(): (lines: readonly HTMLElement[]) => boolean {
  let last = '';
  return (lines) => {
    const before = last;
    last = lines.map(({ textContent }) => textContent).join('\n');
    return last !== before;
  };
}

/** Focus that was in a box stays there, or goes to the course once the box is gone. */
function keepFocus(box: HTMLElement, change: () => void): void {
  const hadFocus = box.contains(document.activeElement);
  change();
  if (!hadFocus) return;
  if (box.hidden) document.querySelector('main')?.focus();
  else if (!box.contains(document.activeElement)) box.querySelector<HTMLElement>('button, summary')?.focus();
}

function problem({ file, line, column, reason, ruleId, related, link }: ShownMessage): HTMLLIElement {
  const place = make('a', { href: link, title: 'Open in the editor' }, `${file}:${line}:${column}`);
  const where = related && ` (${related.text} at ${related.place.file}:${related.place.line})`;
  return make(
    'li',
    {},
    place,
    make('p', {}, `${asSentence(reason)}${where ?? ''}`),
    make('code', {}, ruleId),
  );
}

function asSentence(reason: string): string {
  return /[.?!]$/.test(reason) ? reason : `${reason}.`;
}
