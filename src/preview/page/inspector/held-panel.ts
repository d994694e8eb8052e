/** What an LMS, an LRS and this device hold: values, statements and documents. */

import { arrange, make, timeOf } from '../make.ts';
import type { DeviceEntry } from './device.ts';
import { type FoldedJson, foldedJson } from './folded.ts';
import type { HeldValues } from './held-values.ts';
import { statementLine } from './statement-line.ts';
import type { Panel } from './tabs.ts';
import { valuesTable } from './values-table.ts';

export interface Holdings {
  /** Undefined: no LMS. */
  values: HeldValues | undefined;
  /** Undefined: no LRS. In the order they were stored. */
  statements: readonly object[] | undefined;
  documents: readonly { key: string; body: unknown }[];
  /** What the course has written into this browser. */
  device: readonly DeviceEntry[];
}

/** Statements that are shown; all of them are held. */
const MOST = 2000;

export function heldPanel(holdings: Holdings): Panel {
  const values = valuesTable();
  const statements = listSection('Statements');
  const documents = listSection('Documents');
  const device = listSection('On this device');
  const lines = new WeakMap<object, HTMLElement>();
  const kept = new Map<string, FoldedJson>();
  const entries = new Map<string, FoldedJson>();

  function render(): void {
    values.show(holdings.values);
    const latest = (holdings.statements ?? []).slice(-MOST).reverse();
    statements.show(holdings.statements && latest.map((one) => lineOf(lines, one)));
    documents.show(
      holdings.statements &&
        holdings.documents.map(({ key, body }) => entryOf(kept, key, body, documentName(key))),
    );
    const { device: written } = holdings;
    device.show(written.map(({ key, value, name }) => entryOf(entries, key, value, name)));
  }

  const element = make('div', {}, values.element, statements.element, documents.element, device.element);
  return { name: 'Held', element, render };
}

interface ListSection {
  element: HTMLElement;
  /** @param items undefined: the section is about nothing here */
  show(items: readonly HTMLElement[] | undefined): void;
}

function listSection(title: string): ListSection {
  const count = make('small');
  const list = make('div', { class: 'list' });
  const element = make('section', {}, make('h2', {}, title, ' ', count), list);
  return {
    element,
    show(items) {
      element.hidden = items === undefined;
      count.textContent = items?.length === 0 ? 'none yet' : String(items?.length ?? '');
      arrange(list, items ?? []);
    },
  };
}

function lineOf(lines: WeakMap<object, HTMLElement>, statement: object): HTMLElement {
  const known = lines.get(statement);
  if (known !== undefined) return known;
  const { verb, object, result, at } = statementLine(statement);
  const moment = Date.parse(at);
  const { element, show } = foldedJson(
    make('time', { datetime: at }, Number.isNaN(moment) ? '' : timeOf(moment)),
    ' ',
    make('b', {}, verb),
    ` ${object} `,
    make('small', {}, result),
  );
  show(statement);
  lines.set(statement, element);
  return element;
}

function entryOf(
  known: Map<string, FoldedJson>,
  key: string,
  value: unknown,
  [name, about]: readonly [name: string, about: string],
): HTMLElement {
  const folded = known.get(key) ?? foldedJson(make('b', {}, name), ' ', make('small', {}, about));
  known.set(key, folded);
  folded.show(value);
  return folded.element;
}

/** Its key is `activityId agent registration stateId`, of which only the agent may hold spaces. */
function documentName(key: string): [name: string, about: string] {
  const [, activity = '', agent = '', registration = '', id = key] =
    /^(\S+) (.*) (\S*) (\S+)$/.exec(key) ?? [];
  const actor = /"name":"([^"]+)"/.exec(agent)?.[1] ?? agent;
  return [id, [actor, `registration ${registration}`, activity].join(' · ')];
}
