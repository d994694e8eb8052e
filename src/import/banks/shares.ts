/** True where all are the same, but for how a bank rounds thirds. */
export function sameWorth(shares: readonly number[]): boolean {
  return Math.max(...shares) - Math.min(...shares) < 0.005;
}
