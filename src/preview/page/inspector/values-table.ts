/** Every value of the data model, with what changed last marked. */

import { shortened } from '../../../course/text/shortened.ts';
import { arrange, breakable, make, timeOf } from '../make.ts';
import { type FoldedText, foldedText } from './folded.ts';
import type { HeldValues, Row } from './held-values.ts';

/** Milliseconds in which the mark of a change fades. */
const FADES = 2500;
/** Characters of what is held in place of what was set. */
const LONGEST = 40;

export interface ValuesTable {
  element: HTMLElement;
  /** @param values undefined: the package has no LMS */
  show(values: HeldValues | undefined): void;
}

interface ValueRow {
  element: HTMLTableRowElement;
  show(row: Row): void;
}

export function valuesTable(): ValuesTable {
  const latest = make('input', { type: 'checkbox' });
  const body = make('tbody');
  const heads = ['Element', 'Value', 'Changed'].map((name) => make('th', { scope: 'col' }, name));
  const element = make(
    'section',
    { 'aria-label': 'Values of the LMS' },
    make('div', { class: 'tools' }, make('label', {}, latest, ' Last change first')),
    make('table', {}, make('thead', {}, make('tr', {}, ...heads)), body),
  );
  const rows = new Map<string, ValueRow>();
  let shown: HeldValues | undefined;

  function show(values: HeldValues | undefined): void {
    element.hidden = values === undefined;
    if (values !== shown) rows.clear();
    shown = values;
    const list = values?.rows(latest.checked ? 'change' : 'element') ?? [];
    arrange(
      body,
      list.map((row) => {
        const known = rows.get(row.element) ?? valueRow(row);
        rows.set(row.element, known);
        known.show(row);
        return known.element;
      }),
    );
  }

  latest.addEventListener('change', () => show(shown));
  return { element, show };
}

function valueRow({ element: name, at: first }: Row): ValueRow {
  const value: FoldedText = foldedText();
  const note = make('small');
  const time = make('td');
  const element = make(
    'tr',
    {},
    make('th', { scope: 'row' }, breakable(name)),
    make('td', {}, value.element, ' ', note),
    time,
  );
  let before = first;
  return {
    element,
    show(row) {
      value.show(row.value);
      note.textContent = noteOn(row);
      time.textContent = row.at === undefined ? '' : timeOf(row.at);
      element.className = `is-${row.kind}${row.isLast ? ' is-last' : ''}`;
      if (row.at !== before && row.at !== undefined) flash(element);
      before = row.at;
    },
  };
}

function noteOn({ kind, instead }: Row): string {
  if (kind === 'said') return 'given by the LMS';
  if (kind === 'held') return '';
  return instead === undefined
    ? 'set, not committed'
    : `set, not committed; held: ${shortened(instead, LONGEST) || 'nothing'}`;
}

/** The mark at the row's edge stays; this fades for those who like motion. */
function flash(row: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  row.animate({ backgroundColor: ['var(--fresh)', 'transparent'] }, { duration: FADES, easing: 'ease-in' });
}
