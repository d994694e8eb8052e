/** Chance that is the same in every run: one number decides all that follows. */
export interface Dice {
  /** 0 … `most` - 1; 0 where that is nothing. */
  below(most: number): number;
  chance(share: number): boolean;
  /** @throws where there is nothing to pick from */
  pick<T>(list: readonly T[]): T;
  /** Each item with an even chance, in its order. */
  some<T>(list: readonly T[]): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * Math.max(1, most));
  const chance = (share: number): boolean => next() < share;
  return {
    below,
    chance,
    pick(list) {
      const at = below(list.length);
      for (const found of list.slice(at)) return found;
      throw new Error('there is nothing to pick from');
    },
    some: (list) => list.filter(() => chance(0.5)),
    shuffled: (list) =>
      list
        .map((item): [number, typeof item] => [next(), item])
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item),
  };
}
