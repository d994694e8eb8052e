/** The points of a scale, from the lowest to the highest. */
import type { TextKey } from '../../texts/texts.ts';
import type { BuildContext, Directive } from '../block-type.ts';
import { positionOf } from '../block-type.ts';
import type { Item } from '../kept/items.ts';

/** Scales whose points the interface texts name in every language; their ids are the same in all. */
export const SCALES = {
  agreement: {
    'strongly-disagree': 'agreement1',
    disagree: 'agreement2',
    neither: 'agreement3',
    agree: 'agreement4',
    'strongly-agree': 'agreement5',
  },
  frequency: {
    never: 'frequency1',
    seldom: 'frequency2',
    sometimes: 'frequency3',
    often: 'frequency4',
    always: 'frequency5',
  },
  confidence: {
    'not-at-all': 'confidence1',
    slightly: 'confidence2',
    fairly: 'confidence3',
    very: 'confidence4',
    completely: 'confidence5',
  },
} as const satisfies Record<string, Record<string, TextKey>>;

type ScaleName = keyof typeof SCALES;

export type Point = Pick<Item, 'written' | 'text' | 'position'>;

export function isScale(value: string): boolean {
  return Object.hasOwn(SCALES, value) || value.includes('|');
}

/** `agreement`, or points with `|` between them. */
export function pointsOf(scale: string, directive: Directive, context: BuildContext): Point[] {
  const position = positionOf(directive);
  if (Object.hasOwn(SCALES, scale))
    return Object.entries(SCALES[scale as ScaleName]).map(([id, key]) => ({
      written: id,
      text: context.text(key),
      position,
    }));
  return scale
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ written: undefined, text, position }));
}
