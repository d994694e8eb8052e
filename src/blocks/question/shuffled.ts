import { checksum } from '../../state/checksum.ts';

/**
 * An order that looks like chance and is the same in every build and language, for it hangs on ids alone.
 * Never the order given, where there is another.
 */
export function shuffled<T extends { id: string }>(block: string, items: readonly T[]): T[] {
  const drawn = items
    .map((item) => ({ item, lot: checksum(`${block}/${item.id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
  const isSame = drawn.every((item, index) => item === items[index]);
  return isSame ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}
