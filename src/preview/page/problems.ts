/**
 * What is wrong with the course: errors over the page, with the last good state behind them, and warnings in a list
 * that unfolds. All of it is told as text, politely, and takes no focus.
 */
import type { CourseNews, ShownMessage } from '../wire.ts';
import { part } from './parts.ts';

export function startProblems(): (news: CourseNews) => void {
  const box = part('problems');
  const list = part('problem-list');
  const warnings = part<HTMLDetailsElement>('warnings');
  const shown = part<HTMLButtonElement>('problems-show');
  let last = '';
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

  return ({ messages, stopped }) => {
    const errors = messages.filter(({ severity }) => severity === 'error');
    const warned = messages.filter(({ severity }) => severity === 'warning');
    const lines = [...(stopped === undefined ? [] : [item([text('p', stopped)])]), ...errors.map(problem)];
    list.replaceChildren(...lines);
    part('warning-list').replaceChildren(...warned.map(problem));
    warnings.hidden = warned.length === 0;
    part('warning-count').textContent = counted(warned.length, 'warning');
    shown.hidden = lines.length === 0;
    shown.textContent = counted(lines.length, 'problem');
    const now = list.textContent ?? '';
    if (now === last) return;
    last = now;
    open(lines.length > 0);
    const tell =
      lines.length === 0 ? 'No problems any more.' : `${counted(lines.length, 'problem')} in the course.`;
    part('problems-said').textContent = tell;
  };
}

function problem({ file, line, column, reason, ruleId, related, link }: ShownMessage): HTMLLIElement {
  const place = Object.assign(text('a', `${file}:${line}:${column}`), { href: link });
  place.title = 'Open in the editor';
  const where = related && ` (${related.text} at ${related.place.file}:${related.place.line})`;
  return item([place, text('p', `${asSentence(reason)}${where ?? ''}`), text('code', ruleId)]);
}

function asSentence(reason: string): string {
  return /[.?!]$/.test(reason) ? reason : `${reason}.`;
}

function item(children: HTMLElement[]): HTMLLIElement {
  const element = document.createElement('li');
  element.append(...children);
  return element;
}

function text<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words: string,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { textContent: words });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
