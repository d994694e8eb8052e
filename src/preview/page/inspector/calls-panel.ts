/** What the package asked its LMS or LRS, the latest first, with answers, errors and times. */

import { arrange, make, timeOf } from '../make.ts';
import { type CallLog, type Entry, isFound } from './call-log.ts';
import { foldedText } from './folded.ts';
import type { Panel } from './tabs.ts';

export function callsPanel(log: CallLog): Panel {
  const filter = make('input', { type: 'search', 'aria-label': 'Filter calls', placeholder: 'Filter' });
  const clear = make('button', { type: 'button' }, 'Clear');
  const count = make('output');
  const body = make('tbody');
  const table = make(
    'table',
    { class: 'calls' },
    make(
      'thead',
      {},
      make('tr', {}, ...['Time', 'Call', 'Answer', 'ms'].map((name) => make('th', { scope: 'col' }, name))),
    ),
    body,
  );
  const element = make('div', {}, make('div', { class: 'tools' }, filter, clear, count), table);
  const rows = new Map<Entry, CallRow>();

  function render(): void {
    const found = log.entries.filter((entry) => isFound(entry, filter.value)).reverse();
    const kept = new Set(log.entries);
    for (const entry of rows.keys()) if (!kept.has(entry)) rows.delete(entry);
    arrange(
      body,
      found.map((entry) => {
        const row = rows.get(entry) ?? callRow(entry);
        rows.set(entry, row);
        row.update();
        return row.element;
      }),
    );
    const all = log.entries.length;
    count.textContent = found.length === all ? `${all} calls` : `${found.length} of ${all} calls`;
    table.hidden = found.length === 0;
  }

  filter.addEventListener('input', render);
  clear.addEventListener('click', () => {
    log.clear();
    render();
  });
  return { name: 'Calls', element, render };
}

interface CallRow {
  element: HTMLTableRowElement;
  update(): void;
}

function callRow(entry: Entry): CallRow {
  const { at, name, about, answer, error, took } = entry;
  const [given, said] = [foldedText(), foldedText()];
  given.show(about);
  said.show(answer);
  const asked = make('small');
  const element = make(
    'tr',
    { class: error === '' ? undefined : 'is-wrong' },
    make('td', {}, timeOf(at, true)),
    make('td', {}, make('b', {}, name), given.element, asked),
    make('td', {}, said.element, error === '' ? undefined : make('span', { class: 'wrong' }, ` ${error}`)),
    make('td', {}, took.toFixed(1)),
  );
  return {
    element,
    update() {
      asked.textContent = entry.asked === 0 ? '' : ` error asked for${times(entry.asked)}`;
    },
  };
}

function times(count: number): string {
  return count === 1 ? '' : ` ${count} times`;
}
