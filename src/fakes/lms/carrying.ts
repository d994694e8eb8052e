/** A page's memory of the data model, and what of it a commit carries. */
import type { LmsSettings } from '../behaviours.ts';
import type { Standard } from './standard.ts';
import type { Values } from './values.ts';

export interface Memory {
  values: Values;
  /** Set since the last commit that was kept. */
  changed: Set<string>;
  /** As far as this page knows, what the server holds. */
  kept: Values;
  /** What the last commits carried, arrived or not; what was loaded counts, but for lists. */
  last: Values;
}

export function createMemory(loaded: Values, last?: Values): Memory {
  const plain = Object.entries(loaded).filter(([element]) => !isListed(element));
  return {
    values: { ...loaded },
    changed: new Set(),
    kept: { ...loaded },
    last: last ?? Object.fromEntries(plain),
  };
}

export function carried(memory: Memory, settings: LmsSettings, standard: Standard): Values {
  switch (settings.carries ?? 'changes') {
    case 'changes':
      return chosen(memory, [...memory.changed]);
    case 'differences':
      return differences(memory, settings, standard);
    case 'since-load':
      return sinceLoad(memory);
    case 'everything':
      return { ...memory.values };
    case 'interactions-at-once':
      return interactionsAtOnce(memory, standard);
  }
}

function chosen({ values }: Memory, elements: string[]): Values {
  return Object.fromEntries(elements.map((element) => [element, values[element] ?? '']));
}

/** Half a surrogate cannot be encoded, and throws; what was looked at before it counts as carried. */
function differences({ values, last }: Memory, settings: LmsSettings, { elements, unset }: Standard): Values {
  const differing: Values = {};
  if (settings.storesNoStatus) values[elements.status] ??= unset;
  for (const [element, value] of Object.entries(values)) {
    if (isSame(element, last[element], value)) continue;
    encodeURIComponent(value);
    last[element] = value;
    differing[element] = value;
  }
  return differing;
}

function sinceLoad({ values, last }: Memory): Values {
  return Object.fromEntries(Object.entries(values).filter(([element, value]) => last[element] !== value));
}

/** Elements with a range are kept as numbers: `100.0` is what `100` was. */
function isSame(element: string, last: string | undefined, value: string): boolean {
  return last === value || (last !== undefined && NUMBER.test(element) && Number(last) === Number(value));
}

/** The status and the session's time always, all interactions where one was set. */
function interactionsAtOnce(memory: Memory, { elements }: Standard): Values {
  const touched = [...memory.changed].some(isInteraction);
  const also = Object.keys(memory.values).filter((element) =>
    isInteraction(element) ? touched : [elements.status, elements.session].includes(element),
  );
  return chosen(memory, [...new Set([...memory.changed, ...also])]);
}

const NUMBER = /\.(raw|min|max|scaled|weighting|progress_measure)$/;

function isListed(element: string): boolean {
  return isInteraction(element) || element.startsWith('cmi.objectives.');
}

function isInteraction(element: string): boolean {
  return element.startsWith('cmi.interactions.');
}
