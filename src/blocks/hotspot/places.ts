/** Places on a picture, in percent of its width and height, as they are written behind an option. */
import type { Position } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { readPercents } from '../picture-places/percents.ts';

export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
  round: boolean;
}

const HOW = 'write it in percent of the picture, e.g. {x=20% y=30% w=10% h=8%}, or {x=20% y=30% r=5%}';
const NAMES = ['x', 'y', 'w', 'h', 'r'];

/**
 * `x y w h`: the corner nearest to the picture's own and the size; `x y r`: the middle of a circle and its
 * radius, in percent of the width. Undefined, and reported, where it is none.
 *
 * @param shape width of the picture by its height
 */
export function readPlace(
  values: Record<string, string>,
  shape: number,
  position: Position,
  context: BuildContext,
): Place | undefined {
  const wrong = (reason: string): undefined => {
    context.report({ ruleId: 'hotspot-place-known', reason, position });
    return undefined;
  };
  const numbers = readPercents(values, NAMES);
  if (typeof numbers === 'string') return wrong(`${numbers}; ${HOW}`);
  const { x, y, w, h, r } = numbers;
  const isRound = r !== undefined && w === undefined && h === undefined;
  if (
    x === undefined ||
    y === undefined ||
    (!isRound && (w === undefined || h === undefined || r !== undefined))
  )
    return wrong(`This place is not complete; ${HOW}`);
  if (!isRound)
    return inside({ left: x, top: y, width: w ?? 0, height: h ?? 0, round: false }, position, context);
  const height = r * shape;
  const circle = { left: x - r, top: y - height, width: 2 * r, height: 2 * height, round: true };
  return inside(circle, position, context);
}

function inside(place: Place, position: Position, context: BuildContext): Place | undefined {
  const { left, top, width, height } = place;
  const isInside = left >= 0 && top >= 0 && left + width <= 100 && top + height <= 100;
  if (isInside && width > 0 && height > 0) return place;
  const reason = isInside
    ? 'This place has no size; give it a width and a height above 0%'
    : 'This place reaches beyond the picture, which ends at 0% and 100%; move it or make it smaller';
  context.report({ ruleId: 'hotspot-place-inside', reason, position });
  return undefined;
}

/** Places may touch; who taps where they overlap reaches only the later one. */
export function reportOverlaps(
  places: readonly { place: Place; text: string; position: Position }[],
  context: BuildContext,
): void {
  places.forEach(({ place, text, position }, index) => {
    const other = places.slice(0, index).find((earlier) => overlap(earlier.place, place));
    if (other === undefined) return;
    const reason = `"${text}" overlaps "${other.text}" on the picture, so that a tap may mean both; move one or make it smaller`;
    context.report({ severity: 'warning', ruleId: 'hotspot-places-apart', reason, position });
  });
}

function overlap(a: Place, b: Place): boolean {
  const apart = (start: number, size: number, other: number, otherSize: number) =>
    start + size <= other + 1e-9 || other + otherSize <= start + 1e-9;
  return !apart(a.left, a.width, b.left, b.width) && !apart(a.top, a.height, b.top, b.height);
}
