/** Choices above a list: each one a fact of its items. They work with a script alone, and are hidden without. */
import type { Voice } from '../voice.ts';
import { fill } from './page.ts';

export interface Filter {
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

/** What an item says to filters: one line a value, e.g. `topic:time`. */
export function facet(facts: Readonly<Record<string, readonly (string | undefined)[]>>): string {
  return Object.entries(facts)
    .flatMap(([name, values]) => values.flatMap((value) => (value === undefined ? [] : `${name}:${value}`)))
    .join('\n');
}

/** Only where there is something to choose. */
export function filterOf(
  name: string,
  label: string,
  values: readonly (string | undefined)[],
  voice: Voice,
  words: (value: string) => string = (value) => value,
): Filter[] {
  const different = [...new Set(values.filter((value) => value !== undefined))];
  if (different.length < 2) return [];
  const options = different
    .map((value) => ({ value, label: words(value) }))
    .sort((a, b) => voice.compare(a.label, b.label));
  return [{ name, label, options }];
}

/** HTML; empty where there is nothing to choose. @param list id of the list below */
export function filterForm(filters: readonly Filter[], list: string, voice: Voice, language: string): string {
  if (filters.length === 0) return '';
  const found = JSON.stringify(voice.forms('found'));
  return fill('filters', { filters, list, found }, voice, language);
}
