/** What the answers of a question are worth. */

/** True where all are the same, but for how a bank rounds thirds. */
export function sameWorth(shares: readonly number[]): boolean {
  return Math.max(...shares) - Math.min(...shares) < 0.005;
}

/** For banks that only say what is right: of several, each right tick earns its part and each wrong one takes it back. */
export function shareOf(isRight: boolean, several: boolean, rights: number): number {
  if (isRight) return 1 / rights;
  return several ? -1 / rights : 0;
}
