/**
 * Media queries as they are answered where the author has chosen what a page cannot set: each asks the same of a
 * reader's system, and the rest of it stays (Media Queries Level 5, 2.1 and 3).
 */
import type { View } from './view.ts';

const TRUE = '(min-width: 0px)';
const FALSE = '(max-width: 0px) and (min-width: 1px)';

/** @returns the query, with what is chosen in the place of what it asks */
export function answered(query: string, view: View): string {
  const features: [RegExp, (value: string | undefined) => boolean][] = [];
  if (view.lessMotion)
    features.push([feature('prefers-reduced-motion'), (value) => value !== 'no-preference']);
  if (view.forcedColours) features.push([feature('forced-colors'), (value) => value !== 'none']);
  if (view.colours !== undefined)
    features.push([
      feature('prefers-color-scheme'),
      (value) => value === undefined || value === view.colours,
    ]);
  const withFeatures = features.reduce(
    (text, [pattern, holds]) =>
      text.replace(pattern, (_, value?: string) => (holds(value?.toLowerCase()) ? TRUE : `(${FALSE})`)),
    query,
  );
  return view.printed ? withFeatures.split(',').map(onPaper).join(', ') : withFeatures;
}

function feature(name: string): RegExp {
  return new RegExp(`\\(\\s*${name}\\s*(?::\\s*([\\w-]+)\\s*)?\\)`, 'gi');
}

/** One query without a comma: its type is the first word. */
function onPaper(query: string): string {
  const [, negation = '', type = '', rest = ''] =
    /^\s*(?:(not|only)\s+)?(print|screen)\b(?:\s+and\b)?([\s\S]*)$/i.exec(query) ?? [];
  if (type === '') return query;
  const isPrint = type.toLowerCase() === 'print';
  const isNot = negation.toLowerCase() === 'not';
  if (!isPrint) return isNot ? 'all' : 'not all';
  const type_ = isNot ? 'not all' : 'all';
  return rest.trim() === '' ? type_ : `${type_} and ${rest.trim()}`;
}
