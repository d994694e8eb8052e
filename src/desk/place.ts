/** Names of lessons and modules: a number that orders, and the rest, of which an id is made. */
const NUMBERED = /^(\d+)([-_. ]+)(.+)$/s;

export interface OrderedName {
  order: number;
  /** Of the number as it is written, zeros in front included. */
  digits: number;
  separator: string;
  rest: string;
}

/** Undefined for a name without a number. */
export function orderedName(name: string): OrderedName | undefined {
  const [, digits, separator = '', rest = ''] = NUMBERED.exec(name) ?? [];
  return digits === undefined ? undefined : { order: Number(digits), digits: digits.length, separator, rest };
}

export function nameWith(order: number, { digits, separator, rest }: OrderedName): string {
  return `${String(order).padStart(digits, '0')}${separator}${rest}`;
}

/** How a further name is numbered among others: as wide as they are, two digits where there are none. */
export function styleOf(siblings: readonly string[]): Pick<OrderedName, 'digits' | 'separator'> {
  const names = siblings.map(orderedName).filter((name) => name !== undefined);
  const [first] = names;
  if (first === undefined) return { digits: 2, separator: '-' };
  return { digits: Math.min(...names.map(({ digits }) => digits)), separator: first.separator };
}

export function lastOrder(siblings: readonly string[]): number {
  return Math.max(0, ...siblings.map((name) => orderedName(name)?.order ?? 0));
}

/**
 * Neighbours that make way for a name: each that has its number goes one further, and so on up to the first gap.
 *
 * @returns new names by old ones
 */
export function makeWay(siblings: readonly string[], name: string): Map<string, string> {
  const renamed = new Map<string, string>();
  const order = orderedName(name)?.order;
  if (order === undefined) return renamed;
  for (let taken = order; ; taken++) {
    const there = siblings.flatMap((sibling) => {
      const parts = orderedName(sibling);
      return parts?.order === taken ? [[sibling, nameWith(taken + 1, parts)] as const] : [];
    });
    if (there.length === 0) return renamed;
    for (const [sibling, next] of there) renamed.set(sibling, next);
  }
}
